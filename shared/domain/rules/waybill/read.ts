import { err, ok, type Result } from '../../../kit/result.ts';
import { clean } from './clean.ts';
import { latinReadings, type Reading } from './cyrillic.ts';
import { matchesOf } from './match.ts';
import { splitParcel, type ParcelOf } from './parcel-suffix.ts';
import type { WaybillRefusal } from './refusals.ts';

/** A text that can be a waybill number: upper case Latin and digits only. */
export interface ReadNumber {
  readonly text: string;
  /** For every character its place in the raw text. */
  readonly at: readonly number[];
  readonly parcel: ParcelOf | null;
  readonly reading: Reading;
}

/** Reads a raw text as far as it goes without knowing carriers' formats; Cyrillic only where one reading makes sense (WB1-WB3). */
export function readNumber(raw: string): Result<ReadNumber, WaybillRefusal> {
  const { waybill, parcel } = splitParcel(raw);
  const { text, at, stray, cyrillic } = clean(waybill);
  if (stray) return err({ kind: 'wrong-characters', ...stray, wanted: null });
  if (text === '') return err({ kind: 'empty' });
  if (parcel && (parcel.no < 1 || parcel.no > parcel.of)) return err({ kind: 'parcel-count', ...parcel });
  if (!cyrillic) return ok({ text, at, parcel, reading: 'as-typed' });
  const known = latinReadings(text).filter((reading) => matchesOf(reading.text).length > 0);
  const [only, ...more] = known;
  if (only && more.length === 0) return ok({ text: only.text, at, parcel, reading: only.reading });
  return err({ kind: 'cyrillic', ...cyrillic, readings: known.map((reading) => reading.text) });
}
