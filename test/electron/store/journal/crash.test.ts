import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { EffectState } from '#shared/process/effects.ts';
import { openJournal } from '../../../../electron/store/journal/journal.ts';
import type { Journal } from '../../../../electron/store/journal/journal.ts';
import type { Disk } from '../../../../electron/store/disk.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { readAll } from '../../kit/journal.ts';
import { mortalDisk } from '../../kit/mortal-disk.ts';
import { effect, facts } from '../../kit/records.ts';

const day = 24 * 3_600_000;

/** What a day at the table does to the journal. */
type Step =
  | { readonly do: 'facts'; readonly count: number }
  | { readonly do: 'effect'; readonly id: number; readonly state: EffectState }
  | { readonly do: 'night' | 'restart' | 'idle' | 'check' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((count): Step => ({ do: 'facts', count })) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('effect' as const),
      id: fc.nat(5),
      state: fc.constantFrom<EffectState>('pending', 'sending', 'unknown', 'done', 'refused'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Step>({ do: 'night' }, { do: 'restart' }, { do: 'idle' }, { do: 'check' }),
  },
);

/** The journal as a list: what was acknowledged, and what was on its way when the machine died. */
class Model {
  acknowledged = 0;
  sent = 0;
  readonly rows = new Map<number, { sure: EffectState | null; maybe: EffectState | null }>();
}

async function life(
  dir: string,
  clock: ReturnType<typeof handClock>,
  disk: Disk,
  steps: readonly Step[],
  model: Model,
) {
  const open = (): Promise<Journal> =>
    openJournal({ dir, clock, log: memoryLog(), disk, segmentBytes: 6_000 });
  let journal = await open();
  await journal.begin('store-a');
  for (const one of steps) {
    if (one.do === 'facts') {
      model.sent = model.acknowledged + one.count;
      await journal.append('store-a', facts(model.acknowledged + 1, model.sent));
      model.acknowledged = model.sent;
    } else if (one.do === 'effect') {
      const row = model.rows.get(one.id) ?? { sure: null, maybe: null };
      model.rows.set(one.id, row);
      row.maybe = one.state;
      await journal.append('store-a', [effect(`ship:${one.id}`, one.state)]);
      row.sure = one.state;
    } else if (one.do === 'night') clock.set(clock.now() + day);
    else if (one.do === 'idle') await journal.idle();
    else if (one.do === 'check') expect((await journal.check())?.whole ?? true).toBe(true);
    else {
      await journal.close();
      journal = await open();
    }
  }
  await journal.close();
}

function expectKept(records: readonly JournalRecord[], journal: Journal, model: Model): void {
  const kept = records.filter(({ kind }) => kind === 'fact');
  expect(kept.length).toBeGreaterThanOrEqual(model.acknowledged);
  expect(kept.length).toBeLessThanOrEqual(model.sent);
  expect(kept).toEqual(facts(1, kept.length));
  for (const [id, { sure, maybe }] of model.rows) {
    const row = records.find((record) => record.kind === 'effect' && record.row.id === `ship:${id}`);
    if (sure === null && row === undefined) continue;
    expect(journal.has(`ship:${id}`)).toBe(true);
    expect([sure, maybe]).toContain(row?.kind === 'effect' ? row.row.state : null);
  }
}

test('JN1 JN2 JN3 the machine may die between any two changes of the disk: all that was acknowledged is there, nothing is made up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 14 }),
      fc.nat(90),
      fc.constantFrom(0, 0.4, 1),
      fc.array(step, { maxLength: 4 }),
      async (steps, lives, torn, after) => {
        const dir = path.join(await freshDir(), 'journal');
        const clock = handClock();
        const model = new Model();
        const disk = mortalDisk(lives, torn);
        await life(dir, clock, disk, steps, model).catch((thrown: unknown) => {
          if (!disk.dead()) throw thrown;
        });
        await disk.bury();
        // A second life: it, too, may die, while it mends what the first one left.
        const second = mortalDisk(lives % 23, torn);
        await openJournal({ dir, clock, log: memoryLog(), disk: second })
          .then((journal) => journal.idle().then(() => journal.close()))
          .catch((thrown: unknown) => {
            if (!second.dead()) throw thrown;
          });
        await second.bury();
        const journal = await openJournal({ dir, clock, log: memoryLog(), segmentBytes: 6_000 });
        expectKept(await readAll(journal, 7), journal, model);
        expect(journal.notices.filter(({ kind }) => kind === 'damaged')).toEqual([]);
        await journal.close();
        if ((await journal.head()).storeId === null) return;
        model.acknowledged = journal.state().lastSeq;
        model.sent = model.acknowledged;
        await life(dir, clock, mortalDisk(Infinity, 1), after, model);
        const last = await openJournal({ dir, clock, log: memoryLog() });
        expectKept(await readAll(last), last, model);
        await last.close();
      },
    ),
    { numRuns: 50 },
  );
}, 120_000);
