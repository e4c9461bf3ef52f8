import * as v from 'valibot';
import { sku } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CheckNote, MarkNote, MarksReport, MissingOfUnit, UnitNote } from '#shared/market/marks.ts';
import type { OzonClient } from './client.ts';
import { readExemplars, verdictOf } from './marks.ts';
import { ozonPaths } from './paths.ts';
import { acceptedSchema } from './schemas-assembly.ts';
import {
  exemplarStatusSchema,
  statusExemplarSchema,
  statusMarkSchema,
  statusProductSchema,
} from './schemas-marks.ts';
import type { WireExemplar, WireExemplarProduct, WireStatusExemplar } from './schemas-marks.ts';

const kinds: ReadonlyMap<string, MarkNote['kind']> = new Map<string, MarkNote['kind']>([
  ['mandatory_mark', 'marking'],
  ['imei', 'imei'],
  ['jw_uin', 'uin'],
]);

/** What kind of mark a word of the vendor means. */
export const kindOfMark = (word: string): MarkNote['kind'] => kinds.get(word) ?? 'unknown';

const states: ReadonlyMap<string, CheckNote['state']> = new Map<string, CheckNote['state']>([
  ['', 'none'],
  ['processing', 'checking'],
  ['passed', 'passed'],
  ['failed', 'failed'],
]);

const note = (status: string, errors: readonly string[]): CheckNote => ({
  state: states.get(status) ?? 'unknown',
  errors,
});

const nothing: CheckNote = { state: 'none', errors: [] };

function markNotes(rows: readonly unknown[]): readonly MarkNote[] {
  return rows.flatMap((raw) => {
    const read = v.safeParse(statusMarkSchema, raw);
    if (!read.success) return [];
    const { mark, mark_type: type, check_status: status, error_codes: errors } = read.output;
    return [{ mark, kind: kindOfMark(type), ...note(status, errors) }];
  });
}

/** What a unit still needs, by what is stored of it. */
function missingOf(product: WireExemplarProduct, own: WireExemplar): readonly MissingOfUnit[] {
  const has = (type: string): boolean => (own.marks ?? []).some((mark) => mark.mark_type === type);
  const wants: readonly (readonly [MissingOfUnit, boolean])[] = [
    ['marking', product.is_mandatory_mark_needed && !has('mandatory_mark')],
    ['imei', product.has_imei && !has('imei')],
    ['uin', product.is_jw_uin_needed && !has('jw_uin')],
    ['gtd', product.is_gtd_needed && own.gtd === '' && !own.is_gtd_absent],
    ['rnpt', product.is_rnpt_needed && own.rnpt === '' && !own.is_rnpt_absent],
    ['weight', product.is_weight_needed && !(own.weight !== null && own.weight > 0)],
  ];
  return wants.flatMap(([what, isMissing]) => (isMissing ? [what] : []));
}

function unitNote(
  product: WireExemplarProduct,
  own: WireExemplar,
  place: number,
  row: WireStatusExemplar | undefined,
): UnitNote {
  return {
    sku: sku(product.product_id),
    unit: place + 1,
    marks: markNotes(row?.marks ?? []),
    // What was not given is called good there; here it is nothing.
    gtd: row === undefined || own.gtd === '' ? nothing : note(row.gtd_check_status, row.gtd_error_codes),
    rnpt: row === undefined || own.rnpt === '' ? nothing : note(row.rnpt_check_status, row.rnpt_error_codes),
    weight:
      row === undefined || (own.weight ?? 0) <= 0
        ? nothing
        : note(row.weight_check_status, row.weight_error_codes),
    errors: [],
    missing: missingOf(product, own),
  };
}

function statusRows(products: readonly unknown[]): ReadonlyMap<string, WireStatusExemplar> {
  const rows = products.flatMap((raw) => {
    const product = v.safeParse(statusProductSchema, raw);
    return product.success ? product.output.exemplars : [];
  });
  return new Map(
    rows.flatMap((raw) => {
      const row = v.safeParse(statusExemplarSchema, raw);
      return row.success ? [[row.output.exemplar_id, row.output] as const] : [];
    }),
  );
}

/** Says unit by unit how the checks stand, in the order in which `setMarks` fills the units (SPEC AS11). */
export async function marksReport(client: OzonClient, number: PostingNumber): Answer<MarksReport> {
  const stored = await readExemplars(client, number);
  if (!stored.ok) return stored;
  const body = { posting_number: number };
  const answer = await client.read(ozonPaths.exemplarStatus, body, exemplarStatusSchema);
  if (!answer.ok) return answer;
  const { status, products } = answer.value;
  const rows = statusRows(products);
  return ok({
    verdict: verdictOf(status) ?? 'unknown',
    rawStatus: status,
    mayUpdate: status === 'update_available',
    units: stored.value.products.flatMap((product) =>
      product.exemplars.map((own, place) => unitNote(product, own, place, rows.get(own.exemplar_id))),
    ),
  });
}

/** Takes over what was set after assembly, where the marketplace offers it (SPEC AS14). */
export async function updateMarks(client: OzonClient, number: PostingNumber): Answer<void> {
  const body = { posting_number: number };
  const standing = await client.read(ozonPaths.exemplarStatus, body, exemplarStatusSchema);
  if (!standing.ok) return standing;
  const { status } = standing.value;
  if (status === 'validation_in_process') return err({ kind: 'not-ready', detail: status });
  if (status !== 'update_available') return err({ kind: 'wrong-status', detail: status.slice(0, 40) });
  const answer = await client.effect(ozonPaths.exemplarUpdate, body, acceptedSchema);
  return answer.ok ? ok(undefined) : answer;
}
