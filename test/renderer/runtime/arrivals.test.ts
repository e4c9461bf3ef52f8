import { expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { createArrivals } from '../../../renderer/runtime/arrivals.ts';
import { snapshot } from '../../kit/postings.ts';

function bench() {
  let now = 1_000_000;
  const rung: string[] = [];
  const arrivals = createArrivals({ clock: { now: () => now }, ring: (name) => void rung.push(name) });
  let seq = 0;
  const came = (count: number, part: { readonly express?: boolean; readonly by?: string } = {}): void => {
    const envelopes = Array.from({ length: count }, (): Envelope => {
      seq += 1;
      const of = snapshot({ number: postingNumber(`0208245774-${seq}-1`), express: part.express ?? false });
      return {
        id: `f${seq}`,
        stream: `posting:${of.number}`,
        version: 1,
        seq,
        station: 'S1',
        fact: { type: 'PostingTakenIn', at: now, by: part.by ?? 'market', snapshot: of },
      };
    });
    arrivals.hear({ envelopes });
  };
  return { arrivals, rung, came, pass: (ms: number) => void (now += ms) };
}

it('QP7 many that come together ring once, express ones by themselves and louder', () => {
  const { arrivals, rung, came, pass } = bench();
  came(3);
  came(2);
  expect(rung).toEqual(['arrival']);
  came(1, { express: true });
  expect(rung).toEqual(['arrival', 'express']);
  pass(5000);
  came(1);
  expect(rung).toEqual(['arrival', 'express', 'arrival']);
  expect([arrivals.unseen(), arrivals.unseenExpress()]).toEqual([7, true]);
  arrivals.seen();
  expect([arrivals.unseen(), arrivals.unseenExpress()]).toEqual([0, false]);
});

it('QP7 the first reading of a shop, orders of a file, and what was cancelled meanwhile ring for nothing', () => {
  const { arrivals, rung, came } = bench();
  came(201);
  came(5, { by: 'file' });
  const cancellation = { reason: '', initiator: 'buyer', afterShip: false };
  const fact = { type: 'PostingTakenIn', at: 1, by: 'market', snapshot: snapshot({ cancellation }) } as const;
  arrivals.hear({ envelopes: [{ id: 'x', stream: 'posting:x', version: 1, seq: 1, station: 'S1', fact }] });
  expect(rung).toEqual([]);
});
