import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';

/** A random number in [0, 1), handed in so that tests can fix it. */
export type Random = () => number;
/** Waits that many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

const maxRepeats = 2;
const firstDelayMs = 300;
const longestWaitMs = 5_000;

const worthRepeating = (error: MarketError, repeats: number): boolean => {
  switch (error.kind) {
    case 'offline':
    case 'server':
    case 'garbled':
      return repeats < maxRepeats;
    // A time-out has cost the caller enough already.
    case 'timeout':
      return repeats < 1;
    case 'rate-limited':
      return repeats < maxRepeats && error.retryAfterMs <= longestWaitMs;
    default:
      return false;
  }
};

/** How long to wait before repeat number `repeats` (from 0): full jitter, or what the server asked for plus jitter. */
function repeatDelayMs(error: MarketError, repeats: number, random: Random): number {
  const spread = Math.round(random() * firstDelayMs * 2 ** repeats);
  return error.kind === 'rate-limited' ? error.retryAfterMs + spread : spread;
}

/** Repeats a read once or twice after errors that pass by themselves. Never for calls with an effect. */
export async function repeatRead<T>(random: Random, sleep: Sleep, attempt: () => Answer<T>): Answer<T> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await attempt();
    if (answer.ok || !worthRepeating(answer.error, repeats)) return answer;
    await sleep(repeatDelayMs(answer.error, repeats, random));
  }
}
