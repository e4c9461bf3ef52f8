import { afterEach, describe, expect, test } from 'vitest';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { UnitMarks } from '#shared/market/marks.ts';
import { offersOf } from '#shared/market/offers.ts';
import { sampleMark } from '../../../../electron/market/practice/marks.ts';
import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { must, mustFail, pick, plain, shipAndWait, whole } from '../../../contracts/marketplace-bench.ts';
import { practiceBench, type PracticeBench } from './practice-bench.ts';

const open: PracticeBench[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((bench) => bench.stop()));
});

async function shop(switches: Partial<PracticeSwitches> = {}): Promise<PracticeBench> {
  const bench = await practiceBench(switches);
  open.push(bench);
  return bench;
}

const wanting =
  (...wants: string[]) =>
  (one: PostingSnapshot): boolean =>
    wants.every((want) => one.lines.every((line) => line.wants.includes(want)));
const marked = (one: PostingSnapshot): boolean =>
  one.phase === 'shippable' && one.lines.length === 1 && one.lines[0]?.marking === 'required';

/** One entry per unit of a posting. */
const unitsOf = (posting: PostingSnapshot, say: (place: number) => Omit<UnitMarks, 'sku'>): UnitMarks[] =>
  posting.lines
    .flatMap((line) => Array.from({ length: line.quantity }, () => line.sku))
    .map((sku, place) => ({ sku, ...say(place) }));

const mark = (serial: number): string => sampleMark('4607123451015', serial);
const gtd = '10714440/110922/0012345';
const rnpt = '10714440/110922/0012345/1';

async function settled(bench: PracticeBench, posting: PostingSnapshot, units: readonly UnitMarks[]) {
  await must(bench.market.setMarks(posting.number, units));
  bench.pass(10_000);
  return must(bench.market.marksReport(posting.number));
}

const calls = (bench: PracticeBench, path: string): number =>
  bench.control.journal().filter((entry) => entry.path === path).length;
const setPath = '/v6/fbs/posting/product/exemplar/set';

