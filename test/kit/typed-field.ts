import type { KeyLike } from '../../renderer/scan/key-like.ts';
import type { Scan } from '../../renderer/scan/scan.ts';
import { defaultWedgeSettings, type WedgeSettings } from '../../renderer/scan/settings.ts';
import { createWedge, type Wedge } from '../../renderer/scan/wedge.ts';

/** A wedge with a text field under it: what the page would show, and the scans that went to the station. */
export interface WedgeBench {
  readonly wedge: Wedge;
  readonly scans: readonly Scan[];
  /** Text of the field now. */
  field(): string;
  /** Keys nobody swallowed, in order. */
  readonly passed: readonly KeyLike[];
  /** Plays events; the clock ticks in between as the page's timer would. */
  play(events: readonly KeyLike[]): void;
  /** Lets time pass with no key. */
  rest(ms: number): void;
  /** The bench's clock, ms. */
  now(): number;
}

const typedBy = (event: KeyLike): string => {
  if (event.type === 'up' || event.ctrl || event.alt) return '';
  if (event.key === 'Process') return '拼';
  return event.key.length === 1 && event.key >= ' ' ? event.key : '';
};

/** Sets up a bench; `before` is what the field held. */
export function wedgeBench(before = '', settings: Partial<WedgeSettings> = {}): WedgeBench {
  const scans: Scan[] = [];
  const passed: KeyLike[] = [];
  let text = before;
  let memory: string | null = null;
  let now = 0;
  let ids = 0;
  const wedge = createWedge({
    ids: { next: () => `scan-${(ids += 1)}` },
    clock: { now: () => 1_700_000_000_000 + now },
    onScan: (scan) => scans.push(scan),
    settings: () => ({ ...defaultWedgeSettings, ...settings }),
  });
  const back = (): void => {
    if (memory !== null) text = memory;
  };
  wedge.guard({
    began: () => (memory = text),
    typed: (keys) => (text += keys.map(({ key }) => key).join('')),
    recognised: back,
    ended: back,
  });
  const until = (at: number): void => {
    for (let due = wedge.due(); due !== null && due <= at; due = wedge.due()) wedge.tick(due);
    now = at;
  };
  return {
    wedge,
    scans,
    passed,
    field: () => text,
    rest: (ms) => until(now + ms),
    now: () => now,
    play(events) {
      for (const event of events) {
        until(event.at);
        if (wedge.key(event) === 'swallow') continue;
        if (event.type === 'down') passed.push(event);
        text += typedBy(event);
      }
    },
  };
}
