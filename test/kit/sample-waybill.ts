import { trackingNumber, type TrackingNumber } from '#shared/kit/brand.ts';
import type { CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { checkDigitOf } from '#shared/domain/rules/waybill/check-digits.ts';
import { waybillFormats } from '#shared/domain/rules/waybill/fit.ts';
import type { WaybillFormat } from '#shared/domain/rules/waybill/format.ts';

/** Mulberry32: a stream of numbers 0..2^32-1 from a seed. */
const stream = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const alphabets: Record<string, string> = {
  '#': digits,
  '%': digits.slice(1),
  '@': letters,
  '*': letters + digits,
};

/** A number of one format; the same seed gives the same number, its check digit is right. */
export function sampleOf(format: WaybillFormat, seed: number): TrackingNumber {
  const next = stream(seed);
  const from = (choices: string | readonly string[]): string => choices[next() % choices.length] ?? '';
  const lead = format.lead.length > 0 ? from(format.lead) : '';
  const body = format.body
    .split('')
    .map((sign) => from(alphabets[sign] ?? [sign]))
    .join('');
  const number = lead + body;
  if (format.check === null) return trackingNumber(number);
  const { at, expected } = checkDigitOf(format.check, number);
  return trackingNumber(number.slice(0, at) + expected + number.slice(at + 1));
}

/** A number a carrier could have printed today; the same seed gives the same number. */
export function sampleWaybill(carrier: CarrierCode, seed: number): TrackingNumber {
  const format = waybillFormats.find((candidate) => candidate.carrier === carrier);
  if (!format) throw new Error(`no format for ${carrier}`);
  return sampleOf(format, seed);
}
