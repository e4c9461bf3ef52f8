import { clean, narrow } from './clean.ts';
import { fit, waybillFormats } from './fit.ts';

/** Which parcel of a waybill with several a label belongs to. */
export interface ParcelOf {
  readonly no: number;
  readonly of: number;
}

const suffixed = /^\s*(?<waybill>.+?)-(?<no>\d{1,4})-(?<of>\d{1,4})(?:-\d{0,4})?\s*$/;
const jdFormats = waybillFormats.filter((format) => format.carrier === 'jd');

/**
 * Takes JD's parcel suffix off: `JDVA11408814483-1-2` is parcel 1 of 2, also as `-1-2-` or with a route number behind
 * (WB17). Only where what stands before it is a JD number; otherwise dashes are just dashes.
 */
export function splitParcel(raw: string): { readonly waybill: string; readonly parcel: ParcelOf | null } {
  const { waybill, no, of } = suffixed.exec(narrow(raw))?.groups ?? {};
  if (waybill === undefined) return { waybill: raw, parcel: null };
  const number = clean(waybill);
  const isJd = number.stray === null && jdFormats.some((format) => fit(format, number.text).kind === 'fits');
  if (!isJd) return { waybill: raw, parcel: null };
  return { waybill, parcel: { no: Number(no), of: Number(of) } };
}
