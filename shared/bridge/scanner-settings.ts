import * as v from 'valibot';
import { text } from './schema.ts';

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** How a scanner sends letters: as they are, turned round when the PC's CapsLock is on, turned round always. */
export const letterWays = ['as-sent', 'compensated', 'inverted'] as const;

/** What scanners are known to send where a code has its group separator; an empty one stands for the usual ways. */
export const gsStandIns = ['', '|', '~', '^', '^]', '{GS}', '[GS]', '\\F'] as const;

/** What the station was told about its scanner; every scanner out of its box works with the defaults. */
export const scannerSchema = v.object({
  /** Text it puts ahead of each code. */
  prefix: text(16),
  /** Text it puts behind each code, ahead of Enter or Tab. */
  suffix: text(16),
  /** Longest wait between two of its keys, ms. */
  maxGapMs: whole(20, 150),
  /** Shortest code it sends, characters. */
  minKeys: whole(3, 20),
  letters: v.picklist(letterWays),
  /** What it sends for a group separator, besides the ways that are always understood. */
  gs: text(8),
});

/** See `scannerSchema`. */
export type ScannerSettings = v.InferOutput<typeof scannerSchema>;

/** A scanner as it comes out of its box. */
export const usualScanner: ScannerSettings = {
  prefix: '',
  suffix: '',
  maxGapMs: 50,
  minKeys: 4,
  letters: 'as-sent',
  gs: '',
};
