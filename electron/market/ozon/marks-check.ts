import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CheckNote, Stated, UnitMarks, UnitNote } from '#shared/market/marks.ts';
import type { OzonClient } from './client.ts';
import { kindOfMark } from './marks-report.ts';
import { marksOf, notInPosting } from './marks-units.ts';
import type { WireMark } from './marks-units.ts';
import { readExemplars } from './marks.ts';
import { ozonPaths } from './paths.ts';
import { validateSchema } from './schemas-marks.ts';
import type { WireExemplarProduct, WireValidExemplar } from './schemas-marks.ts';
import { wireId } from './wire.ts';

/** A unit as it is sent for checking. */
interface Asked {
  readonly unit: UnitMarks;
  readonly marks: readonly WireMark[];
  readonly gtd: string;
  readonly rnpt: string;
  readonly kilograms: number | null;
}

const numberOf = (stated: Stated | undefined, isNeeded: boolean): string =>
  !isNeeded || stated === undefined || stated === 'absent' ? '' : stated.number;

const asked = (product: WireExemplarProduct, unit: UnitMarks): Asked => ({
  unit,
  marks: marksOf(product, unit),
  gtd: numberOf(unit.gtd, product.is_gtd_needed),
  rnpt: numberOf(unit.rnpt, product.is_rnpt_needed),
  kilograms: product.is_weight_needed && unit.grams !== undefined ? unit.grams / 1_000 : null,
});

const toExemplar = ({ marks, gtd, rnpt, kilograms }: Asked): object => ({
  marks,
  ...(gtd === '' ? {} : { gtd }),
  ...(rnpt === '' ? {} : { rnpt }),
  ...(kilograms === null ? {} : { weight: kilograms }),
});

/** Asks whether marks and papers have the right form; the vendor keeps nothing of it. */
export async function checkMarks(
  client: OzonClient,
  number: PostingNumber,
  units: readonly UnitMarks[],
): Answer<readonly UnitNote[]> {
  if (units.length === 0) return ok([]);
  const stored = await readExemplars(client, number);
  if (!stored.ok) return stored;
  const wanted: Asked[] = [];
  for (const unit of units) {
    const product = stored.value.products.find((one) => one.product_id === unit.sku);
    if (product === undefined) return err(notInPosting(unit));
    wanted.push(asked(product, unit));
  }
  const products = [...new Set(units.map((unit) => unit.sku))].map((product) => ({
    product_id: wireId(product),
    exemplars: wanted.filter(({ unit }) => unit.sku === product).map(toExemplar),
  }));
  const body = { posting_number: number, products };
  const answer = await client.read(ozonPaths.exemplarValidate, body, validateSchema);
  return answer.ok ? ok(notes(wanted, answer.value.products)) : answer;
}

interface ValidProduct {
  readonly product_id: string;
  readonly error: string;
  readonly exemplars: readonly WireValidExemplar[];
}

const textsOf = (marks: readonly { readonly mark: string }[]): string =>
  JSON.stringify(marks.map(({ mark }) => mark).toSorted());

/** Each unit's row is the one that repeats its marks; units without marks take the rows that are left in their order. */
function notes(wanted: readonly Asked[], products: readonly ValidProduct[]): readonly UnitNote[] {
  const left = new Map(products.map((product) => [product.product_id, [...product.exemplars]]));
  const counts = new Map<string, number>();
  return wanted.map((one) => {
    const rows = left.get(one.unit.sku) ?? [];
    const place = rows.findIndex((row) => textsOf(row.marks ?? []) === textsOf(one.marks));
    const [row] = place < 0 ? [] : rows.splice(place, 1);
    const count = (counts.get(one.unit.sku) ?? 0) + 1;
    counts.set(one.unit.sku, count);
    const error = products.find((product) => product.product_id === one.unit.sku)?.error ?? '';
    return unitNote(one, count, row, error);
  });
}

function unitNote(one: Asked, unit: number, row: WireValidExemplar | undefined, error: string): UnitNote {
  // An error of the unit names no field, so a paper is only known to be good where the whole unit is.
  const paper = (given: boolean): CheckNote => ({
    state: !given ? 'none' : row?.valid === true ? 'passed' : 'unknown',
    errors: [],
  });
  return {
    sku: one.unit.sku,
    unit,
    marks: one.marks.map(({ mark, mark_type: type }) => {
      const told = row?.marks?.find((candidate) => candidate.mark === mark);
      const state = told === undefined ? 'unknown' : told.valid ? 'passed' : 'failed';
      return { mark, kind: kindOfMark(type), state, errors: told?.errors ?? [] };
    }),
    gtd: paper(one.gtd !== ''),
    rnpt: paper(one.rnpt !== ''),
    weight: paper(one.kilograms !== null),
    errors: [...(row?.errors ?? []), ...(error === '' ? [] : [error])],
    missing: [],
  };
}
