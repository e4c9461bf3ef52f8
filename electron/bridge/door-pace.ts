import type { CallName } from '#shared/bridge/calls.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { createTurnstile, type Allowance, type Sleep, type Turnstile } from './allowance.ts';

/** All calls together. The busiest part of a shift makes some dozens a second; reading back a whole archive some hundreds (HD6). */
const together: Allowance = { burst: 6_000, perSecond: 1_000, waiting: 3_000 };

/** One name, where nothing else is said. */
const usual: Allowance = { burst: 2_000, perSecond: 400, waiting: 1_000 };

/** What costs main, the disk, the network, the paper or the log more than a call usually does. */
const dear: Partial<Record<CallName, Allowance>> = {
  'pins.check': { burst: 20, perSecond: 2, waiting: 10 },
  'desk.enter': { burst: 20, perSecond: 2, waiting: 10 },
  'pins.set': { burst: 40, perSecond: 2, waiting: 20 },
  'secrets.set': { burst: 20, perSecond: 0.5, waiting: 2 },
  'market.tryKey': { burst: 20, perSecond: 0.5, waiting: 2 },
  'settings.write': { burst: 300, perSecond: 20, waiting: 100 },
  'tariffs.write': { burst: 60, perSecond: 2, waiting: 20 },
  'app.fault': { burst: 60, perSecond: 0.5, waiting: 0 },
  'log.write': { burst: 300, perSecond: 10, waiting: 0 },
  'printers.find': { burst: 10, perSecond: 0.5, waiting: 2 },
  'printers.identify': { burst: 100, perSecond: 2, waiting: 50 },
  'printers.test': { burst: 30, perSecond: 1, waiting: 5 },
  'labels.preview': { burst: 400, perSecond: 40, waiting: 200 },
  'backup.make': { burst: 10, perSecond: 0.2, waiting: 2 },
  'backup.verify': { burst: 100, perSecond: 1, waiting: 50 },
  'backup.restore': { burst: 10, perSecond: 0.2, waiting: 2 },
  'storage.export': { burst: 20, perSecond: 0.5, waiting: 2 },
  'storage.setAside': { burst: 5, perSecond: 0.1, waiting: 0 },
  'updates.putAside': { burst: 5, perSecond: 0.1, waiting: 0 },
  'updates.page': { burst: 5, perSecond: 0.1, waiting: 0 },
  'updates.check': { burst: 20, perSecond: 0.2, waiting: 2 },
  'updates.download': { burst: 10, perSecond: 0.2, waiting: 2 },
  'updates.install': { burst: 10, perSecond: 0.2, waiting: 2 },
  'support.prepare': { burst: 30, perSecond: 0.5, waiting: 2 },
  'support.save': { burst: 20, perSecond: 0.5, waiting: 2 },
  'evidence.save': { burst: 20, perSecond: 0.5, waiting: 2 },
};

/** A flood is told once in so long, ms. */
const TELL_EVERY_MS = 60_000;

/** Whether a call may come in now. */
export interface DoorPace {
  /** True when it is its turn; false where the window calls so often that something in it has gone wrong. */
  admit(name: CallName): Promise<boolean>;
}

/** What the pace needs. */
export interface DoorPaceParts {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly log: Log;
  /** Told the name of the call that was too much, once a minute. */
  readonly onFlood?: (name: CallName) => void;
}

/** Keeps the pace of the door. Calls that come one after another are never refused, only slowed; what is not waited for is cut off (HD6). */
export function createDoorPace({ clock, sleep, log, onFlood }: DoorPaceParts): DoorPace {
  const all = createTurnstile(together, clock, sleep);
  const byName = new Map<CallName, Turnstile>();
  let toldAt = Number.NEGATIVE_INFINITY;
  let refused = 0;
  const of = (name: CallName): Turnstile => {
    const known = byName.get(name) ?? createTurnstile(dear[name] ?? usual, clock, sleep);
    byName.set(name, known);
    return known;
  };
  const tell = (name: CallName): void => {
    refused += 1;
    if (Math.abs(clock.now() - toldAt) < TELL_EVERY_MS) return;
    toldAt = clock.now();
    log.error('call.flood', { where: name, refused });
    refused = 0;
    onFlood?.(name);
  };
  return {
    async admit(name) {
      if ((await of(name).pass()) && (await all.pass())) return true;
      tell(name);
      return false;
    },
  };
}
