import * as v from 'valibot';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarksVerdict, UnitMarks } from '#shared/market/marks.ts';
import type { OzonClient } from './client.ts';
import { assign, isStored } from './marks-units.ts';
import type { Assignment } from './marks-units.ts';
import { ozonPaths } from './paths.ts';
import {
  exemplarGetSchema,
  exemplarStatusSchema,
  statusExemplarSchema,
  statusMarkSchema,
  statusProductSchema,
} from './schemas-marks.ts';
import type { WireExemplars } from './schemas-marks.ts';
import { wireId } from './wire.ts';

/** Reads what is stored of every unit. */
export const readExemplars = (client: OzonClient, number: PostingNumber): Answer<WireExemplars> =>
  client.read(ozonPaths.exemplarGet, { posting_number: number }, exemplarGetSchema);

/** Sets what is said of all units and says how its check stands. What is stored already is not sent again, so it may be asked repeatedly. */
export async function setMarks(
  client: OzonClient,
  number: PostingNumber,
  units: readonly UnitMarks[],
): Answer<MarksVerdict> {
  const stored = await readExemplars(client, number);
  if (!stored.ok) return stored;
  const wanted = assign(stored.value, units);
  if (!wanted.ok) return wanted;

  if (isStored(stored.value, wanted.value)) {
    const standing = await readStanding(client, number);
    if (!standing.ok) return standing;
    if (standing.value.isTakenOver) return ok('passed');
    // The check fails also when the state's register did not answer in time: only sending again starts it again.
    if (standing.value.verdict !== 'failed') return ok(standing.value.verdict);
  }
  const body = toBody(number, stored.value, wanted.value);
  // The yes or no of this call is known to be wrong at times; only the status counts.
  const sent = await client.effect(ozonPaths.exemplarSet, body, v.unknown());
  if (sent.ok) return readVerdict(client, number);
  return isSetAlready(sent.error) ? verdictOfStored(client, number, units, sent.error) : sent;
}

const isSetAlready = (error: MarketError): boolean =>
  error.kind === 'refused' && error.token === 'EXEMPLAR_INFO_ALREADY_DEFINED';

/** "Defined already" is good news only where what is defined is what was wanted (SPEC AS13). */
async function verdictOfStored(
  client: OzonClient,
  number: PostingNumber,
  units: readonly UnitMarks[],
  error: MarketError,
): Answer<MarksVerdict> {
  const stored = await readExemplars(client, number);
  if (!stored.ok) return stored;
  const wanted = assign(stored.value, units);
  return wanted.ok && isStored(stored.value, wanted.value) ? readVerdict(client, number) : err(error);
}

/** What a state of the exemplars means; null for one this version does not know. */
export function verdictOf(status: string): MarksVerdict | null {
  switch (status) {
    case 'ship_available':
    case 'update_available':
      return 'passed';
    case 'validation_in_process':
      return 'checking';
    case 'ship_not_available':
    case 'update_not_available':
      return 'failed';
    default:
      return null;
  }
}

async function readVerdict(client: OzonClient, number: PostingNumber): Answer<MarksVerdict> {
  const standing = await readStanding(client, number);
  return standing.ok ? ok(standing.value.verdict) : standing;
}

interface Standing {
  readonly verdict: MarksVerdict;
  /** Every mark was found good, and there is nothing to take over (any more). */
  readonly isTakenOver: boolean;
}

async function readStanding(client: OzonClient, number: PostingNumber): Answer<Standing> {
  const body = { posting_number: number };
  const answer = await client.read(ozonPaths.exemplarStatus, body, exemplarStatusSchema);
  if (!answer.ok) return answer;
  const { status, products } = answer.value;
  const verdict = verdictOf(status);
  if (verdict === null)
    return err({ kind: 'garbled', detail: `unknown state of the marks: ${status.slice(0, 40)}` });
  const checks = checksIn(products);
  const isGood = checks.length > 0 && checks.every((check) => check === 'passed');
  return ok({ verdict, isTakenOver: status === 'update_not_available' && isGood });
}

/** How each mark's check stands, in the vendor's words. */
const checksIn = (products: readonly unknown[]): readonly string[] =>
  products
    .flatMap((raw) => parsed(statusProductSchema, raw)?.exemplars ?? [])
    .flatMap((raw) => parsed(statusExemplarSchema, raw)?.marks ?? [])
    .map((raw) => parsed(statusMarkSchema, raw)?.check_status ?? 'unknown');

function parsed<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> | null {
  const read = v.safeParse(schema, raw);
  return read.success ? read.output : null;
}

function toBody(number: PostingNumber, stored: WireExemplars, wanted: Assignment): object {
  const boxes = stored.multi_box_qty ?? 0;
  return {
    posting_number: number,
    ...(boxes > 0 ? { multi_box_qty: boxes } : {}),
    products: stored.products.map((product) => ({
      product_id: wireId(product.product_id),
      exemplars: product.exemplars.map((own) => {
        const unit = wanted.get(own.exemplar_id);
        const weight = unit?.weight ?? null;
        return {
          exemplar_id: wireId(own.exemplar_id),
          marks: unit?.marks ?? [],
          gtd: unit?.gtd ?? '',
          // What is not there must be said to be not there, or the check never ends well.
          is_gtd_absent: unit?.gtdAbsent ?? false,
          rnpt: unit?.rnpt ?? '',
          is_rnpt_absent: unit?.rnptAbsent ?? false,
          ...(weight === null ? {} : { weight }),
        };
      }),
    })),
  };
}
