import * as v from 'valibot';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { UnitMarks } from '#shared/market/assembly.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { exemplarGetSchema, exemplarStatusSchema } from './schemas-marks.ts';
import type { WireExemplar, WireExemplarProduct, WireExemplars } from './schemas-marks.ts';
import { wireId } from './wire.ts';

/** What the checking of marks came to. */
type MarksVerdict = 'passed' | 'checking' | 'failed';

/** One mark as it is sent. */
interface WireMark {
  readonly mark: string;
  readonly mark_type: string;
}

/** Sets the marks of all units and says how their check stands. What is stored already is not sent again, so it may be asked repeatedly. */
export async function setMarks(
  client: OzonClient,
  number: PostingNumber,
  units: readonly UnitMarks[],
): Answer<MarksVerdict> {
  const stored = await client.read(ozonPaths.exemplarGet, { posting_number: number }, exemplarGetSchema);
  if (!stored.ok) return stored;
  const wanted = assign(stored.value, units);
  if (!wanted.ok) return wanted;

  if (isStored(stored.value, wanted.value)) {
    const standing = await readVerdict(client, number);
    // The check fails also when the state's register did not answer in time: only sending again starts it again.
    if (!standing.ok || standing.value !== 'failed') return standing;
  }
  const body = toBody(number, stored.value, wanted.value);
  // The yes or no of this call is known to be wrong at times; only the status counts.
  const sent = await client.effect(ozonPaths.exemplarSet, body, v.unknown());
  if (!sent.ok && !isSetAlready(sent.error)) return sent;
  return readVerdict(client, number);
}

const isSetAlready = (error: MarketError): boolean =>
  error.kind === 'refused' && error.token === 'EXEMPLAR_INFO_ALREADY_DEFINED';

async function readVerdict(client: OzonClient, number: PostingNumber): Answer<MarksVerdict> {
  const answer = await client.read(
    ozonPaths.exemplarStatus,
    { posting_number: number },
    exemplarStatusSchema,
  );
  if (!answer.ok) return answer;
  switch (answer.value.status) {
    case 'ship_available':
    case 'update_available':
      return ok('passed');
    case 'validation_in_process':
      return ok('checking');
    case 'ship_not_available':
    case 'update_not_available':
      return ok('failed');
    default:
      return err({
        kind: 'garbled',
        detail: `unknown state of the marks: ${answer.value.status.slice(0, 40)}`,
      });
  }
}

/** Marks per exemplar id: the units of a product in their order. */
type Assignment = ReadonlyMap<string, readonly WireMark[]>;

function assign(stored: WireExemplars, units: readonly UnitMarks[]): Result<Assignment, MarketError> {
  const wanted = new Map<string, readonly WireMark[]>();
  for (const product of stored.products) {
    const own = units.filter((unit) => unit.sku === product.product_id);
    if (own.length > product.exemplars.length) {
      return err({
        kind: 'refused',
        token: 'TOO_MANY_MARKS',
        detail: `${own.length} units, ${product.exemplars.length} wanted`,
      });
    }
    for (const [index, exemplar] of product.exemplars.entries()) {
      // Products nobody gave marks for keep what they have: the call replaces everything.
      wanted.set(
        exemplar.exemplar_id,
        own.length === 0 ? (exemplar.marks ?? []) : marksOf(product, own[index]),
      );
    }
  }
  const strange = units.find((unit) => !stored.products.some((product) => product.product_id === unit.sku));
  return strange === undefined
    ? ok(wanted)
    : err({
        kind: 'refused',
        token: 'UNKNOWN_PRODUCT_DEFINED',
        detail: `sku ${strange.sku} is not in the posting`,
      });
}

function marksOf(product: WireExemplarProduct, unit: UnitMarks | undefined): readonly WireMark[] {
  const takesMark = product.is_mandatory_mark_needed || product.is_mandatory_mark_possible;
  return (unit?.marks ?? []).flatMap((mark) => {
    if (product.has_imei && /^\d{15}$/.test(mark)) return [{ mark, mark_type: 'imei' }];
    if (product.is_jw_uin_needed && /^\d{16}$/.test(mark)) return [{ mark, mark_type: 'jw_uin' }];
    // A mark nobody wants is an error there, so it stays with us.
    return takesMark ? [{ mark, mark_type: 'mandatory_mark' }] : [];
  });
}

const markText = (marks: readonly WireMark[] | null): string =>
  JSON.stringify((marks ?? []).map((mark) => `${mark.mark_type}:${mark.mark}`).toSorted());

const isComplete = (exemplar: WireExemplar): boolean =>
  (exemplar.gtd !== '' || exemplar.is_gtd_absent) && (exemplar.rnpt !== '' || exemplar.is_rnpt_absent);

function isStored(stored: WireExemplars, wanted: Assignment): boolean {
  return stored.products
    .flatMap((product) => product.exemplars)
    .every((own) => isComplete(own) && markText(own.marks) === markText(wanted.get(own.exemplar_id) ?? []));
}

function toBody(number: PostingNumber, stored: WireExemplars, wanted: Assignment): object {
  const boxes = stored.multi_box_qty ?? 0;
  return {
    posting_number: number,
    ...(boxes > 0 ? { multi_box_qty: boxes } : {}),
    products: stored.products.map((product) => ({
      product_id: wireId(product.product_id),
      exemplars: product.exemplars.map((own) => ({
        exemplar_id: wireId(own.exemplar_id),
        marks: wanted.get(own.exemplar_id) ?? [],
        gtd: own.gtd,
        // What is not there must be said to be not there, or the check never ends well.
        is_gtd_absent: own.gtd === '',
        rnpt: own.rnpt,
        is_rnpt_absent: own.rnpt === '',
        ...(own.weight !== null && own.weight > 0 ? { weight: own.weight } : {}),
      })),
    })),
  };
}
