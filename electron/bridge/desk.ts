import { isDeepStrictEqual } from 'node:util';
import { deskGuarded, deskMinutes, type Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Pins } from '../store/pins.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** What the desk is kept by. */
export interface DeskParts {
  readonly settings: () => Settings;
  readonly pins: Pick<Pins, 'list' | 'check'>;
  readonly clock: Clock;
}

/** The leave that a supervisor has, and the check of it. */
export interface Desk {
  readonly handlers: HandlersOf<'desk.enter' | 'desk.touch' | 'desk.leave'>;
  /** Throws `desk-closed` where the house is guarded and nobody has leave. */
  readonly check: () => void;
}

/** Keeps the desk: leave is given for a supervisor's badge, with its PIN where it has one, and runs out (WA2, WA3). */
export function createDesk({ settings, pins, clock }: DeskParts): Desk {
  /** When somebody was seen at the desk last, ms; null without leave. */
  let seen: number | null = null;
  const isOpen = (): boolean => {
    const now = clock.now();
    // A clock that was set back must not make it longer.
    return seen !== null && now >= seen && now - seen < deskMinutes(settings()) * 60_000;
  };
  const supervisor = (id: string): boolean =>
    settings().packers.some((person) => person.id === id && person.role === 'supervisor');
  return {
    handlers: {
      'desk.enter': async ({ packer, digits }) => {
        if (!supervisor(packer)) return { kind: 'no-supervisor' };
        if (pins.list().includes(packer)) {
          if (digits === null) return { kind: 'asks' };
          const answer = await pins.check(packer, digits);
          if (answer.kind !== 'right') return answer;
        }
        seen = clock.now();
        return { kind: 'open' };
      },
      'desk.touch': () => {
        seen = isOpen() ? clock.now() : null;
        return Promise.resolve({ open: seen !== null });
      },
      'desk.leave': () => {
        seen = null;
        return Promise.resolve(null);
      },
    },
    check: () => {
      if (deskGuarded(settings()) && !isOpen()) throw new CodedError('desk-closed');
    },
  };
}

/** What the table changes by itself: languages by code, what the scanner check found, answers about large pages, layouts of tables. */
const withoutTable = ({ packers, printers, ...rest }: Settings): unknown => ({
  ...rest,
  language: null,
  scanner: null,
  mappings: null,
  packers: packers.map((person) => ({ ...person, language: null })),
  printers: printers.map((printer) => ({ ...printer, larger: null })),
});

/** The handlers, of which those that change the house, or give its records away, ask for leave first (WA4). */
export function guardHouse<
  H extends HandlersOf<'settings.write' | 'secrets.set' | 'secrets.clear' | 'pins.set' | 'storage.export'>,
>(handlers: H, { settings }: Pick<DeskParts, 'settings'>, { check }: Pick<Desk, 'check'>): H {
  const behind =
    <Q, A>(handler: (request: Q) => Promise<A>): ((request: Q) => Promise<A>) =>
    async (request) => {
      check();
      return handler(request);
    };
  const guarded: HandlersOf<
    'settings.write' | 'secrets.set' | 'secrets.clear' | 'pins.set' | 'storage.export'
  > = {
    'settings.write': async (next) => {
      if (!isDeepStrictEqual(withoutTable(settings()), withoutTable(next))) check();
      return handlers['settings.write'](next);
    },
    'secrets.set': behind(handlers['secrets.set']),
    'secrets.clear': behind(handlers['secrets.clear']),
    'pins.set': behind(handlers['pins.set']),
    'storage.export': behind(handlers['storage.export']),
  };
  return { ...handlers, ...guarded };
}
