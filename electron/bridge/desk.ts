import { isDeepStrictEqual } from 'node:util';
import type { Right } from '#shared/bridge/rights.ts';
import { deskGuarded, deskMinutes, onlySupervisors, type Settings } from '#shared/bridge/settings.ts';
import { err } from '#shared/kit/result.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Connection } from '#shared/printing/printer.ts';
import type { Journal } from '../store/journal/journal.ts';
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
  /** Whether the house is guarded and nobody has leave. */
  readonly isClosed: () => boolean;
  /** Throws `desk-closed` where the house is guarded and nobody has leave. */
  readonly check: () => void;
  /** The same for what a right is enough for: refused where nobody but a supervisor has it (RR4). */
  readonly checkRight: (right: Right) => void;
  /** Whether the window may be told what takes this right (RR4, RR8). */
  readonly may: (right: Right) => boolean;
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
  const may = (right: Right): boolean => !onlySupervisors(settings(), right) || isOpen();
  const isClosed = (): boolean => deskGuarded(settings()) && !isOpen();
  return {
    may,
    isClosed,
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
      if (isClosed()) throw new CodedError('desk-closed');
    },
    checkRight: (right) => {
      if (!may(right)) throw new CodedError('desk-closed');
    },
  };
}

/** The settings without what the table changes by itself: languages by code, what the scanner check found, answers about large pages, layouts of tables, how far setting up is. */
export const withoutTable = ({ packers, printers, ...rest }: Settings): unknown => ({
  ...rest,
  language: null,
  scanner: null,
  mappings: null,
  firstRun: null,
  packers: packers.map((person) => ({ ...person, language: null })),
  printers: printers.map((printer) => ({ ...printer, larger: null })),
});

/** Calls that change the house, give its records away, or tell of buyers. */
type Guarded = HandlersOf<
  | 'settings.write'
  | 'secrets.set'
  | 'secrets.clear'
  | 'secrets.keepOpen'
  | 'pins.set'
  | 'storage.export'
  | 'backup.restore'
  | 'evidence.save'
  | 'tariffs.write'
  | 'audit.read'
  | 'guides.keep'
  | 'market.tryKey'
  | 'market.cancelReasons'
  | 'market.returnRequests'
  | 'market.returnRequest'
  | 'printers.identify'
  | 'printers.test'
  | 'updates.download'
  | 'updates.install'
  | 'updates.atRest'
  | 'support.prepare'
  | 'support.save'
>;

/** What is asked besides the leave. */
interface GuardParts extends Pick<DeskParts, 'settings'> {
  /** An effect that was decided before goes on without anybody (OB2). */
  readonly journal: Pick<Journal, 'has'>;
}

/** The handlers, of which those that change the house, give its records away or tell of buyers ask for leave first (WA4, RR4). */
export function guardHouse<H extends Guarded>(
  handlers: H,
  { settings, journal }: GuardParts,
  { check, checkRight, isClosed }: Pick<Desk, 'check' | 'checkRight' | 'isClosed'>,
): H {
  const behind =
    <Q, A>(handler: (request: Q) => Promise<A>, asks: (request: Q) => void = check) =>
    async (request: Q): Promise<A> => {
      asks(request);
      return handler(request);
    };
  const checkNamed = (connection: Connection): void => {
    if (!settings().printers.some((printer) => isDeepStrictEqual(printer.connection, connection))) check();
  };
  const guarded: Guarded = {
    'settings.write': async (next) => {
      if (!isDeepStrictEqual(withoutTable(settings()), withoutTable(next))) check();
      return handlers['settings.write'](next);
    },
    // Otherwise a page gone wrong could knock at everything in the house; printers that were named are asked by anybody.
    'printers.identify': behind(handlers['printers.identify'], ({ connection }) => checkNamed(connection)),
    'printers.test': behind(handlers['printers.test'], ({ printer }) => checkNamed(printer.connection)),
    'secrets.set': behind(handlers['secrets.set']),
    'secrets.clear': behind(handlers['secrets.clear']),
    'secrets.keepOpen': behind(handlers['secrets.keepOpen']),
    'pins.set': behind(handlers['pins.set']),
    'storage.export': behind(handlers['storage.export']),
    // Answered by name: where the station does not start, its page asks for a supervisor then (WA7).
    'backup.restore': (request) =>
      isClosed() ? Promise.resolve(err({ kind: 'desk-closed' })) : handlers['backup.restore'](request),
    'tariffs.write': behind(handlers['tariffs.write']),
    'evidence.save': behind(handlers['evidence.save']),
    'audit.read': behind(handlers['audit.read']),
    'guides.keep': behind(handlers['guides.keep']),
    'updates.download': behind(handlers['updates.download']),
    'updates.install': behind(handlers['updates.install']),
    'updates.atRest': behind(handlers['updates.atRest']),
    'support.prepare': behind(handlers['support.prepare']),
    'support.save': behind(handlers['support.save']),
    'market.tryKey': behind(handlers['market.tryKey']),
    'market.cancelReasons': behind(handlers['market.cancelReasons'], () => checkRight('cancel')),
    'market.returnRequests': behind(handlers['market.returnRequests'], () => checkRight('buyers')),
    'market.returnRequest': behind(handlers['market.returnRequest'], ({ effectId }) => {
      if (effectId === undefined || !journal.has(effectId)) checkRight('buyers');
    }),
  };
  return { ...handlers, ...guarded };
}
