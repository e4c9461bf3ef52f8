import { ofShop, shopOf } from '#shared/domain/shop.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import { isForMarket, isOpen, postingOfEffect } from '#shared/process/effects.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { lastPrint, parcelNumbers } from '#shared/domain/posting/state.ts';
import { labelSourceOf } from '#shared/domain/rules/checklist.ts';
import type { ShopStanding } from './shop-standing.ts';
import { isStationTrouble } from '#shared/text/tell-outside.ts';
import type { LabelNote, StatusView } from './view.ts';

/** What the station knows about the outside between two looks. */
export interface Outside {
  readonly online: boolean;
  readonly offlineSince: number | null;
  readonly trouble: string | null;
  readonly printer: StatusView['printer'];
  readonly rows: readonly EffectRow[];
  /** How each shop stands that is read. */
  readonly shops: readonly ShopStanding[];
}

/** How long the marketplace's labels take after assembly, ms; learnt from what they took (LB2 waits, it never guesses). */
export interface LabelPace {
  readonly typicalMs: number;
}

/** Computes the status line. Label fetches that merely wait for their time are not "unsent": nothing of ours is lost in them. */
export function statusOf(
  outside: Outside,
  open: KnownPosting | null,
  now: number,
  pace: LabelPace,
): StatusView {
  const unsent = outside.rows.filter(
    (row) => isOpen(row) && isForMarket(row) && row.effect.kind !== 'fetch-label',
  );
  const waiting = unsent.map((row) => ({
    kind: row.effect.kind,
    posting: postingOfEffect(row.effect),
    why: row.trouble,
  }));
  const troubles = [
    ...outside.shops.map(({ trouble: word, shop }) => ({ word, shop })),
    { word: outside.trouble, shop: null },
    ...outside.rows.map((row) => ({ word: row.trouble, shop: shopOf(row) })),
  ];
  const told = troubles.find(({ word }) => word !== null && isStationTrouble(word));
  const away = outside.shops.flatMap(({ online, shop }) => (online ? [] : [shop]));
  return {
    online: outside.online,
    offlineSince: outside.offlineSince,
    trouble: outside.trouble,
    oldest: oldestOf(unsent),
    stationTrouble: told?.word ?? null,
    ...(told?.shop == null ? {} : { troubleShop: told.shop }),
    ...(away.length === 0 ? {} : { away }),
    ...(outside.shops.length < 2 ? {} : { shops: outside.shops }),
    waiting,
    printer: outside.printer,
    printsWaiting: outside.rows.filter((row) => isOpen(row) && !isForMarket(row)).length,
    label: open === null ? null : labelNote(open, outside.rows, now, pace),
  };
}

function oldestOf(rows: readonly EffectRow[]): StatusView['oldest'] {
  let oldest: EffectRow | null = null;
  for (const row of rows) if (oldest === null || row.createdAt < oldest.createdAt) oldest = row;
  if (oldest === null) return null;
  return {
    kind: oldest.effect.kind,
    since: oldest.createdAt,
    why: oldest.trouble,
    ...ofShop(shopOf(oldest)),
  };
}

/** Troubles with which a label still comes by itself: it is being made, or nobody answers for a moment. */
const passing: ReadonlySet<string | null> = new Set([
  null,
  'label-pending',
  'not-ready',
  'offline',
  'timeout',
  'server',
  'garbled',
  'rate-limited',
  'circuit-open',
  'fault',
]);

function labelNote(
  posting: KnownPosting,
  rows: readonly EffectRow[],
  now: number,
  pace: LabelPace,
): LabelNote {
  const parcel = parcelNumbers(posting)[0] ?? posting.snapshot.number;
  const run = lastPrint(posting, parcel);
  if (run !== null) {
    if (run.outcome === 'maybe') return { kind: 'maybe' };
    if (run.outcome === 'asked') return { kind: 'printing' };
    if (run.outcome === 'failed') return { kind: 'refused', why: 'print-failed' };
    return { kind: 'printed', copies: run.copy, at: run.at };
  }
  if (posting.ship.state === 'refused') return { kind: 'refused', why: posting.ship.why };
  if (labelSourceOf(posting.snapshot) === 'own') return { kind: 'own' };
  if (posting.labels.some((label) => label.parcel === parcel)) return { kind: 'ready' };
  const fetch = rows.find(
    (row) => row.effect.kind === 'fetch-label' && row.effect.posting === posting.snapshot.number,
  );
  const typical = Math.round(pace.typicalMs / 1000);
  if (fetch === undefined) return { kind: 'after-ship', seconds: typical };
  if (!passing.has(fetch.trouble)) return { kind: 'refused', why: fetch.trouble ?? '' };
  const passed = Math.floor((now - fetch.createdAt) / 1000);
  return { kind: 'waiting', seconds: Math.max(1, typical - passed), since: fetch.createdAt };
}
