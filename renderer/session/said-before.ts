import type { Sku } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { lastSaid, type DataQuestion } from '#shared/domain/posting/unit-records.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { isRepeated, type UnitField } from '#shared/domain/rules/unit-data.ts';

/** What helps to answer a question about a unit. */
export interface DataHelp {
  /** What was said last of this product; null where nothing was, or nothing may be repeated (DF5). */
  readonly offer: { readonly value: string | null } | null;
  readonly countries: readonly string[] | null;
}

/** What this table heard of products before, and which countries the marketplace takes. */
export interface SaidBefore {
  about(work: PackWork, asked: DataQuestion): DataHelp;
  /** Remembers an answer for the next posting with the product; forgotten at the next start. */
  heard(sku: Sku, field: UnitField, value: string | null): void;
  countries(): readonly string[] | null;
  /** Asks the marketplace for its countries, once; without it any country is taken. */
  lookUp(): void;
}

/** Makes an empty memory. `changed` is told when the countries are known. */
export function createSaidBefore(ask: Ask, changed: () => void): SaidBefore {
  const said = new Map<string, string | null>();
  let countries: readonly string[] | null = null;
  let asking = false;

  const offerOf = (work: PackWork, { line, field }: DataQuestion): DataHelp['offer'] => {
    if (!isRepeated(field)) return null;
    const here = lastSaid(work, line, field);
    const value = here === undefined ? said.get(`${line.sku} ${field}`) : here;
    return value === undefined ? null : { value };
  };

  async function look(): Promise<void> {
    const answer = await ask('market.countries', undefined);
    asking = false;
    if (!answer.ok || answer.value.length === 0) return;
    countries = answer.value.map(({ code }) => code);
    changed();
  }

  return {
    about: (work, asked) => ({
      offer: offerOf(work, asked),
      countries: asked.field === 'country' ? countries : null,
    }),
    heard: (sku, field, value) => void said.set(`${sku} ${field}`, value),
    countries: () => countries,
    lookUp() {
      if (asking || countries !== null) return;
      asking = true;
      void look().catch(() => {
        asking = false; // nobody answers: asked again at the next posting that wants a country
      });
    },
  };
}
