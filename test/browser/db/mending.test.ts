import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallName } from '#shared/bridge/calls.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { connection } from '../../../renderer/db/database.ts';
import { schemaVersions } from '../../../renderer/db/schema.ts';
import { openStation, setAside, type OpenParts } from '../../../renderer/runtime/open-station.ts';
import { asideNoted } from '../../../renderer/runtime/aside.ts';
import { journalAsk } from '../../kit/journal-ask.ts';
import { createMemoryJournal, type MemoryJournal } from '../../kit/memory-journal.ts';
import { numbered, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, steppingClock, takenIn } from '../../kit/store-runs.ts';

const NAME = 'mending';
let journal: MemoryJournal;
/** What main was asked beside the journal, and what it answers. */
let asked: { name: string; request: unknown }[];
let room: 'enough' | 'full';

function parts(over: Partial<OpenParts> = {}): OpenParts {
  const toJournal = journalAsk(journal);
  const ask = ((name: CallName, request: never) => {
    if (name.startsWith('journal.')) return toJournal(name, request);
    asked.push({ name, request });
    return Promise.resolve(name === 'storage.state' ? { room } : null);
  }) as Ask;
  return {
    ask,
    name: NAME,
    settings: defaultSettings('S1', 'en'),
    ids: countingIds(7),
    clock: steppingClock(),
    notes: localStorage,
    pause: () => Promise.resolve(),
    told: () => undefined,
    log: () => undefined,
    ...over,
  };
}
beforeEach(() => {
  journal = createMemoryJournal();
  asked = [];
  room = 'enough';
  localStorage.clear();
});
afterEach(() => Dexie.delete(NAME));

const intake = (n: number, at = START) =>
  batch({
    postings: [{ number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n)), at)] }],
  });

/** A station that worked, with its journal. */
async function worked(): Promise<void> {
  const { store } = must(await openStation(parts()));
  for (const n of [1, 2, 3]) must(await store.commit(intake(n)));
  store.close();
  const again = must(await openStation(parts()));
  expect(again.fit.kind).toBe('same');
  again.store.close();
}

describe('DB5 a store that cannot be used', () => {
  test('is set aside where the journal can fill a new one, and the next start tells why and how much came back', async () => {
    await worked();
    const aside = setAside(parts(), 'unopenable', 'UnknownError');
    await expect.poll(() => asked.map(({ name }) => name)).toEqual(['storage.state', 'storage.setAside']);
    expect(asideNoted(localStorage)?.why).toBe('unopenable');
    void aside; // main ends the window now
    await Dexie.delete(NAME);
    asked = [];
    const { store, fit } = must(await openStation(parts()));
    expect(fit).toEqual({ kind: 'restored', why: 'empty', facts: 3, missing: 0 });
    expect((await store.loadActive()).postings).toHaveLength(3);
    expect(asked).toEqual([
      {
        name: 'storage.note',
        request: { notice: { kind: 'store-restored', why: 'unopenable', facts: 3, missing: 0 } },
      },
    ]);
    expect(asideNoted(localStorage)).toBeNull();
    store.close();
  });

  test('is left alone on a full disk, without a journal, and where setting aside did not help a moment ago', async () => {
    expect(await setAside(parts(), 'unopenable', 'x')).toMatchObject({
      kind: 'no-copy',
      ways: ['backups', 'start-empty'],
    });
    await worked();
    room = 'full';
    expect(await setAside(parts(), 'unopenable', 'x')).toMatchObject({ kind: 'disk-full' });
    room = 'enough';
    localStorage.setItem('packline.aside', JSON.stringify({ at: START - 5, why: 'unopenable' }));
    expect(await setAside(parts(), 'unopenable', 'x')).toMatchObject({ kind: 'broken' });
    expect(asked.filter(({ name }) => name === 'storage.setAside')).toEqual([]);
  });

  test('is found out by a glance; what is readable and not in the journal goes there first', async () => {
    await worked();
    const raw = connection(NAME, 'strict', schemaVersions);
    await raw.open();
    await raw.facts.put({
      seq: 9,
      facts: [{ id: 'x', stream: 's', version: 1, seq: 9, station: 'S', fact: { schema: 99 } as never }],
    });
    raw.close();
    void openStation(parts());
    await expect.poll(() => asked.map(({ name }) => name)).toContain('storage.setAside');
    expect(asideNoted(localStorage)?.why).toBe('unreadable');
  });
});

test('DB7 reading everything through finds a row that cannot be understood, and tells how far it is', async () => {
  const store = await opened(NAME);
  for (const n of [1, 2]) must(await store.commit(intake(n)));
  const told: number[] = [];
  await store.readAll({ told: (done) => void told.push(done) });
  expect(told.at(-1)).toBe(2);
  let pieces = 0;
  await store.readAll({
    between: () => {
      pieces += 1;
      return Promise.resolve();
    },
  });
  expect(pieces).toBeGreaterThan(5); // one at least for each table
  const raw = connection(NAME, 'strict', schemaVersions);
  await raw.open();
  await raw.facts.put({
    seq: 9,
    facts: [{ id: 'x', stream: 's', version: 1, seq: 9, station: 'S', fact: { schema: 99 } as never }],
  });
  raw.close();
  await expect(store.readAll()).rejects.toThrow('layout 99');
  store.close();
});

test('DB8 facts keep their order whatever the clock says, and a day that began later than its facts counts none of them', async () => {
  const store = await opened(NAME);
  must(await store.commit(intake(1, START)));
  const back = { at: START - 86_400_000, by: 'ANNA' };
  must(
    await store.commit(
      batch({
        postings: [
          { number: numbered(1), expectedVersion: 1, facts: [{ ...back, type: 'PostingConfirmed' }] },
        ],
      }),
    ),
  );
  const facts = await store.factsOf(`posting:${numbered(1)}`);
  expect(facts.map(({ seq, fact }) => [seq, fact.type])).toEqual([
    [1, 'PostingTakenIn'],
    [2, 'PostingConfirmed'],
  ]);
  expect(await store.closedSince(START)).toBe(0);
  must(await store.rebuildProjections());
  expect((await store.posting(numbered(1)))?.state.status).toBe('confirmed');
  store.close();
});
