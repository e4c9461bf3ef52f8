import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { createShown, type Drawn } from '../../../renderer/runtime/shown.ts';
import type { Screen, StationView } from '../../../renderer/session/view.ts';

const settings = defaultSettings('S1', 'en');
const viewOf = (kind: Screen['kind'], waiting: number): StationView =>
  ({
    language: 'en',
    screen: { kind },
    status: { online: true, waiting: Array.from({ length: waiting }, (_, n) => ({ kind: 'ship', n })) },
  }) as unknown as StationView;

describe('what the table is drawn from', () => {
  it('stays the same object while a look finds nothing new', () => {
    let now: Drawn = { view: viewOf('queue', 2), settings, revision: 7 };
    const shown = createShown(() => now);
    const first = shown();
    now = { ...now, view: viewOf('queue', 2) };
    expect(shown()).toBe(first);
    now = { ...now, view: viewOf('queue', 3) };
    expect(shown()).toBe(now.view);
    now = { ...now, view: viewOf('scan', 3) };
    expect(shown()).toBe(now.view);
  });

  it('is new where settings, a posting or a product changed, which it looks up while it draws', () => {
    let now: Drawn = { view: viewOf('queue', 0), settings, revision: 7 };
    const shown = createShown(() => now);
    shown();
    now = { ...now, view: viewOf('queue', 0), settings: { ...settings } };
    expect(shown()).toBe(now.view);
    now = { ...now, view: viewOf('queue', 0), revision: 8 };
    expect(shown()).toBe(now.view);
  });

  /** How often a table would be drawn anew while a minute goes by and nothing happens. */
  function drawings(view: () => StationView): number {
    let now: Drawn = { view: view(), settings, revision: 7 };
    const shown = createShown(() => now);
    const seen = new Set<StationView>();
    for (let second = 0; second < 60; second += 1) {
      now = { ...now, view: view() };
      seen.add(shown());
    }
    return seen.size;
  }

  it.each([
    'hand-over',
    'returns',
    'teach',
    'shelve',
    'pick',
    'put',
    'pick-short',
    'slot-call',
    'pin',
  ] as const)('is drawn once, not every second, at %s too', (kind) => {
    expect(drawings(() => viewOf(kind, 2))).toBe(1);
  });

  it('is always new where a camera sees something, or a scanner is checked', () => {
    expect(drawings(() => viewOf('photo', 0))).toBe(60);
    expect(drawings(() => viewOf('scanner', 0))).toBe(60);
    const ofReturn = (): StationView => {
      const view = viewOf('returns', 0);
      return { ...view, screen: { ...view.screen, stage: 'photo' } as Screen };
    };
    expect(drawings(ofReturn)).toBe(60);
  });
});
