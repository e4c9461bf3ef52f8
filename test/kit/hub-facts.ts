import type { AnyFact, Envelope } from '#shared/domain/envelope.ts';
import type { PushedFact } from '#shared/hub/hub-fact.ts';
import type { Granted } from '#shared/hub/answers.ts';
import { createHash } from 'node:crypto';

/** A UUID that is the same for the same words. */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** What a station writes: facts with its own sequence, in its own order. */
export interface FactPen {
  readonly station: string;
  /** The last sequence that was written. */
  last(): number;
  /** Writes a fact of a type on a posting; under a claim where one is named. */
  write(posting: string, version: number, type: string, claim?: Pick<Granted, 'token'> | null): PushedFact;
}

/** The stream, and the work, of a posting. */
export const workOf = (posting: string): string => `posting:${posting}`;

/** Makes a pen for a station; `life` tells apart stations whose store was copied. */
export function createPen(station: string, life = ''): FactPen {
  let seq = 0;
  return {
    station,
    last: () => seq,
    write(posting, version, type, claim = null) {
      seq += 1;
      const fact = { type, at: seq, by: 'ANNA', note: 'Ёлка \u0000 \ud800 箱' } as unknown as AnyFact;
      const id = uuidOf(station, life, seq);
      const envelope: Envelope = { id, stream: workOf(posting), version, seq, station, fact };
      return { envelope, token: claim?.token ?? null, told: null };
    },
  };
}
