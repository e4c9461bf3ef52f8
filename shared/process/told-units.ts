import type { Sku } from '../kit/brand.ts';
import type { PlanLine } from '../domain/posting/plan.ts';
import type { PackWork } from '../domain/posting/progress.ts';
import { unitRecords, type UnitRecord } from '../domain/posting/unit-records.ts';

/** A document's number, or that there is none. */
type Stated = { readonly number: string } | 'absent';

/** What the marketplace is told of one unit. Rows of the first version carry all marks of a product in one. */
export interface ToldUnit {
  readonly sku: Sku;
  readonly marks: readonly string[];
  readonly imei?: readonly string[];
  readonly uin?: string;
  readonly gtd?: Stated;
  readonly rnpt?: Stated;
  readonly grams?: number;
}

const stated = (value: string | null): Stated => (value === null ? 'absent' : { number: value });

function toldUnit(line: PlanLine, { mark, data }: UnitRecord): ToldUnit {
  const { imei, uin, gtd, rnpt, grams } = data;
  return {
    sku: line.sku,
    marks: mark === null ? [] : [mark],
    ...(imei == null ? {} : { imei: [imei] }),
    ...(uin == null ? {} : { uin }),
    ...(gtd === undefined ? {} : { gtd: stated(gtd) }),
    ...(rnpt === undefined ? {} : { rnpt: stated(rnpt) }),
    ...(grams == null ? {} : { grams: Number(grams) }),
  };
}

const tells = ({ marks, ...rest }: ToldUnit): boolean => marks.length > 0 || Object.keys(rest).length > 1;

/** Every unit of which something is to be told, unit by unit (DF8). */
export const toldUnits = (work: PackWork): readonly ToldUnit[] =>
  work.plan.lines.flatMap((line) => {
    const units = unitRecords(work, line).map((record) => toldUnit(line, record));
    return units.filter(tells);
  });

/** Where each product was made, as far as the table asked (DF8). */
export const toldCountries = (work: PackWork): readonly { readonly sku: Sku; readonly country: string }[] =>
  work.plan.lines.flatMap((line) => {
    const country = unitRecords(work, line)[0]?.data.country ?? null;
    return country === null ? [] : [{ sku: line.sku, country }];
  });