describe('papers and numbers that are wanted before assembly', () => {
  test.each<[string, string[], (place: number) => Omit<UnitMarks, 'sku'>]>([
    [
      'declaration and batch',
      ['gtd', 'rnpt'],
      () => ({ marks: [], gtd: { number: gtd }, rnpt: { number: rnpt } }),
    ],
    ['no declaration, no batch', ['gtd', 'rnpt'], () => ({ marks: [], gtd: 'absent', rnpt: 'absent' })],
    ['IMEI', ['imei'], (place) => ({ marks: [], imei: [`35693803564380${place}`] })],
    ['IMEI read like a mark', ['imei'], (place) => ({ marks: [`35693803564380${place}`] })],
    ['UIN', ['jw_uin'], () => ({ marks: [], uin: '6430000000000001' })],
    ['weight', ['weight'], () => ({ marks: [], grams: 520 })],
  ])('AS16 %s: refused until told, assembled then', async (_, wants, say) => {
    const bench = await shop();
    const posting = await pick(bench, wanting(...wants));
    expect(offersOf(posting).offers.has('set-marks')).toBe(true);
    expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
    expect(bench.effects(posting.number, 'ship')).toBe(0);
    const before = await must(bench.market.marksReport(posting.number));
    expect([before.verdict, before.units[0]?.missing.length]).toEqual(['failed', wants.length]);
    const report = await settled(bench, posting, unitsOf(posting, say));
    expect([report.verdict, report.units.flatMap((unit) => unit.missing)]).toEqual(['passed', []]);
    const told = await must(bench.market.posting(posting.number));
    expect(told.lines.flatMap((line) => line.wants).filter((want) => want !== 'weight')).toEqual([]);
    expect((await shipAndWait(bench, told)).phase).toBe('shipped');
  });

  test('AS9 silence about a declaration that is needed is not "there is none"', async () => {
    const bench = await shop();
    const posting = await pick(bench, wanting('gtd', 'rnpt'));
    const report = await settled(
      bench,
      posting,
      unitsOf(posting, () => ({ marks: [], rnpt: 'absent' })),
    );
    expect([report.verdict, report.units[0]?.missing]).toEqual(['failed', ['gtd']]);
    const stored = bench.control.posting(posting.number).exemplars[0];
    expect([stored?.gtdAbsent, stored?.rnptAbsent]).toEqual([false, true]);
    // What was said before stays when only the rest is said.
    const later = await settled(
      bench,
      posting,
      unitsOf(posting, () => ({ marks: [], gtd: { number: gtd } })),
    );
    expect(later.verdict).toBe('passed');
  });

  test('AS9 where "there is none" is not enough, the posting stays back', async () => {
    const bench = await shop({ gtdAbsentSuffices: false });
    const posting = await pick(bench, wanting('gtd', 'rnpt'));
    const say = (): Omit<UnitMarks, 'sku'> => ({ marks: [], gtd: 'absent', rnpt: 'absent' });
    expect((await settled(bench, posting, unitsOf(posting, say))).verdict).toBe('failed');
    expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
  });

  test('AS8 what a product does not take is not sent', async () => {
    const bench = await shop();
    const posting = await pick(bench, plain('fbs'));
    const say = (): Omit<UnitMarks, 'sku'> => ({
      marks: [mark(1)],
      imei: ['356938035643809'],
      uin: '6430000000000001',
      gtd: { number: gtd },
      rnpt: { number: rnpt },
      grams: 100,
    });
    if (posting.lines.some((line) => line.marking !== 'none')) throw new Error('no plain posting');
    expect((await settled(bench, posting, unitsOf(posting, say))).verdict).toBe('passed');
    expect(bench.control.posting(posting.number).exemplars).toEqual(
      bench.control
        .posting(posting.number)
        .exemplars.map((one) => ({ ...one, marks: [], gtd: '', gtdAbsent: true, rnpt: '', weight: 0 })),
    );
  });

  test.each(['by-set', 'by-check'] as const)(
    'AS11 a weight that cannot be is found out %s',
    async (weightJudged) => {
      const bench = await shop({ weightJudged });
      const posting = await pick(bench, wanting('weight'));
      const units = unitsOf(posting, () => ({ marks: [], grams: 50_000 }));
      const answer = await bench.market.setMarks(posting.number, units);
      if (weightJudged === 'by-set') {
        expect(answer).toMatchObject({ error: { kind: 'refused', token: 'WEIGHT_IS_OUT_OF_RANGE' } });
        return;
      }
      bench.pass(10_000);
      const report = await must(bench.market.marksReport(posting.number));
      expect(report.units[0]?.weight).toEqual({ state: 'failed', errors: ['WEIGHT_IS_OUT_OF_RANGE'] });
    },
  );
});

