import type { Stated, UnitMarks } from '#shared/market/marks.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { WireExemplar, WireExemplarProduct, WireExemplars } from './schemas-marks.ts';

/** One mark as it is sent. */
export interface WireMark {
  readonly mark: string;
  readonly mark_type: string;
}

/** What is sent of one unit. */
export interface WireUnit {
  readonly marks: readonly WireMark[];
  readonly gtd: string;
  readonly gtdAbsent: boolean;
  readonly rnpt: string;
  readonly rnptAbsent: boolean;
  /** Kilograms; null for none. */
  readonly weight: number | null;
}

/** Marks of a unit that the product takes, with their kinds. A mark nobody wants is an error there, so it stays with us (SPEC AS8). */
export function marksOf(product: WireExemplarProduct, unit: UnitMarks): readonly WireMark[] {
  const takesMark = product.is_mandatory_mark_needed || product.is_mandatory_mark_possible;
  const read = unit.marks.flatMap((mark) => {
    if (product.has_imei && /^\d{15}$/.test(mark)) return [{ mark, mark_type: 'imei' }];
    if (product.is_jw_uin_needed && /^\d{16}$/.test(mark)) return [{ mark, mark_type: 'jw_uin' }];
    return takesMark ? [{ mark, mark_type: 'mandatory_mark' }] : [];
  });
  const imei = product.has_imei ? (unit.imei ?? []).map((mark) => ({ mark, mark_type: 'imei' })) : [];
  const uin =
    product.is_jw_uin_needed && unit.uin !== undefined ? [{ mark: unit.uin, mark_type: 'jw_uin' }] : [];
  return [...read, ...imei, ...uin];
}

interface Paper {
  readonly text: string;
  readonly absent: boolean;
}

/** A number, or that there is none. Silence about one that is needed is not "there is none" (SPEC AS9). */
function paper(stated: Stated | undefined, stored: Paper, needed: boolean): Paper {
  if (!needed || stated === undefined)
    return { text: stored.text, absent: stored.text === '' && (stored.absent || !needed) };
  return stated === 'absent' ? { text: '', absent: true } : { text: stated.number, absent: false };
}

/** What is to be stored of one unit: what is said of it, and for the rest what is stored already. */
function wireUnit(
  product: WireExemplarProduct,
  own: WireExemplar,
  unit: UnitMarks | undefined,
  marks: readonly WireMark[],
): WireUnit {
  const gtd = paper(unit?.gtd, { text: own.gtd, absent: own.is_gtd_absent }, product.is_gtd_needed);
  const rnpt = paper(unit?.rnpt, { text: own.rnpt, absent: own.is_rnpt_absent }, product.is_rnpt_needed);
  const stored = own.weight !== null && own.weight > 0 ? own.weight : null;
  const grams = product.is_weight_needed ? unit?.grams : undefined;
  return {
    marks,
    gtd: gtd.text,
    gtdAbsent: gtd.absent,
    rnpt: rnpt.text,
    rnptAbsent: rnpt.absent,
    weight: grams === undefined ? stored : grams / 1_000,
  };
}

const asStored = (own: WireExemplar): WireUnit => ({
  marks: own.marks ?? [],
  gtd: own.gtd,
  gtdAbsent: own.is_gtd_absent,
  rnpt: own.rnpt,
  rnptAbsent: own.is_rnpt_absent,
  weight: own.weight,
});

/** Units as comparable text: order of marks and the rounding of a float do not count. */
const spelled = (unit: WireUnit): string =>
  JSON.stringify([
    unit.marks.map((mark) => `${mark.mark_type}:${mark.mark}`).toSorted(),
    unit.gtd,
    unit.gtdAbsent,
    unit.rnpt,
    unit.rnptAbsent,
    Math.round((unit.weight ?? 0) * 1_000),
  ]);

/** What is to be stored, by exemplar id. */
export type Assignment = ReadonlyMap<string, WireUnit>;

/** Units of one product to its exemplars: first to those that hold them already, the others in their order (SPEC AS12). */
function assignProduct(product: WireExemplarProduct, units: readonly UnitMarks[]): [string, WireUnit][] {
  const keeps = units.length === 0;
  const left = [...units];
  const found = new Map<string, WireUnit>();
  for (const own of product.exemplars) {
    const stored = spelled(asStored(own));
    const place = left.findIndex(
      (unit) => spelled(wireUnit(product, own, unit, marksOf(product, unit))) === stored,
    );
    const [unit] = place < 0 ? [] : left.splice(place, 1);
    if (unit !== undefined) found.set(own.exemplar_id, wireUnit(product, own, unit, marksOf(product, unit)));
  }
  return product.exemplars.map((own) => {
    const known = found.get(own.exemplar_id);
    if (known !== undefined) return [own.exemplar_id, known];
    const unit = left.shift();
    // Products nobody gave marks for keep what they have: the call replaces everything.
    const marks = unit === undefined ? (keeps ? (own.marks ?? []) : []) : marksOf(product, unit);
    return [own.exemplar_id, wireUnit(product, own, unit, marks)];
  });
}

/** Gives every exemplar what is said of a unit; refused where there are more units than exemplars, or goods that are not there. */
export function assign(stored: WireExemplars, units: readonly UnitMarks[]): Result<Assignment, MarketError> {
  const wanted = new Map<string, WireUnit>();
  for (const product of stored.products) {
    const own = units.filter((unit) => unit.sku === product.product_id);
    if (own.length > product.exemplars.length) {
      return err({
        kind: 'refused',
        token: 'TOO_MANY_MARKS',
        detail: `${own.length} units, ${product.exemplars.length} wanted`,
      });
    }
    for (const [id, unit] of assignProduct(product, own)) wanted.set(id, unit);
  }
  const strange = units.find((unit) => !stored.products.some((product) => product.product_id === unit.sku));
  return strange === undefined ? ok(wanted) : err(notInPosting(strange));
}

/** The refusal for goods that the posting does not hold. */
export const notInPosting = (unit: UnitMarks): MarketError => ({
  kind: 'refused',
  token: 'UNKNOWN_PRODUCT_DEFINED',
  detail: `sku ${unit.sku} is not in the posting`,
});

/** Whether everything wanted is stored already. */
export const isStored = (stored: WireExemplars, wanted: Assignment): boolean =>
  stored.products
    .flatMap((product) => product.exemplars)
    .every((own) => {
      const unit = wanted.get(own.exemplar_id);
      return unit !== undefined && spelled(asStored(own)) === spelled(unit);
    });
