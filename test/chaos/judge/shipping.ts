import { SETTLE_MS } from '../../../renderer/sync/settling.ts';
import type { EffectCall } from '../../kit/bench-world.ts';
import type { ChaosTable } from '../tables.ts';
import { findingsOf, type Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';

/** Ship calls that came too soon: after a yes that still held, or before a lost one was understood (OB4). */
function hastyCalls(calls: readonly EffectCall[], failedAt: readonly number[]): string[] {
  const ships = calls.filter((call) => call.name === 'market.ship');
  return ships.flatMap((call, place) => {
    const next = ships[place + 1];
    if (next === undefined) return [];
    const failed = failedAt.some((at) => at >= call.at && at <= next.at);
    if (call.answer === 'yes' && !failed) return ['asked to ship again after a yes'];
    const hasty = call.answer === 'unknown' && next.at - call.at < SETTLE_MS;
    return hasty ? ['asked to ship again before the lost call had settled'] : [];
  });
}

/** Ship effects on one posting without a `ship_failed` between, by the marketplace's ledger, and hasty calls (SH2, OB4). */
export function shipFindings({ bench }: ChaosTable, { there }: BothSides): Finding[] {
  const counts = bench.world.control.effects()[there.number] ?? {};
  const failures = counts['ship_failed'] ?? 0;
  const own = bench.world.effectCalls.filter((call) => call.posting === there.number);
  const failedAt = (bench.world.wire?.ledger ?? []).flatMap(({ posting, effect, at }) =>
    posting === there.number && effect === 'ship_failed' ? [at] : [],
  );
  const found = hastyCalls(own, failedAt);
  if ((counts['ship'] ?? 0) - failures > 1) found.push('shipped twice');
  return findingsOf('doubleShipCalls', there.number, found);
}

/** What must be behind the assembly, and what before it; a number sent twice is a violation too. */
const rank = new Map([
  ['marks', 0],
  ['boxes', 0],
  ['ship', 1],
  ['tracking', 2],
  ['delivering', 3],
]);

/** Effects of one posting out of order in the marketplace's ledger (OB3). */
export function orderFindings({ bench }: ChaosTable, { there, facts }: BothSides): Finding[] {
  const ledger = (bench.world.wire?.ledger ?? []).filter(({ posting }) => posting === there.number);
  const found: string[] = [];
  // Marks of a parcel that was opened again come after it (SH10).
  const anew = facts.some(({ fact }) => fact.type === 'ErrandAsked' && fact.errand.what === 'marks');
  let highest = 0;
  for (const { effect } of ledger) {
    if (effect === 'ship_failed') highest = 0; // all of it may come again
    const own = rank.get(effect);
    if (own === undefined || (effect === 'marks' && anew)) continue;
    if (own < highest) found.push(`${effect} came too late`);
    highest = Math.max(highest, own);
  }
  if (ledger.filter(({ effect }) => effect === 'cancel').length > 1) found.push('cancelled twice');
  const trackings = ledger.filter(({ effect }) => effect === 'tracking').length;
  // A parcel that was opened again may get another waybill.
  const waybills = facts.flatMap(({ fact }) => (fact.type === 'WaybillTaken' ? [fact.number] : []));
  if (trackings > Math.max(1, new Set(waybills).size)) found.push('two tracking numbers');
  return findingsOf('orderViolations', there.number, found);
}

/** What left the station although the journal did not know it (OB2). */
export const unjournaledFindings = ({ bench }: ChaosTable): Finding[] =>
  bench.world.unjournaled.map((id) => ({
    counter: 'orderViolations',
    about: id,
    what: 'left before the journal had it',
  }));
