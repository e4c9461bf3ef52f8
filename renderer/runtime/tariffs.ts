import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { proposalFor } from '../session/proposal.ts';
import { noTariffs, sortTariffs, type Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';

/** The price tables of the house, kept by main and held here for the table (CA7). */
export interface HouseTariffs {
  readonly now: () => Tariffs;
  /** Who is proposed for a posting now; null where nobody is. */
  readonly proposalFor: (posting: KnownPosting) => Proposal | null;
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
}

/** Begins with none until main has told them. */
export function createHouseTariffs({ ask, settings, clock, changed }: TariffParts): HouseTariffs {
  let tariffs: Tariffs = noTariffs;
  return {
    now: () => tariffs,
    proposalFor: (posting) =>
      proposalFor(posting, { now: clock.now(), tariffs, carriers: settings().carriers }),
    load: async () => {
      tariffs = await ask('tariffs.read', undefined);
      sortTariffs(tariffs);
      changed();
    },
    save: async (next) => {
      await ask('tariffs.write', { rates: [...next.rates], zones: [...next.zones] });
      tariffs = next;
      sortTariffs(tariffs);
      changed();
    },
  };
}
