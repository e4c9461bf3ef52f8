import { cas } from './cas.ts';
import { comma } from './comma.ts';
import { massa100, massaOld } from './massa.ts';
import type { ScaleProtocolName } from './names.ts';
import type { ScaleProtocol } from './protocol.ts';
import type { ScaleReading } from './reading.ts';
import { sics } from './sics.ts';
import { toledo8217 } from './toledo-8217.ts';
import { toledoContinuous } from './toledo-continuous.ts';
import type { ScaleUnit } from './units.ts';

/** Every way in which scales speak that this station understands. */
export const scaleProtocols: Readonly<Record<ScaleProtocolName, ScaleProtocol>> = {
  comma,
  sics,
  cas,
  'massa-100': massa100,
  'massa-old': massaOld,
  'toledo-8217': toledo8217,
  'toledo-continuous': toledoContinuous,
};

/** What came of the bytes of a scale. */
export interface ScaleHeard {
  readonly readings: readonly ScaleReading[];
  /** What the scale wants to be told before it goes on. */
  readonly replies: readonly Uint8Array[];
  /** Bytes that belong to no frame. */
  readonly rubbish: number;
}

/** Reads one scale, however its bytes are cut (SL2). */
export interface ScaleReader {
  take(bytes: Uint8Array): ScaleHeard;
  /** Forgets the beginning of a frame: what comes next answers a new question. */
  drop(): void;
}

/** Reads a scale that speaks this protocol; `unit` counts where it does not say its own. */
export function createScaleReader(protocol: ScaleProtocolName, unit: ScaleUnit): ScaleReader {
  const { next } = scaleProtocols[protocol];
  let kept = new Uint8Array();

  return {
    drop: () => {
      kept = new Uint8Array();
    },
    take(bytes) {
      const all = new Uint8Array(kept.length + bytes.length);
      all.set(kept);
      all.set(bytes, kept.length);
      const readings: ScaleReading[] = [];
      const replies: Uint8Array[] = [];
      let rubbish = 0;
      let at = 0;
      while (at < all.length) {
        const step = next(all.subarray(at), unit);
        if (step === null) break;
        at += step.used;
        if ('reading' in step) readings.push(step.reading);
        if ('reply' in step) replies.push(step.reply);
        if ('rubbish' in step) rubbish += step.used;
      }
      kept = all.slice(at);
      return { readings, replies, rubbish };
    },
  };
}
