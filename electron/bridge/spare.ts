import type { Right } from '#shared/bridge/rights.ts';
import { propose, type Offer } from '#shared/domain/rules/tariffs/propose.ts';
import { pickupsOf } from '#shared/domain/rules/tariffs/pickups.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { ok } from '#shared/kit/result.ts';
import { sparedOf, type Spare } from '#shared/projections/spared.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** Calls whose answers leave out what the window may not be told (RR8). */
type Spared = HandlersOf<
  'journal.read' | 'journal.level' | 'market.returns' | 'tariffs.read' | 'tariffs.propose'
>;

/** What is asked before an answer leaves. */
export interface SpareParts {
  readonly settings: () => Settings;
  /** Whether the window may be told now what takes this right (RR4). */
  readonly may: (right: Right) => boolean;
}

/** Answers that are spared, and the one moment at which the window is told everything. */
export interface Sparing {
  /** The handlers, of which those that tell of buyers or sums leave them out where nobody may see them. */
  spare<H extends Omit<Spared, 'tariffs.propose'>>(handlers: H): H & Spared;
  /** A page of the window begins anew: its store may be behind, and is filled from whole records. */
  began(): void;
}

/** Begins with a page that fills its store. */
export function createSparing({ settings, may }: SpareParts): Sparing {
  let level = false;
  const spareNow = (): Spare => ({ buyers: !may('buyers'), money: !may('money') });
  return {
    began: () => {
      level = false;
    },
    spare(handlers) {
      const spared: Spared = {
        'journal.level': (request) => {
          level = true;
          return handlers['journal.level'](request);
        },
        'journal.read': async (request) => {
          const spare = spareNow();
          const whole = request.whole === true;
          if (!(spare.buyers || spare.money) || (whole && !level)) return handlers['journal.read'](request);
          // What is spared must never fill a store.
          if (whole) throw new CodedError('desk-closed');
          const { records, more } = await handlers['journal.read'](request);
          const facts = records.flatMap((record) =>
            record.kind === 'fact' ? [{ ...record, envelope: sparedOf(record.envelope, spare) }] : [],
          );
          return { records: facts, more };
        },
        'market.returns': async (request) => {
          const page = await handlers['market.returns'](request);
          if (!page.ok || may('money')) return page;
          return ok(
            page.value.map((row) => ({
              ...row,
              priceKopecks: null,
              currency: null,
              storage: { ...row.storage, kopecks: null },
            })),
          );
        },
        'tariffs.read': (request) =>
          may('money') ? handlers['tariffs.read'](request) : Promise.resolve('kept' as const),
        'tariffs.propose': async ({ grams, place, at }) => {
          const tariffs = await handlers['tariffs.read'](undefined);
          if (tariffs === 'kept') return null;
          const { details, mostDays } = settings().carriers;
          const found = propose({ grams, place, at, mostDays }, pickupsOf(details, tariffs), tariffs);
          if (found === null || may('money')) return found;
          const priceless = (offer: Offer): Offer => ({ ...offer, kopecks: null });
          return { ...found, best: priceless(found.best), others: found.others.map(priceless) };
        },
      };
      return { ...handlers, ...spared };
    },
  };
}
