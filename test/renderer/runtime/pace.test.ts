import { expect, test } from 'vitest';
import type { Envelope } from '#shared/domain/envelope.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import { createPaceView, hearInOrder, paceView } from '../../../renderer/runtime/pace.ts';
import { createPace } from '../../../renderer/session/pace.ts';
import type { Screen } from '../../../renderer/session/view.ts';

const NOW = 1_700_000_000_000;
const [anna, boss] = defaultSettings('S1', 'en').packers;
if (anna === undefined || boss === undefined) throw new Error('nobody works here');

/** Twenty parcels of Anna's, as the store keeps them. */
const facts = Array.from({ length: 20 }, (_, i) =>
  ['PackingStarted', 'UnitScanned', 'UnitScanned', 'StepDone', 'PostingPacked', 'LabelScannedBack'].map(
    (type, j) =>
      ({
        stream: `posting:${i}`,
        seq: i * 6 + j + 1,
        fact: { type, by: 'ANNA', at: NOW - 3_600_000 + i * 60_000 + j * 5000, lineId: 'a', units: 1 },
      }) as unknown as Envelope,
  ),
).flat();

const store = {
  sizes: () =>
    Promise.resolve({ lastSeq: facts.length, facts: facts.length, archived: { postings: 0, facts: 0 } }),
  factsAfter: (seq: number, limit: number) =>
    Promise.resolve(facts.filter((each) => each.seq > seq).slice(0, limit)),
};

const atOnce = (): Promise<void> => Promise.resolve();
const failing = (event: string): never => {
  throw new Error(event);
};

const queue = [{ number: 'A', stage: 'ready', unitsLeft: 2 }] as unknown as readonly QueueRow[];

test('OP1 a pace is there for its packer alone, and between parcels only', async () => {
  const pace = createPace();
  await hearInOrder({ store, pace, between: atOnce, log: failing }).through;
  const at = (packer: typeof anna | null, kind: Screen['kind']) =>
    paceView(pace, {
      packer,
      screen: { kind } as Screen,
      queue,
      book: { posting: () => null },
      now: NOW,
    });
  expect(at(anna, 'queue')).toMatchObject({ parcels: 20 });
  expect(at(anna, 'queue')?.secondsLeft).toBeGreaterThan(0);
  expect(at(anna, 'closed')).toMatchObject({ parcels: 20, secondsLeft: null });
  for (const kind of ['scan', 'step', 'label', 'start'] as const) expect(at(anna, kind)).toBeNull();
  expect(at(boss, 'queue')).toBeNull();
  expect(at(null, 'queue')).toBeNull();
});

test('OP1 the end of a queue is added up every few seconds, and at once for somebody else', () => {
  const pace = createPace();
  pace.hear(facts);
  let looks = 0;
  const seen = createPaceView(pace);
  const at = (packer: typeof anna, now: number) =>
    seen({
      packer,
      screen: { kind: 'queue' },
      queue,
      book: {
        posting: () => {
          looks += 1;
          return null;
        },
      },
      now,
    });
  const first = at(anna, NOW);
  expect(first?.secondsLeft).toBeGreaterThan(0);
  const once = looks;
  expect(at(anna, NOW + 4000)).toBe(first);
  expect(looks).toBe(once);
  expect(at(boss, NOW + 4000)).toBeNull();
  expect(at(anna, NOW + 4001)).toMatchObject({ parcels: 20 });
  expect(looks).toBeGreaterThan(once);
});

test('OP5 what is scanned before the last days were read is heard once, in its order, and keeps nobody waiting', async () => {
  const whole = createPace();
  whole.hear(facts);
  const shift = facts.length - 30;
  const before = facts.slice(0, shift);
  const kept: Envelope[] = [...before];
  const growing = {
    sizes: async () => ({ ...(await store.sizes()), lastSeq: kept.length }),
    factsAfter: (seq: number, limit: number) =>
      Promise.resolve(kept.filter((each) => each.seq > seq).slice(0, limit)),
  };
  let goOn: () => void = () => undefined;
  const lull = new Promise<void>((resolve) => (goOn = resolve));
  const pace = createPace();
  const ear = hearInOrder({ store: growing, pace, between: () => lull, log: failing });
  for (const envelope of facts.slice(shift)) {
    kept.push(envelope);
    ear.hear([envelope]);
    await Promise.resolve();
  }
  expect(pace.own('ANNA', NOW)).toBeNull();
  goOn();
  await ear.through;
  expect(pace.own('ANNA', NOW)).toEqual(whole.own('ANNA', NOW));
});

test('OP5 where the last days cannot be read, those of now are heard all the same', async () => {
  const pace = createPace();
  const whole = createPace();
  whole.hear(facts);
  const told: string[] = [];
  const broken = { sizes: () => Promise.reject(new Error('gone')), factsAfter: store.factsAfter };
  const ear = hearInOrder({ store: broken, pace, between: atOnce, log: (event) => void told.push(event) });
  ear.hear(facts);
  await ear.through;
  expect(told).toEqual(['pace-fault']);
  expect(pace.own('ANNA', NOW)).toEqual(whole.own('ANNA', NOW));
});
