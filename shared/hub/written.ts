import type { TokenFact } from './hub-fact.ts';

/** A fact that a hub has taken, as far as others are judged by it. */
export interface Written {
  readonly stream: string;
  readonly version: number;
  /** The token under which it was written; null where it needed none. */
  readonly token: number | null;
  /** Whether it says if anybody should work on the posting. */
  readonly standing: boolean;
}

/** Whether all that was written on its stream under higher tokens comes after it. */
export const isBefore = ({ envelope, token }: TokenFact, written: readonly Written[]): boolean =>
  written.every(
    (other) =>
      other.stream !== envelope.stream ||
      other.token === null ||
      other.token <= (token ?? 0) ||
      other.version > envelope.version,
  );

/**
 * Whether it fills a hole under what a later holder wrote before the hub lost something: that one read it from the hub, which
 * therefore had taken it, though the answer never reached its station (HU19).
 */
export function isBuiltUpon(
  { envelope, token }: TokenFact,
  written: readonly Written[],
  floor: number,
): boolean {
  const here = written.filter(({ stream }) => stream === envelope.stream);
  return (
    isBefore({ envelope, token }, here) &&
    here.every(({ version }) => version !== envelope.version) &&
    here.some((other) => other.token !== null && other.token > (token ?? 0) && other.token <= floor)
  );
}

/** Whether a later version says how the posting stands: facts of a hub that gathers come in any order (HU10). */
export const isOverruled = ({ envelope }: TokenFact, written: readonly Written[]): boolean =>
  written.some(
    ({ stream, version, standing }) => standing && stream === envelope.stream && version > envelope.version,
  );
