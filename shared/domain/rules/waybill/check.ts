import { trackingNumber, type TrackingNumber } from '../../../kit/brand.ts';
import { err, ok, type Result } from '../../../kit/result.ts';
import type { CarrierCode } from './carriers.ts';
import { clean } from './clean.ts';
import type { Reading } from './cyrillic.ts';
import { explainFor, explainUnknown, missingLead } from './explain.ts';
import { waybillFormats } from './fit.ts';
import { matchesOf, type WaybillMatch } from './match.ts';
import type { ParcelOf } from './parcel-suffix.ts';
import { readNumber } from './read.ts';
import type { WaybillRefusal } from './refusals.ts';

/** What a text says by itself, before anybody names a carrier. */
export interface ParsedWaybill {
  readonly number: TrackingNumber;
  /** Best first, each carrier at most once. */
  readonly candidates: readonly WaybillMatch[];
  /** JD's parcel suffix, taken off the number. */
  readonly parcel: ParcelOf | null;
  /** Anything but `as-typed` must be said to the packer. */
  readonly reading: Reading;
  /** Why there is no candidate; null exactly where there is one. */
  readonly refusal: WaybillRefusal | null;
}

/** Reads what was typed or scanned: the number and the carriers it may belong to, or why it is none (WB1-WB4). */
export function parseWaybill(raw: string): ParsedWaybill {
  const read = readNumber(raw);
  if (!read.ok) {
    const number = trackingNumber(clean(raw).text);
    return { number, candidates: [], parcel: null, reading: 'as-typed', refusal: read.error };
  }
  const { text, parcel, reading } = read.value;
  const candidates = matchesOf(text);
  const refusal = candidates.length > 0 ? null : explainUnknown(waybillFormats, read.value);
  return { number: trackingNumber(text), candidates, parcel, reading, refusal };
}

/** Checks a number for the carrier a person named; the refusal tells the most helpful thing that is wrong (WB19, WB20). */
export function checkWaybill(raw: string, carrier: CarrierCode): Result<WaybillMatch, WaybillRefusal> {
  const read = readNumber(raw);
  if (!read.ok) return read;
  const candidates = matchesOf(read.value.text);
  const own = candidates.find((match) => match.carrier === carrier);
  if (own) return ok(own);
  const formats = waybillFormats.filter((format) => format.carrier === carrier);
  const lead = missingLead(formats, read.value);
  if (lead) return err(lead);
  const others = candidates.filter((match) => match.certainty !== 'possible').map((match) => match.carrier);
  if (others.length > 0) return err({ kind: 'foreign-carrier', recognised: others });
  return err(explainFor(formats, read.value));
}

/** Checks a number when nobody named a carrier: taken only where it is certain whose it is, else a person is asked (WB21). */
export function recogniseWaybill(raw: string): Result<WaybillMatch, WaybillRefusal> {
  const { candidates, refusal } = parseWaybill(raw);
  const [best] = candidates;
  if (!best) return err(refusal ?? { kind: 'unknown-format' });
  if (best.certainty === 'certain') return ok(best);
  return err({ kind: 'which-carrier', candidates: candidates.map((match) => match.carrier) });
}
