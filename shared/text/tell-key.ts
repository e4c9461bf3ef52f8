import type { KeyStanding } from '../bridge/calls/market.ts';
import type { KeyAbility } from '../market/account.ts';
import { keyLife, toldSkewMinutes } from '../market/key-life.ts';
import { listed, message, said, type Param, type Telling } from './message.ts';

type Quiet = Pick<Telling, 'title' | 'hint'>;

/** One thing to tell about the key. `urgent`: something has stopped, or stops today. */
export interface KeyTelling extends Quiet {
  readonly urgent: boolean;
  /** For tests and styles. */
  readonly about: 'trouble' | 'ended' | 'ending' | 'clock' | 'missing' | 'retiring';
}

/** What can be done, in words. */
const sayAbilities = (abilities: readonly KeyAbility[]): Param =>
  listed(abilities.map((ability) => ({ say: message(`outside:abilities.${ability}`) })));

/** What there is to tell about the key and the clock, most urgent first; empty on most days (KY1-KY6). */
export function tellKey({ account, trouble }: KeyStanding, now: number): readonly KeyTelling[] {
  const life = keyLife(account?.keyExpiresAt ?? null, now);
  const told: KeyTelling[] = [];
  // A key that has ended is refused as switched off; that it has ended says more.
  if (life.kind === 'ended') told.push({ ...said('outside:key.ended'), urgent: true, about: 'ended' });
  else if (trouble !== null) {
    told.push({ ...said(`outside:auth.${trouble}`), urgent: true, about: 'trouble' });
  } else if (life.kind === 'ends-in-hours') {
    told.push({ ...said('outside:key.hours', { count: life.hours }), urgent: true, about: 'ending' });
  } else if (life.kind === 'ends-in-days') {
    told.push({ ...said('outside:key.days', { count: life.days }), urgent: false, about: 'ending' });
  }
  const minutes = toldSkewMinutes(account?.clockSkewMs ?? null);
  if (minutes !== null) {
    const way = minutes > 0 ? 'outside:key.fast' : 'outside:key.slow';
    told.push({ ...said(way, { count: Math.abs(minutes) }), urgent: false, about: 'clock' });
  }
  if (account !== null && account.missing.length > 0) {
    const what = sayAbilities(account.missing);
    told.push({ ...said('outside:key.missing', { what }), urgent: false, about: 'missing' });
  }
  if (account !== null && account.retiring.length > 0) {
    const what = sayAbilities(account.retiring);
    told.push({ ...said('outside:key.retiring', { what }), urgent: false, about: 'retiring' });
  }
  return told;
}
