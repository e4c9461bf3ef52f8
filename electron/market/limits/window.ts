import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Sleep } from '../retry.ts';
import { keptWindowMs } from './table.ts';
import type { CallRate } from './table.ts';

/** Keeps the rate of one method: those who come wait in turn. */
export interface MethodWindow {
  /** Settles when one more call of the method may be sent; `slot` is the last thing waited for. */
  enter(slot: () => Promise<void>): Promise<void>;
}

/** A sliding window that no clock can stop: nobody waits for longer than one window. */
export function createWindow(rate: CallRate, clock: Clock, sleep: Sleep): MethodWindow {
  const windowMs = keptWindowMs(rate);
  const turn = inTurn();
  let sent: readonly number[] = [];

  const room = async (): Promise<void> => {
    for (;;) {
      const now = clock.now();
      sent = sent.filter((at) => now - at < windowMs);
      const [oldest] = sent;
      if (oldest === undefined || sent.length < rate.calls) return;
      // A clock set back makes the oldest call lie in the future; it is as old as we have slept all the same.
      await sleep(Math.min(windowMs, oldest + windowMs - now));
      sent = sent.filter((at) => at !== oldest);
    }
  };

  return {
    enter: (slot) =>
      turn(async () => {
        await room();
        await slot();
        sent = [...sent, clock.now()];
      }),
  };
}
