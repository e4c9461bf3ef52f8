import type { ScaleDevice } from '#shared/bridge/serial-settings.ts';
import { deviceName } from '#shared/bridge/serial-settings.ts';
import type { ScaleReading } from '#shared/devices/scale/reading.ts';
import { createScaleReader, scaleProtocols, type ScaleReader } from '#shared/devices/scale/reader.ts';
import type { DeviceState } from '../serial/devices.ts';
import type { Scale, ScaleState } from '../session/scale.ts';

/** How long a scale is asked again after it answered, ms. */
const ASK_MS = 150;
/** A scale that has not answered by now does not, ms. */
const ANSWER_MS = 700;
/** Nothing that anybody can read for so long, and the scale counts as silent, ms. */
const SILENT_MS = 2500;

/** What a scale on a serial port is made of. */
export interface ScaleParts {
  /** The scale of the settings; undefined where there is none. */
  readonly device: () => ScaleDevice | undefined;
  readonly state: (id: string) => DeviceState;
  readonly send: (id: string, bytes: Uint8Array) => void;
  readonly up: () => number;
  /** It said something, be it the same again. */
  readonly said: () => void;
  /** What it says is another now. */
  readonly changed: () => void;
}

/** A scale on a serial port: asked where it must be, heard in any case. */
export interface SerialScale extends Scale {
  /** Bytes that it sent. */
  bytes(device: ScaleDevice, bytes: Uint8Array): void;
  /** Time passes: asks, and notices silence. */
  tick(): void;
}

interface Heard {
  readonly reading: ScaleReading;
  readonly since: number;
}

const same = (one: ScaleReading, other: ScaleReading): boolean => {
  const grams = (reading: ScaleReading): number | null => ('grams' in reading ? reading.grams : null);
  return one.kind === other.kind && grams(one) === grams(other);
};

/** Makes the scale; nothing was heard of it yet. */
export function createSerialScale(parts: ScaleParts): SerialScale {
  const { up } = parts;
  let reader: { readonly of: string; readonly read: ScaleReader } | null = null;
  let heard: Heard | null = null;
  /** When the last frame, question and byte came; -Infinity for never. */
  let frameAt = -Infinity;
  let askedAt = -Infinity;
  let byteAt = -Infinity;
  let openSince: number | null = null;
  let told = '';

  /** Tells of a change once, however often the same is said. */
  function tell(): void {
    const now = state();
    const words = JSON.stringify(now.kind === 'live' ? [now.reading] : now);
    if (words === told) return;
    told = words;
    parts.changed();
  }

  function readerOf({ protocol, unit }: ScaleDevice): ScaleReader {
    const of = `${protocol} ${unit}`;
    if (reader?.of !== of) reader = { of, read: createScaleReader(protocol, unit) };
    return reader.read;
  }

  function state(): ScaleState {
    const device = parts.device();
    if (device === undefined) return { kind: 'none' };
    const name = deviceName(device);
    const port = parts.state(device.id);
    if (port === 'closed') return { kind: 'starting', name };
    if (port !== 'open') return { kind: 'trouble', name, why: port };
    const now = up();
    if (heard !== null && now - frameAt < SILENT_MS)
      return { kind: 'live', name, ...heard, takes: device.takes };
    if (openSince === null || now - openSince < SILENT_MS) return { kind: 'starting', name };
    return { kind: 'trouble', name, why: now - byteAt < SILENT_MS ? 'garbled' : 'silent' };
  }

  function forget(): void {
    reader = null;
    heard = null;
    openSince = null;
    frameAt = askedAt = byteAt = -Infinity;
  }

  function ask(device: ScaleDevice): void {
    const { ask: question } = scaleProtocols[device.protocol];
    const now = up();
    const answered = frameAt >= askedAt;
    if (question === null || now - askedAt < (answered ? ASK_MS : ANSWER_MS)) return;
    askedAt = now;
    readerOf(device).drop();
    parts.send(device.id, question);
  }

  return {
    state,
    bytes(device, bytes) {
      if (device.id !== parts.device()?.id) return;
      byteAt = up();
      const { readings, replies } = readerOf(device).take(bytes);
      for (const reply of replies) parts.send(device.id, reply);
      const reading = readings.at(-1);
      if (reading !== undefined) {
        frameAt = byteAt;
        if (heard === null || !same(heard.reading, reading)) heard = { reading, since: byteAt };
        parts.said();
      }
      tell();
    },
    tick() {
      const device = parts.device();
      if (device === undefined || parts.state(device.id) !== 'open') forget();
      else {
        openSince ??= up();
        ask(device);
      }
      tell();
    },
  };
}
