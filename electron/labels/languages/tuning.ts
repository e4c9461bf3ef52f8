import type { PrinterTuning } from '#shared/label/engine.ts';

/** A printer's tuning with what the language does not have to ask about filled in. */
export interface Tuning extends Pick<
  PrinterTuning,
  'compression' | 'media' | 'gapMm' | 'darkness' | 'speed'
> {
  readonly copies: number;
}

/** Millimetres as printers read them: at most two decimals, no exponent. */
export const mm = (value: number): string => String(Math.round(value * 100) / 100);
