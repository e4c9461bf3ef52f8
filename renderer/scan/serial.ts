import type { Clock, Ids } from '#shared/kit/clock.ts';
import { finish } from './finish.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import type { Scan, ScanEnd } from './scan.ts';
import type { WedgeSettings } from './settings.ts';

/** What reading a serial scanner needs. */
export interface SerialReaderOptions {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly settings: () => WedgeSettings;
  readonly onScan: (scan: Scan) => void;
  /** Shared with the other scanners of the table; its own where there are none. */
  readonly repeats?: Repeats;
}

/** Makes scans of the bytes of one serial scanner. */
export interface SerialReader {
  /** Bytes that came; `at` as in `KeyLike`. `name`: what people call the scanner. */
  bytes(bytes: Uint8Array, at: number, name: string): void;
  /** Time passes: a scan without a suffix is over. */
  tick(now: number): void;
  /** When `tick` has something to do next; null while nothing is under way. */
  due(): number | null;
}

const ends: ReadonlyMap<number, ScanEnd> = new Map([
  [0x0d, 'enter'],
  [0x0a, 'line-feed'],
  [0x09, 'tab'],
]);

/** Bluetooth and USB hand the bytes of one code over in bursts further apart than keys are, ms. */
const LEAST_QUIET_MS = 120;

/** More than any code holds: a scanner at the wrong speed, or no scanner at all. */
const LONGEST = 4096;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const cp1251 = new TextDecoder('windows-1251');

/** Bytes as text: UTF-8 where they are that, else Windows-1251 (SR6). */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return cp1251.decode(bytes);
  }
}

/** Reads one serial scanner: a code ends with CR, LF, TAB or silence, and is read like one that came by keys (SR4-SR6). */
export function createSerialReader(options: SerialReaderOptions): SerialReader {
  const { ids, clock, settings, onScan, repeats = createRepeats() } = options;
  let buffer: number[] = [];
  let began = 0;
  let last = 0;
  let scanner = '';
  /** Whether the last scan ended with a suffix: this one will too, so a slow line may take its time. */
  let suffixed = false;

  const due = (): number => {
    const { endMs, suffixWaitMs } = settings();
    return last + (suffixed ? suffixWaitMs : Math.max(LEAST_QUIET_MS, endMs));
  };

  function emit(end: ScanEnd): void {
    suffixed = end !== 'silence';
    const raw = textOfBytes(Uint8Array.from(buffer));
    buffer = [];
    const code = finish({ text: raw, alternate: raw }, settings());
    if (code.text === '') return;
    onScan({
      id: ids.next(),
      ...code,
      at: clock.now(),
      device: 'serial',
      from: scanner,
      end,
      keys: [],
      capsLock: false,
      repeatWithinMs: repeats.heard(code.text, { began, ended: last }, settings().repeatMs),
    });
  }

  return {
    bytes(bytes, at, name) {
      scanner = name;
      for (const byte of bytes) {
        const end = ends.get(byte);
        if (end !== undefined) {
          // CR and LF are one end; an end with nothing before it is none.
          if (buffer.length > 0) emit(end);
          continue;
        }
        if (buffer.length === 0) began = at;
        if (buffer.length < LONGEST) buffer.push(byte);
        last = at;
      }
    },
    due: () => (buffer.length === 0 ? null : due()),
    tick: (now) => {
      if (buffer.length > 0 && now >= due()) emit('silence');
    },
  };
}
