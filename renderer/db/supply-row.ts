import { codesOfSupply, marksOfSupply } from '#shared/domain/supply/contents.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { isOpenSupply } from '#shared/domain/supply/open-work.ts';
import { absentSupply, type KnownSupply } from '#shared/domain/supply/state.ts';
import type { Folded, SupplyRow } from './rows.ts';

/** One more fact; null where a first fact does not make a supply. */
export function foldSupply(
  fold: Folded<KnownSupply> | null,
  fact: SupplyFact,
  seq: number,
): Folded<KnownSupply> | null {
  const state = evolveSupply(fold?.state ?? absentSupply, fact);
  return state.status === 'absent'
    ? null
    : { state, version: (fold?.version ?? 0) + 1, seqs: [...(fold?.seqs ?? []), seq] };
}

/** The row of a fold. */
export function supplyRow({ state, version, seqs }: Folded<KnownSupply>): SupplyRow {
  const open = state.status === 'open';
  return {
    number: state.number,
    active: isOpenSupply(state) ? 1 : 0,
    ...(open ? {} : { finishedAt: state.statusAt }),
    codes: codesOfSupply(state),
    marks: [...new Set(marksOfSupply(state))],
    version,
    seqs,
    state,
  };
}
