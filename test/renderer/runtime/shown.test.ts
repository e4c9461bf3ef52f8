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

  it('is always new where another kind of work draws what it changes in place', () => {
    let now: Drawn = { view: viewOf('hand-over', 0), settings, revision: 7 };
    const shown = createShown(() => now);
    shown();
    now = { ...now, view: viewOf('hand-over', 0) };
    expect(shown()).toBe(now.view);
  });
});
