import type { Clock } from '#shared/kit/clock.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import type { EffectPatch } from '../db/effect-row.ts';
import type { Store } from '../db/store.ts';
import { backoffMs } from './backoff.ts';
import { heads } from './heads.ts';
import type { Performed } from './performed.ts';

/** Marketplace lanes that run at the same time; its own limiter stands behind them. Printing waits for none of them. */
const LANES = 6;

/** Troubles that end when the other side answers again. */
const unanswered: ReadonlySet<string | null> = new Set(['offline', 'timeout', 'server', 'garbled']);

/** What the runner needs. */
export interface OutboxParts {
  readonly store: Pick<Store, 'openEffects' | 'updateEffect'>;
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
  /** The other side answers again: what only waits for that need not wait longer. */
  wake(): void;
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
    case 'again':
      return {
        state: 'pending',
        attempts,
        trouble: performed.trouble,
        notBefore: now + (performed.afterMs ?? backoffMs(attempts, random)),
        receipt: performed.receipt ?? null,
      };
    case 'verify':
      return {
        state: 'unknown',
        attempts,
        trouble: performed.trouble,
        notBefore: now + performed.afterMs,
        receipt: performed.receipt,
      };
    case 'refused':
      return { state: 'refused', attempts, trouble: performed.trouble };
    case 'dropped':
      return { state: 'dropped', attempts, trouble: performed.trouble };
  }
}

/** Makes the runner. One row of a lane is under way at a time; a slow marketplace holds no printer up. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock, random, perform, changed, fault } = parts;
  const underWay = new Map<string, Promise<void>>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let wokenAt = -Infinity;

  /** A row that cannot be written must not be acted on: the error ends this round, the next one starts from the store. */
  async function write(id: string, patch: EffectPatch): Promise<void> {
    const written = await store.updateEffect(id, patch);
    if (!written.ok) throw new Error(`outbox: ${written.error.kind}`);
  }

  async function runRow(row: EffectRow): Promise<void> {
    // A row found in `sending` was cut off in the middle: it may have happened (OB4).
    const cutOff = row.state === 'sending' || row.state === 'unknown';
    // Looking whether it happened sends nothing: the moment of the call itself stays.
    const sentAt = cutOff ? (row.sentAt ?? clock.now()) : clock.now();
    await write(row.id, { state: 'sending', sentAt });
    let performed: Performed;
    try {
      performed = await perform({ ...row, state: cutOff ? 'unknown' : 'sending', sentAt });
    } catch (error) {
      fault(row, error);
      const notBefore = clock.now() + backoffMs(row.attempts + 1, random, 2000);
      await write(row.id, { state: 'unknown', attempts: row.attempts + 1, notBefore, trouble: 'fault' });
      return;
    }
    await write(row.id, patchOf(row, performed, clock.now(), random));
  }

  const isDue = (row: EffectRow): boolean =>
    row.notBefore <= clock.now() ||
    (row.state === 'pending' && unanswered.has(row.trouble) && (row.sentAt ?? 0) < wokenAt);

  const isMarket = (lane: string): boolean => lane.startsWith('market:');

  function startRow(row: EffectRow): void {
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
        changed();
        if (kept) void pump().catch((error: unknown) => fault(row, error));
      });
    underWay.set(row.lane, work);
  }

  async function look(): Promise<void> {
    const due = heads(await store.openEffects()).filter((row) => row.journaled && isDue(row));
    for (const row of due) {
      if (underWay.has(row.lane)) continue;
      const busy = [...underWay.keys()].filter(isMarket).length;
      if (isMarket(row.lane) && busy >= LANES) continue;
      startRow(row);
    }
  }

  async function lookUntilQuiet(): Promise<void> {
    do {
      lookAgain = false;
      await look();
    } while (lookAgain);
  }

  function pump(): Promise<void> {
    if (looking !== null) lookAgain = true;
    looking ??= lookUntilQuiet().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function settled(): Promise<void> {
    await looking;
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return { pump, settled, wake: () => (wokenAt = clock.now()) };
}