describe.each<Partial<PracticeSwitches>>([
  {},
  { exemplarOrder: 'turning', exemplarSetFalseAlarm: 1, setAgain: 'EXEMPLAR_INFO_ALREADY_DEFINED' },
  { exemplarSetFalseAlarm: 0, httpStatus: { EXEMPLAR_INFO_ALREADY_DEFINED: 409 } },
])('marks where the marketplace decides %j', (switches) => {
  test('AS12 asked for again, also in another order, are not sent again', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, (one) => marked(one) && one.lines[0]?.quantity === 2);
    const units = unitsOf(posting, (place) => ({ marks: [mark(place)] }));
    expect(await must(bench.market.setMarks(posting.number, units))).toBe('checking');
    expect(await must(bench.market.setMarks(posting.number, units.toReversed()))).toBe('checking');
    bench.pass(10_000);
    for (let again = 0; again < 4; again += 1)
      expect(await must(bench.market.setMarks(posting.number, units))).toBe('passed');
    expect(calls(bench, setPath)).toBe(1);
    expect((await shipAndWait(bench, posting)).phase).toBe('shipped');
  });

  test('AS11 that fail are told by unit and by the word of the marketplace', async () => {
    const markErrorCodes = {
      format: 'E_SHAPE',
      used: 'E_USED',
      product: 'E_GOODS',
      imei: 'E_IMEI',
      uin: 'E_UIN',
      gtd: 'E_GTD',
      rnpt: 'E_RNPT',
      weight: 'E_KG',
    };
    const bench = await shop({ ...switches, markErrorCodes });
    const posting = await pick(bench, (one) => marked(one) && one.lines[0]?.quantity === 2);
    const bad = unitsOf(posting, (place) => ({ marks: [place === 0 ? mark(1) : 'nonsense'] }));
    const report = await settled(bench, posting, bad);
    expect([report.verdict, report.rawStatus, report.mayUpdate]).toEqual([
      'failed',
      'ship_not_available',
      false,
    ]);
    const told = report.units.flatMap((unit) => unit.marks);
    expect(told.find((one) => one.mark === mark(1))).toMatchObject({
      kind: 'marking',
      state: 'passed',
      errors: [],
    });
    expect(told.find((one) => one.mark === 'nonsense')).toMatchObject({
      state: 'failed',
      errors: ['E_SHAPE'],
    });
    const twice = await settled(
      bench,
      posting,
      unitsOf(posting, () => ({ marks: [mark(2)] })),
    );
    expect(twice.units.flatMap((unit) => unit.marks.flatMap((one) => one.errors))).toEqual(['E_USED']);
  });

  test('AS11 papers that fail are told apart from marks', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, wanting('gtd', 'rnpt'));
    const say = (): Omit<UnitMarks, 'sku'> => ({ marks: [], gtd: { number: '12' }, rnpt: { number: rnpt } });
    const report = await settled(bench, posting, unitsOf(posting, say));
    expect(report.units[0]).toMatchObject({
      gtd: { state: 'failed', errors: ['GTD_FORMAT'] },
      rnpt: { state: 'passed', errors: [] },
      weight: { state: 'none' },
      marks: [],
    });
  });

  test('checking the form keeps nothing and answers unit by unit', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, (one) => marked(one) && one.lines[0]?.quantity === 2);
    const units = unitsOf(posting, (place) => ({ marks: [place === 0 ? 'nonsense' : mark(3)] }));
    const notes = await must(bench.market.checkMarks(posting.number, units));
    expect(notes.map((unit) => [unit.unit, unit.marks[0]?.state, unit.marks[0]?.errors])).toEqual([
      [1, 'failed', ['MARK_FORMAT']],
      [2, 'passed', []],
    ]);
    expect((await must(bench.market.marksReport(posting.number))).units[0]?.missing).toEqual(['marking']);
    expect(calls(bench, setPath)).toBe(0);
  });
});

describe('marks after assembly', () => {
  const shipped = async (bench: PracticeBench) => {
    const posting = await pick(bench, marked);
    await settled(
      bench,
      posting,
      unitsOf(posting, (place) => ({ marks: [mark(place + 10)] })),
    );
    return shipAndWait(bench, posting);
  };

  test.each(['update_available', 'update_not_available'] as const)(
    'AS14 are taken over where that is offered, once checked (%s afterwards)',
    async (afterMarkUpdate) => {
      const bench = await shop({ afterMarkUpdate });
      const posting = await shipped(bench);
      expect(offersOf(posting).offers.has('update-marks')).toBe(true);
      const units = unitsOf(posting, (place) => ({ marks: [mark(place + 20)] }));
      expect(await must(bench.market.setMarks(posting.number, units))).toBe('checking');
      expect((await mustFail(bench.market.updateMarks(posting.number))).kind).toBe('not-ready');
      bench.pass(10_000);
      expect((await must(bench.market.marksReport(posting.number))).mayUpdate).toBe(true);
      await must(bench.market.updateMarks(posting.number));
      expect(bench.effects(posting.number, 'marks-updated')).toBe(1);
      const again = await bench.market.updateMarks(posting.number);
      expect(again.ok ? 'done' : again.error.kind).toBe(
        afterMarkUpdate === 'update_available' ? 'done' : 'wrong-status',
      );
    },
  );

  test('AS14 are not touched where the marketplace does not offer it', async () => {
    const bench = await shop({ setAfterShip: 'refused' });
    const posting = await shipped(bench);
    expect(offersOf(posting).offers.has('update-marks')).toBe(false);
    const units = unitsOf(posting, (place) => ({ marks: [mark(place + 20)] }));
    expect((await mustFail(bench.market.setMarks(posting.number, units))).kind).toBe('wrong-status');
    const unshipped = await pick(bench, wanting('imei'));
    expect((await mustFail(bench.market.updateMarks(unshipped.number))).kind).toBe('wrong-status');
  });
});

