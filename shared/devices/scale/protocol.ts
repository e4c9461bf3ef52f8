import type { ScaleReading } from './reading.ts';
import type { ScaleUnit } from './units.ts';

/** What the beginning of the bytes is. Null: more of them are needed. */
export type Step =
  | { readonly used: number; readonly reading: ScaleReading }
  /** The scale wants a word before it goes on. */
  | { readonly used: number; readonly reply: Uint8Array }
  /** No part of any frame. */
  | { readonly used: number; readonly rubbish: true }
  /** Belongs to the protocol and says nothing. */
  | { readonly used: number; readonly pause: true }
  | null;

/** How a line is set as such scales come out of their box. */
export interface ScaleLine {
  readonly baud: 4800 | 9600 | 57_600;
  readonly bits: 7 | 8;
  readonly parity: 'none' | 'even';
}

/** One way in which scales speak. */
export interface ScaleProtocol {
  readonly line: ScaleLine;
  /** What asks for a weight; null where the scale tells by itself. */
  readonly ask: Uint8Array | null;
  /** Whether the scale says its unit itself. */
  readonly saysUnit: boolean;
  /** Reads the beginning of `bytes`, which are never empty. */
  next(bytes: Uint8Array, unit: ScaleUnit): Step;
}

/** Bytes without the beginning of any frame. */
export const rubbish = (used: number): Step => ({ used, rubbish: true });

/** A frame that says a weight, or rubbish where it does not. */
export const found = (used: number, reading: ScaleReading | null): Step =>
  reading === null ? rubbish(used) : { used, reading };
