import { trackingNumber, type TrackingNumber } from '../../../kit/brand.ts';
import type { CarrierCode } from './carriers.ts';
import { fit, waybillFormats } from './fit.ts';
import { hasPrefix, type Certainty, type WaybillFormat } from './format.ts';
import { formatSources, type Confidence } from './sources.ts';

/** One carrier a number may belong to, and what speaks for it. */
export interface WaybillMatch {
  readonly number: TrackingNumber;
  readonly carrier: CarrierCode;
  readonly certainty: Certainty;
  /** The number in the groups it is shown in; joined they are the number. */
  readonly groups: readonly string[];
  readonly checks: {
    readonly length: true;
    readonly prefix: 'match' | 'none';
    readonly checkDigit: 'ok' | 'none';
  };
  /** Id of the format in the table, and how far its source is trusted. */
  readonly format: string;
  readonly confidence: Confidence;
}

const groupsOf = (format: WaybillFormat, number: string): string[] => {
  let from = 0;
  return format.groups.map((size) => number.slice(from, (from += size)));
};

const asMatch = (format: WaybillFormat, number: string): WaybillMatch => ({
  number: trackingNumber(number),
  carrier: format.carrier,
  certainty: format.certainty,
  groups: groupsOf(format, number),
  checks: {
    length: true,
    prefix: hasPrefix(format) ? 'match' : 'none',
    checkDigit: format.check === null ? 'none' : 'ok',
  },
  format: format.id,
  confidence: formatSources[format.source].confidence,
});

const ranks: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 };

const weight = (match: WaybillMatch): number =>
  ranks[match.certainty] * 2 + (match.checks.checkDigit === 'ok' ? 0 : 1);

/** The carriers a clean number may belong to: by certainty, then a right check digit first, then table order (WB4). */
export function matchesOf(number: string): readonly WaybillMatch[] {
  const fitting = waybillFormats
    .filter((format) => fit(format, number).kind === 'fits')
    .map((format) => asMatch(format, number))
    .sort((a, b) => weight(a) - weight(b));
  return fitting.filter((match, i) => fitting.findIndex((other) => other.carrier === match.carrier) === i);
}
