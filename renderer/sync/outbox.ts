import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import type { EffectPatch } from '../db/effect-row.ts';
import type { Store } from '../db/store.ts';
import { backoffMs } from './backoff.ts';
import { createEffectWriter } from './effect-writer.ts';
import type { OpenRows } from './open-rows.ts';
import { holdsAll, type Performed } from './performed.ts';

/** Lanes of one shop's marketplace that run at the same time: enough to keep its limit of calls busy at usual answers, not so many that a read for the table waits long behind them. Stocks wait long behind one another and go a hundred a call. Printing waits for none of them. */
const LANES = { market: 12, label: 20, stock: 100, barcode: 100, print: Infinity } as const;
/** Pause before the marketplace is tried again after it turned a whole shop away, ms. */
const HOLD_MS = 30_000;
/** Longest pause of a row that does not say how long its own was (rows of older versions), ms. */
const LONGEST_PAUSE_MS = 10 * 60_000;

/** Troubles that end when the other side answers again. */
const unanswered: ReadonlySet<string | null> = new Set(['offline', 'timeout', 'server', 'garbled']);

/** What the runner needs. */
export interface OutboxParts {
  readonly store: Pick<Store, 'commit'>;
  /** What is open, kept true by whoever writes to the store (`watchStore`). */
  readonly rows: OpenRows;
  readonly clock: Clock;
  readonly random: () => number;
  readonly perform: (row: EffectRow) => Promise<Performed>;
  /** Told after each change, so that the status line can be true. */
  readonly changed: () => void;
  /** Told when performing threw: a fault of ours, logged, the row stays. */
  readonly fault: (row: EffectRow, error: unknown) => void;
}

/** Performs outbox rows: in order within a lane, lanes side by side, only what the journal holds (OB2, OB3). */
export interface Outbox {
  /** Starts everything that is due and whose lane is free; does not wait for it. */
  pump(): Promise<void>;
  /** A shop answers again: what only waits for that need not wait longer. */
  wake(shop: ShopId): void;
  /** Waits until nothing is under way any more. */
  settled(): Promise<void>;
}

/** The patch that keeps how a row went on. */
export function patchOf(
  row: EffectRow,
  performed: Performed,
  now: number,
  random: () => number,
): EffectPatch {
  const attempts = row.attempts + 1;
  switch (performed.kind) {
    case 'done':
      return { state: 'done', attempts, trouble: null };
    case 'again': {
      const pauseMs = performed.afterMs ?? backoffMs(attempts, random);
      const { trouble, receipt = null } = performed;
      return { state: 'pending', attempts, trouble, notBefore: now + pauseMs, pauseMs, receipt };
    }
    case 'verify': {
      const { trouble, receipt, afterMs: pauseMs } = performed;
      return { state: 'unknown', attempts, trouble, notBefore: now + pauseMs, pauseMs, receipt };
    }
    case 'refused':
      return { state: 'refused', attempts, trouble: performed.trouble };
    case 'dropped':
      return { state: 'dropped', attempts, trouble: performed.trouble };
  }
}

type LaneKind = keyof typeof LANES;
const kindsOfLane = ['market', 'label', 'stock', 'barcode'] as const;
const kindOf = ({ lane }: EffectRow): LaneKind =>
  kindsOfLane.find((kind) => lane.startsWith(`${kind}:`)) ?? 'print';

/** Whose lanes of which kind a row takes one of. */
const placeOf = (row: EffectRow): string => `${shopOf(row)} ${kindOf(row)}`;

/** Makes the runner. One row of a lane is under way at a time; a slow marketplace holds no printer up. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, rows, clock, random, perform, changed, fault } = parts;
  const write = createEffectWriter(store);
  const underWay = new Map<string, Promise<void>>();
  // Each shop has lanes, rests and wakings of its own: none waits for another (SHP6).
  const busy = new Map<string, number>();
  const wokenAt = new Map<ShopId, number>();
  const held = new Map<ShopId, { readonly from: number; readonly until: number }>();

  async function runRow(row: EffectRow): Promise<void> {
    const now = clock.now();
    // A row found in `sending` was cut off in the middle: it may have happened (OB4).
    const cutOff = row.state === 'sending' || row.state === 'unknown';
    // Looking whether it happened sends nothing: the moment of the call itself stays, unless the clock was set back before it.
    const sentAt = cutOff ? Math.min(row.sentAt ?? now, now) : now;
    await write(row.id, { state: 'sending', sentAt });
    let performed: Performed;
    try {
      performed = await perform({ ...row, state: cutOff ? 'unknown' : 'sending', sentAt });
    } catch (error) {
      fault(row, error);
      const attempts = row.attempts + 1;
      const pauseMs = backoffMs(attempts, random, 2000);
      const notBefore = clock.now() + pauseMs;
      await write(row.id, { state: 'unknown', attempts, notBefore, pauseMs, trouble: 'fault' });
      return;
    }
    if (performed.kind === 'again' && holdsAll(performed.trouble)) hold(shopOf(row));
    await write(row.id, patchOf(row, performed, clock.now(), random));
  }

  function hold(shop: ShopId): void {
    held.set(shop, { from: clock.now(), until: clock.now() + HOLD_MS });
  }

  function isHeld(shop: ShopId, now: number): boolean {
    const rest = held.get(shop);
    if (rest !== undefined && (now >= rest.until || now < rest.from)) held.delete(shop);
    return held.has(shop);
  }

  /** Due, or waiting only for an answer that has come meanwhile. A clock that was set back makes no wait longer than its own pause (OB5). */
  function isDue(row: EffectRow, now: number): boolean {
    if (row.notBefore <= now) return true;
    const pauseMs = row.pauseMs ?? LONGEST_PAUSE_MS;
    if (row.notBefore - now > pauseMs) rows.put([{ ...row, notBefore: now + pauseMs }]);
    return (
      row.state === 'pending' &&
      unanswered.has(row.trouble) &&
      (row.sentAt ?? 0) < (wokenAt.get(shopOf(row)) ?? -Infinity)
    );
  }

  function startRow(row: EffectRow): void {
    const place = placeOf(row);
    busy.set(place, (busy.get(place) ?? 0) + 1);
    const work = runRow(row)
      .then(
        () => true,
        (error: unknown) => {
          fault(row, error); // the store would not take it: no haste, or a full disk is asked a thousand times a second
          return false;
        },
      )
      .then((kept) => {
        underWay.delete(row.lane);
        busy.set(place, (busy.get(place) ?? 1) - 1);
        changed();
        if (kept) void pump();
      });
    underWay.set(row.lane, work);
  }

  function pump(): Promise<void> {
    const now = clock.now();
    for (const row of rows.heads()) {
      const kind = kindOf(row);
      if (underWay.has(row.lane) || !row.journaled || (busy.get(placeOf(row)) ?? 0) >= LANES[kind]) continue;
      if (kind !== 'print' && isHeld(shopOf(row), now)) continue;
      if (isDue(row, now)) startRow(row);
    }
    return Promise.resolve();
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return {
    pump,
    settled,
    wake: (shop) => {
      wokenAt.set(shop, clock.now());
      held.delete(shop);
    },
  };
}