describe('countries', () => {
  test('AS15 are found by name, set for the product by its sku, and tell whether customs matter', async () => {
    const bench = await shop();
    const [china] = await must(bench.market.countries('Кит'));
    expect(china).toEqual({ code: 'CN', name: 'Китай' });
    expect((await must(bench.market.countries(''))).length).toBeGreaterThan(10);
    const posting = await pick(bench, wanting('country'));
    const [line] = posting.lines;
    if (line === undefined) throw new Error('a line');
    expect(offersOf(posting).offers.has('set-country')).toBe(true);
    expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
    const { market } = bench;
    expect(await must(market.setCountry(posting.number, line.sku, 'CN'))).toEqual({ needsGtd: true });
    const now = await must(market.posting(posting.number));
    expect(now.lines[0]?.wants).toEqual(['gtd']);
    await settled(
      bench,
      now,
      unitsOf(now, () => ({ marks: [], gtd: 'absent' })),
    );
    expect((await shipAndWait(bench, now)).phase).toBe('shipped');
  });

  test('AS15 of goods that pass no customs end it; unknown goods and countries are refused', async () => {
    const bench = await shop();
    const posting = await pick(bench, wanting('country'));
    const [line] = posting.lines;
    const other = await pick(bench, plain('fbs', 3));
    if (line === undefined || other.lines[0] === undefined) throw new Error('a line');
    const { market } = bench;
    expect((await mustFail(market.setCountry(posting.number, other.lines[0].sku, 'RU'))).kind).toBe(
      'refused',
    );
    expect((await mustFail(market.setCountry(posting.number, line.sku, 'XX'))).kind).toBe('refused');
    expect(await must(market.setCountry(posting.number, line.sku, 'RU'))).toEqual({ needsGtd: false });
    expect((await shipAndWait(bench, await must(market.posting(posting.number)))).phase).toBe('shipped');
    expect(bench.effects(posting.number, 'country')).toBe(1);
  });
});

test('AS16 several papers of several goods: all must be told', async () => {
  const bench = await shop();
  const posting = await pick(bench, wanting('change_country', 'gtd'));
  const { market } = bench;
  for (const line of posting.lines) await must(market.setCountry(posting.number, line.sku, 'IT'));
  const say = (place: number): Omit<UnitMarks, 'sku'> => ({
    marks: [mark(place + 40)],
    gtd: { number: gtd },
    grams: (posting.lines[place]?.unitGrams ?? 0) + 5,
  });
  const units = unitsOf(posting, say);
  await settled(bench, posting, units.slice(0, 1));
  expect((await mustFail(market.ship(posting.number, whole(posting)))).kind).toBe('incomplete');
  expect((await settled(bench, posting, units)).verdict).toBe('passed');
  expect((await shipAndWait(bench, posting)).phase).toBe('shipped');
});

test('AS7 goods nobody said anything of keep what is stored', async () => {
  const bench = await shop();
  const posting = await pick(bench, wanting('change_country', 'gtd'));
  const say = (place: number): Omit<UnitMarks, 'sku'> => ({
    marks: [mark(place + 50)],
    gtd: { number: gtd },
  });
  const units = unitsOf(posting, say);
  await settled(bench, posting, units.slice(0, 1));
  await settled(bench, posting, units.slice(1));
  const stored = bench.control.posting(posting.number).exemplars;
  expect(stored.map((one) => one.gtd)).toEqual(units.map(() => gtd));
});

test('AS18 reasons are those a seller may give, for one posting and for all', async () => {
  const bench = await shop();
  const posting = await pick(bench, plain('fbs'));
  const own = await must(bench.market.cancelReasons(posting.number));
  const all = await must(bench.market.allCancelReasons());
  expect(all).toEqual(own);
  expect(all.map((reason) => [reason.id, reason.needsMessage])).toEqual([
    ['352', false],
    ['400', false],
    ['402', true],
  ]);
});
