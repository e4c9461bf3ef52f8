import type { Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';
import type { ReadTariffs } from '#shared/intake/tariffs/read-tariffs.ts';

/** Carriers that a table names, each once. */
export const carriersOf = ({ rates, zones }: Pick<ReadTariffs, 'rates' | 'zones'>): readonly string[] => [
  ...new Set([...rates, ...zones].map(({ carrier }) => carrier)),
];

/** What is kept after a table was taken over: all it says of its carriers, and what was there of the others (CA9). */
export function mergedTariffs(before: Tariffs, read: ReadTariffs): Tariffs {
  const named = new Set(carriersOf(read));
  const others = <T extends { readonly carrier: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ carrier }) => !named.has(carrier));
  return read.kind === 'rates'
    ? { ...before, rates: [...others(before.rates), ...read.rates] }
    : { ...before, zones: [...others(before.zones), ...read.zones] };
}
