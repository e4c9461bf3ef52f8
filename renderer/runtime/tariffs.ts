import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { parcelAsked, proposalFor, wallClock } from '../session/proposal.ts';
import { noTariffs, sortTariffs, type Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';

/** The price tables of the house, held here for the table; main keeps them to itself where nobody here may see sums (CA7, RR8). */
export interface HouseTariffs {
  readonly now: () => Tariffs;
  /** Who is proposed for a posting now; null where nobody is, or main has not said so yet. */
  readonly proposalFor: (posting: KnownPosting) => Proposal | null;
  /** Asks main for them; again whenever somebody else may see sums. */
  readonly load: () => Promise<void>;
  /** Replaces all of them; throws where main keeps none. */
  readonly save: (next: Tariffs) => Promise<void>;
}

/** What it needs. */
export interface TariffParts {
  readonly ask: Ask;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly changed: () => void;
  readonly log: (event: string, detail: string) => void;
}

/** Answers of main that are kept: parcels of about an hour. */
const MOST_ASKED = 200;

/** Proposals that main makes by tables it does not show; each parcel is asked for once an hour. */
function createAsked({ ask, clock, changed, log }: TariffParts): {
  readonly of: (posting: KnownPosting) => Proposal | null;
  readonly forget: () => void;
} {
  const answers = new Map<string, Proposal | null>();
  return {
    of(posting) {
      const parcel = parcelAsked(posting);
      if (parcel === null) return null;
      const request = { ...parcel, at: wallClock(clock.now()) };
      const key = JSON.stringify(request);
      const known = answers.get(key);
      if (known !== undefined) return known;
      if (answers.size >= MOST_ASKED) answers.clear();
      answers.set(key, null);
      ask('tariffs.propose', request).then(
        (found) => {
          answers.set(key, found);
          if (found !== null) changed();
        },
        () => log('tariffs', 'not-proposed'),
      );
      return null;
    },
    forget: () => answers.clear(),
  };
}

/** Begins with none until main has told them. */
export function createHouseTariffs(parts: TariffParts): HouseTariffs {
  const { ask, settings, clock, changed } = parts;
  let tariffs: Tariffs | 'kept' = noTariffs;
  const asked = createAsked(parts);
  const take = (next: Tariffs | 'kept'): void => {
    tariffs = next;
    if (next !== 'kept') sortTariffs(next);
    asked.forget();
    changed();
  };
  return {
    now: () => (tariffs === 'kept' ? noTariffs : tariffs),
    proposalFor: (posting) =>
      tariffs === 'kept'
        ? asked.of(posting)
        : proposalFor(posting, { now: clock.now(), tariffs, carriers: settings().carriers }),
    load: async () => take(await ask('tariffs.read', undefined)),
    save: async (next) => {
      await ask('tariffs.write', { rates: [...next.rates], zones: [...next.zones] });
      take(next);
    },
  };
}
