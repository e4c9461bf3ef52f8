import { expect, it } from 'vitest';
import { readCsv } from '#shared/intake/csv.ts';
import { pack, benchAtWork, numberAt, packAndPrint } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { asking } from '../../../renderer/sync/door.ts';
import { createPace } from '../../../renderer/session/pace.ts';
import { readPaceRows, type PaceRow } from '../../../renderer/session/pace-report.ts';
import { teamView } from '../../../renderer/runtime/team.ts';
import { peopleCsv, postingsCsv, type PaceWords } from '../../../renderer/features/team/pace-csv.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Envelope } from '#shared/domain/envelope.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 20, 21, 30);

/** Parcels of one line each, by turns with one unit and with three, ten seconds from deed to deed. */
function factsOf(by: string, first: number, count: number, at: number): Envelope[] {
  let now = at - 10_000;
  return Array.from({ length: count }, (_, i) => {
    const units = i % 2 === 0 ? 1 : 3;
    const types = [
      'PackingStarted',
      ...Array.from({ length: units }, () => 'UnitScanned'),
      'PostingPacked',
      'LabelScannedBack',
    ];
    return types.map((type) => ({
      stream: `posting:${first + i}`,
      fact: { type, by, at: (now += 10_000), lineId: 'a', units: 1 },
    }));
  })
    .flat()
    .map((each, i) => ({ ...each, seq: i + 1 }) as unknown as Envelope);
}

const read = (facts: readonly Envelope[], since = 0): Promise<readonly PaceRow[]> =>
  readPaceRows(
    { since, afterSeq: 0 },
    {
      ask: asking({
        call: () => Promise.resolve({ ok: true, value: { records: [], more: false } }),
      } as never),
      store: {
        lastSeq: () => Promise.resolve(facts.length),
        factsAfter: (seq) =>
          Promise.resolve(seq === 0 ? facts.map((each, i) => ({ ...each, seq: i + 1 })) : []),
      },
    },
  );

const words: PaceWords = {
  station: 'T1',
  who: (by) => (by === 'ANNA' ? '=Anna' : by),
  kind: (kind) => kind,
  column: (name) => name,
  timeZone: 'Europe/Moscow',
};

it('RK5 each parcel has its time and what it usually takes; what several people packed has no pace', async () => {
  const facts = [
    ...factsOf('ANNA', 1, 12, START),
    ...['PackingStarted', 'UnitScanned'].map((type, j) => ({
      stream: 'posting:99',
      fact: { type, by: 'ANNA', at: START + 20 * MINUTE + j * 10_000, lineId: 'a', units: 1 },
    })),
    ...['UnitScanned', 'UnitScanned', 'PostingPacked'].map((type, j) => ({
      stream: 'posting:99',
      fact: { type, by: 'BOSS', at: START + 21 * MINUTE + j * 10_000, lineId: 'b', units: 1 },
    })),
  ] as unknown as Envelope[];
  const rows = await read(facts);
  expect(rows).toHaveLength(13);
  expect(rows[2]).toMatchObject({ by: 'ANNA', posting: '3', shared: false });
  expect(rows[2]?.usual).toBeGreaterThan(0);
  expect(rows.at(-1)).toMatchObject({ by: 'BOSS', posting: '99', shared: true });
  const [head, first, ...rest] = readCsv(postingsCsv(rows, words));
  expect(head?.[0]).toBe('day');
  expect(first?.slice(0, 6)).toEqual(['2026-11-21', '00:30:20', 'T1', "'=Anna", '1', 'single']);
  expect(rest.at(-1)?.slice(3, 6)).toEqual(['BOSS', '99', 'mixed']);
  expect(rest.at(-1)?.at(-1)).toBe('');
});

it('RK5 the day of a person sums up; equally quick work is 100 whatever the parcels were', async () => {
  const rows = await read(factsOf('ANNA', 1, 40, START));
  const [head, anna] = readCsv(peopleCsv(rows, words));
  const of = (name: string): string | undefined => anna?.[head?.indexOf(name) ?? -1];
  expect([of('day'), of('parcels'), of('single'), of('multi'), of('mixed'), of('units')]).toEqual([
    '2026-11-21',
    '40',
    '20',
    '20',
    '0',
    '80',
  ]);
  expect(Number(of('index'))).toBeGreaterThan(90);
  expect(Number(of('index'))).toBeLessThan(111);
});

it('RK2 nothing of before the switch is in the files or in the list', async () => {
  const facts = factsOf('ANNA', 1, 12, START);
  const middle = START + 5 * MINUTE;
  expect((await read(facts, middle)).length).toBeLessThan(8);
  const pace = createPace();
  pace.hear(facts);
  const all = pace.people(START + 15 * MINUTE, 0)[0];
  const later = pace.people(START + 15 * MINUTE, middle)[0];
  expect(all?.parcels).toBe(12);
  expect(later?.parcels).toBeLessThan(8);
});

it('RK1 RK4 the team has one pace without names; people are listed the quickest first, those with few parcels last', () => {
  const pace = createPace();
  pace.hear([...factsOf('ANNA', 1, 20, START), ...factsOf('BOSS', 50, 3, START + 30 * MINUTE)]);
  const now = START + 40 * MINUTE;
  expect(pace.team(now)?.parcels).toBe(23);
  expect(pace.people(now, 0)).toMatchObject([
    { id: 'ANNA', parcels: 20 },
    { id: 'BOSS', parcels: 3, perHour: null },
  ]);
  expect(pace.people(now + 13 * 3_600_000, 0)).toEqual([]);
});

it('RK2 RK4 a team names people only where that is switched on, and only those of the roster', () => {
  const pace = createPace();
  pace.hear([...factsOf('ANNA', 1, 20, START), ...factsOf('GONE', 50, 20, START + 30 * MINUTE)]);
  const { packers } = defaultSettings('S1', 'en');
  const counts = { ready: 4, packing: 1 };
  const team = (ranking: { since: number; afterSeq: number } | null) =>
    teamView(
      {
        pace,
        book: { counts: () => counts as never },
        closedToday: () => 7,
        settings: () => ({ ranking, packers }),
      },
      START + 60 * MINUTE,
    );
  expect(team(null)).toMatchObject({ closedToday: 7, left: 5, people: null });
  expect(team({ since: 0, afterSeq: 0 }).people?.map(({ id }) => id)).toEqual(['ANNA']);
});

it('RK5 a real parcel is in the file, from the facts that are kept anyway', async () => {
  const at = await benchAtWork({ store: quickStore });
  const ranking = { since: at.clock.now(), afterSeq: await at.now.store.lastSeq() };
  await packAndPrint(at, numberAt(at, 'mug'));
  await pack(at, numberAt(at, 'cables'));
  const rows = await readPaceRows(ranking, { ask: at.now.ask, store: at.now.store });
  expect(rows.map(({ posting, by }) => [posting, by])).toEqual([
    [numberAt(at, 'mug'), 'ANNA'],
    [numberAt(at, 'cables'), 'ANNA'],
  ]);
});
