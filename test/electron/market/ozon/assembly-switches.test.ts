import { afterEach, describe, expect, test } from 'vitest';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import { offersOf } from '#shared/market/offers.ts';
import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { methodOfKey } from '../../../../electron/market/practice/shop/methods.ts';
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

const twoLines = (one: PostingSnapshot): boolean =>
  plain('fbs', 3)(one) && one.lines.length === 2 && one.lines[0]?.quantity !== one.lines[1]?.quantity;

const perLine = (posting: PostingSnapshot) =>
  posting.lines.map(({ sku, quantity }) => ({ lines: [{ sku, quantity }] }));

/** What each number holds, as the marketplace itself says. */
const heldBy = (bench: PracticeBench, numbers: readonly string[]) =>
  numbers.map((number) =>
    bench.control.posting(number).lines.map(({ sku, quantity }) => ({ sku: String(sku), quantity })),
  );

describe.each<Partial<PracticeSwitches>>([
  {},
  { splitOrder: 'reversed' },
  { splitNumbering: 'all-new', splitOrder: 'reversed' },
  { relatedPostings: 'null', splitOrder: 'reversed', listPeriodMaxDays: 10 },
])('a ship call over two packages where the marketplace decides %j', (switches) => {
  test('AS1 names the parcels in the order of the packages, and reads them back the same', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, twoLines);
    const packages = perLine(posting);
    const numbers = await must(bench.market.ship(posting.number, packages));
    expect(heldBy(bench, numbers)).toEqual(packages.map((one) => one.lines));
    expect(await must(bench.market.readSplit(posting.number, packages))).toEqual(numbers);
    bench.pass(60_000);
    for (const number of numbers) {
      expect((await must(bench.market.posting(number))).phase).toBe('shipped');
      expect(bench.control.effects()[number]?.['ship']).toBe(1);
    }
  });
});

describe('a split of which the answer is lost', () => {
  test('AS2 is found by its goods, or is not ready while a parcel is not to be seen', async () => {
    const bench = await shop({ splitShowsMs: 30_000 });
    const posting = await pick(bench, twoLines);
    const packages = perLine(posting);
    expect((await mustFail(bench.market.readSplit(posting.number, packages))).kind).toBe('not-ready');
    bench.loseShipAnswer();
    expect(effectUnknown(await mustFail(bench.market.ship(posting.number, packages)))).toBe(true);
    expect((await mustFail(bench.market.readSplit(posting.number, packages))).kind).toBe('not-ready');
    bench.pass(31_000);
    const numbers = await must(bench.market.readSplit(posting.number, packages));
    expect(heldBy(bench, numbers)).toEqual(packages.map((one) => one.lines));
  });

  test('AS2 no number is given for goods that no parcel holds', async () => {
    const bench = await shop();
    const posting = await pick(bench, twoLines);
    await must(bench.market.ship(posting.number, perLine(posting)));
    expect((await mustFail(bench.market.readSplit(posting.number, whole(posting)))).kind).toBe('not-ready');
  });
});

describe.each<Partial<PracticeSwitches>>([
  {},
  { partialResult: 'both' },
  { partialResult: 'empty' },
  { partialNumbering: 'rest-new' },
  { partialNumbering: 'both-new', partialResult: 'both', relatedPostings: 'null', listPeriodMaxDays: 10 },
])('a partial assembly where the marketplace decides %j', (switches) => {
  test('AS4 names the part and the rest, and only the part is assembled', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, twoLines);
    const [first, second] = perLine(posting);
    if (first === undefined || second === undefined) throw new Error('two lines');
    const { part, rest } = await must(bench.market.shipPart(posting.number, first.lines));
    expect(heldBy(bench, [part, rest ?? ''])).toEqual([first.lines, second.lines]);
    bench.pass(60_000);
    expect((await must(bench.market.posting(part))).phase).toBe('shipped');
    expect((await must(bench.market.posting(postingNumber(rest ?? '')))).phase).toBe('shippable');
    expect(bench.control.effects()[part]?.['ship']).toBe(1);
    // What stays is assembled by itself.
    await must(bench.market.ship(postingNumber(rest ?? ''), [second]));
    bench.pass(60_000);
    expect((await must(bench.market.posting(postingNumber(rest ?? '')))).phase).toBe('shipped');
  });

  test('AS4 of one unit of two alike tells which is which', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, (one) => plain('fbs')(one) && one.lines[0]?.quantity === 2);
    const lines = posting.lines.slice(0, 1).map(({ sku }) => ({ sku, quantity: 1 }));
    const rest = posting.lines.slice(1).map(({ sku, quantity }) => ({ sku, quantity }));
    const made = await must(bench.market.shipPart(posting.number, lines));
    expect(heldBy(bench, [made.part, made.rest ?? ''])).toEqual([lines, [...lines, ...rest]]);
    expect(bench.control.effects()[made.part]?.['ship']).toBe(1);
  });

  test('AS4 of everything leaves no rest', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, plain('fbs'));
    const [all] = whole(posting);
    expect(await must(bench.market.shipPart(posting.number, all?.lines ?? []))).toEqual({
      part: posting.number,
      rest: null,
    });
  });
});

describe('after the effect', () => {
  test('AS3 a part that is not to be seen yet is of unknown effect, not a refusal', async () => {
    const bench = await shop({ splitShowsMs: 30_000 });
    const posting = await pick(bench, twoLines);
    const [first] = perLine(posting);
    const error = await mustFail(bench.market.shipPart(posting.number, first?.lines ?? []));
    expect([error.kind, effectUnknown(error)]).toEqual(['garbled', true]);
    expect(bench.control.effects()[posting.number]?.['ship'] ?? 0).toBe(0);
  });

  test('AS3 a limit met while reading back does not look like a call that was not made', async () => {
    const bench = await shop({ unitsCancelResult: 'empty' });
    const posting = await pick(bench, twoLines);
    bench.control.setFault({
      fault: { kind: 'circle-open' },
      path: '/v3/posting/fbs/get',
      times: Number.POSITIVE_INFINITY,
    });
    const lines = posting.lines.slice(0, 1);
    expect(
      effectUnknown(await mustFail(bench.market.cancelUnits(posting.number, '352', 'none', lines))),
    ).toBe(true);
    expect(bench.effects(posting.number, 'cancel-units')).toBe(1);
  });
});

describe.each<Partial<PracticeSwitches>>([
  { splitSource: 'retired', splitOrder: 'reversed' },
  { splitSource: 'keeps-first', relatedPostings: 'null' },
])('taking a posting apart where the marketplace decides %j', (switches) => {
  test('AS5 leaves parts that are assembled each by itself', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, twoLines);
    const packages = perLine(posting);
    const numbers = await must(bench.market.split(posting.number, packages));
    expect(heldBy(bench, numbers)).toEqual(packages.map((one) => one.lines));
    expect(numbers.includes(posting.number)).toBe(switches.splitSource === 'keeps-first');
    expect(await must(bench.market.readSplit(posting.number, packages))).toEqual(numbers);
    for (const [place, number] of numbers.entries()) {
      expect((await must(bench.market.posting(number))).phase).toBe('shippable');
      await must(bench.market.ship(number, packages.slice(place, place + 1)));
    }
    const source = await must(bench.market.posting(posting.number));
    expect(source.phase).toBe(switches.splitSource === 'retired' ? 'cancelled' : 'shippable');
  });
});

describe('boxes', () => {
  test.each(['HAS_INCORRECT_TPL_INTEGRATION_TYPE', 'MULTIBOX_NOT_ALLOWED_FOR_FBS'] as const)(
    'AS6 are refused for good where the partner does not carry (%s)',
    async (boxesElsewhere) => {
      const bench = await shop({ boxesElsewhere });
      const posting = await pick(bench, plain('fbs'));
      expect(await mustFail(bench.market.setBoxes(posting.number, 2))).toMatchObject({
        kind: 'refused',
        token: boxesElsewhere,
      });
      expect(offersOf(posting).offers.has('set-boxes')).toBe(false);
    },
  );

  test.each(['keeps', 'one'] as const)(
    'AS6 stay as told when marks are set later (%s)',
    async (setWithoutBoxes) => {
      const bench = await shop({ setWithoutBoxes });
      const posting = await pick(bench, (one) => one.multibox && one.phase === 'shippable');
      expect(offersOf(posting).offers.has('set-boxes')).toBe(true);
      await must(bench.market.setBoxes(posting.number, 3));
      await must(bench.market.setMarks(posting.number, []));
      expect(bench.control.posting(posting.number).boxes).toBe(3);
      bench.pass(10_000);
      await shipAndWait(bench, posting);
      expect((await mustFail(bench.market.setBoxes(posting.number, 4))).kind).toBe('wrong-status');
    },
  );
});

describe.each<Partial<PracticeSwitches>>([
  {},
  { cutoffRefusal: 'HAS_INCORRECT_STATUS', shipListedBeforeCutoff: true, lateCutoffRefusal: 'TOO_LATE_DATE' },
])('a date of assembly where the marketplace decides %j', (switches) => {
  test('AS17 is confirmed not later than the cut-off, and only then it is assembled', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, (one) => one.actions.includes('set_cutoff'));
    const cutoff = posting.cutoffAt ?? 0;
    expect(offersOf(posting).offers.has('confirm-cutoff')).toBe(true);
    expect(posting.phase).toBe(switches.shipListedBeforeCutoff === true ? 'shippable' : 'unready');
    expect((await mustFail(bench.market.ship(posting.number, whole(posting)))).kind).toBe('wrong-status');
    expect((await mustFail(bench.market.confirmCutoff(posting.number, cutoff + 1000))).kind).toBe('refused');
    await must(bench.market.confirmCutoff(posting.number, cutoff - 60_000));
    await must(bench.market.confirmCutoff(posting.number, cutoff - 60_000));
    expect(bench.effects(posting.number, 'cutoff')).toBe(1);
    const now = await must(bench.market.posting(posting.number));
    expect([now.phase, now.cutoffAt]).toEqual(['shippable', cutoff - 60_000]);
    expect(offersOf(now).offers.has('confirm-cutoff')).toBe(false);
    expect((await shipAndWait(bench, now)).phase).toBe('shipped');
    expect((await mustFail(bench.market.confirmCutoff(posting.number, cutoff - 60_000))).kind).toBe(
      'wrong-status',
    );
  });

  test('AS17 is refused where Ozon delivers', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, plain('fbs'));
    expect((await mustFail(bench.market.confirmCutoff(posting.number, bench.now()))).kind).toBe('refused');
  });
});

describe.each<Partial<PracticeSwitches>>([
  { unitsCancel: 'in-place', unitsCancelResult: 'named' },
  { unitsCancel: 'in-place', unitsCancelResult: 'empty' },
  { unitsCancel: 'rest-new', unitsCancelResult: 'named' },
  { unitsCancel: 'rest-new', unitsCancelResult: 'empty' },
  { unitsCancel: 'rest-new', unitsCancelResult: 'empty', relatedPostings: 'null', listPeriodMaxDays: 10 },
  { unitsCancel: 'gone-new', unitsCancelResult: 'named' },
  { unitsCancel: 'gone-new', unitsCancelResult: 'empty' },
])('some units cancelled where the marketplace decides %j', (switches) => {
  test('AS19 the rest is found under its number and is assembled', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, twoLines);
    expect(offersOf(posting).offers.has('cancel-units')).toBe(true);
    const [gone, stays] = perLine(posting);
    if (gone === undefined || stays === undefined) throw new Error('two lines');
    const rest = await must(bench.market.cancelUnits(posting.number, '352', 'none left', gone.lines));
    expect(rest === posting.number).toBe(switches.unitsCancel !== 'rest-new');
    expect(heldBy(bench, [rest ?? ''])).toEqual([stays.lines]);
    expect(bench.effects(posting.number, 'cancel-units')).toBe(1);
    await must(bench.market.ship(postingNumber(rest ?? ''), [stays]));
    bench.pass(60_000);
    expect((await must(bench.market.posting(postingNumber(rest ?? '')))).phase).toBe('shipped');
  });

  test('AS19 all units cancelled leave no rest', async () => {
    const bench = await shop(switches);
    const posting = await pick(bench, twoLines);
    const [all] = whole(posting);
    expect(await must(bench.market.cancelUnits(posting.number, '352', 'none', all?.lines ?? []))).toBeNull();
    expect((await must(bench.market.posting(posting.number))).phase).toBe('cancelled');
  });
});

test('AS19 more units than there are, no words, and a reason that is none are refused and change nothing', async () => {
  const bench = await shop();
  const posting = await pick(bench, twoLines);
  const many = posting.lines.map(({ sku }) => ({ sku, quantity: 99 }));
  const one = posting.lines.slice(0, 1).map(({ sku }) => ({ sku, quantity: 1 }));
  const { market } = bench;
  for (const refused of [
    market.cancelUnits(posting.number, '352', 'none', many),
    market.cancelUnits(posting.number, '352', '', one),
    market.cancelUnits(posting.number, '1', 'none', one),
  ])
    expect((await mustFail(refused)).kind).toBe('refused');
  expect(bench.effects(posting.number, 'cancel-units')).toBe(0);
});

describe.each(['allowed', 'refused'] as const)('cancelling after assembly is %s', (cancelAfterShip) => {
  test('AS20 and that is offered, done or refused as one', async () => {
    const bench = await shop({ cancelAfterShip });
    const shipped = await shipAndWait(bench, await pick(bench, plain('fbs')));
    const allowed = cancelAfterShip === 'allowed';
    expect(offersOf(shipped).offers.has('cancel')).toBe(allowed);
    const answer = await bench.market.cancel(shipped.number, '352', '');
    expect(answer.ok ? 'done' : answer.error.kind).toBe(allowed ? 'done' : 'wrong-status');
    const now = await must(bench.market.posting(shipped.number));
    expect(now.phase).toBe(allowed ? 'cancelled' : 'shipped');
    if (allowed) expect(now.cancellation?.afterShip).toBe(true);
  });
});

test('AS21 limits are told in our units, and refused where nothing is handed in at a drop-off point', async () => {
  const bench = await shop();
  const [pickUp, dropOff] = ['fbs-sofino', 'fbs-noginsk'].map((key) => methodOfKey(key).warehouse.name);
  const limits = async (warehouse: string | undefined) => {
    const posting = await pick(bench, (one) => one.warehouse === warehouse);
    return must(bench.market.limits(posting.number));
  };
  expect(await limits(pickUp)).toEqual({
    maxGrams: 40_000,
    minGrams: null,
    widthMm: 1_800,
    lengthMm: 1_800,
    heightMm: 1_800,
    maxKopecks: 50_000_000,
    minKopecks: null,
  });
  expect(await limits(dropOff)).toMatchObject({
    maxGrams: 25_000,
    widthMm: 800,
    lengthMm: 1_200,
    heightMm: 600,
  });
  const courier = await pick(bench, (one) => one.way === 'non-integrated');
  expect((await mustFail(bench.market.limits(courier.number))).kind).toBe('refused');
});

describe('offers at the practice marketplace', () => {
  test('AS22 what is offered works, and what is not is refused', async () => {
    const bench = await shop();
    const posting = await pick(bench, twoLines);
    expect([...offersOf(posting).offers].toSorted()).toEqual([
      'cancel',
      'cancel-units',
      'ship',
      'ship-part',
      'split',
    ]);
    await must(bench.market.ship(posting.number, whole(posting)));
    const atWork = await must(bench.market.posting(posting.number));
    expect(offersOf(atWork).offers.size).toBe(0);
    expect((await bench.market.split(posting.number, perLine(posting))).ok).toBe(false);
    bench.pass(60_000);
    const done = await must(bench.market.posting(posting.number));
    expect([...offersOf(done).offers].toSorted()).toEqual(['cancel', 'label']);
  });

  test('AS22 an assembly that failed is offered again, by its own action', async () => {
    const bench = await shop({ shipFailShare: 1 });
    const posting = await pick(bench, plain('fbs'));
    await must(bench.market.ship(posting.number, whole(posting)));
    bench.pass(60_000);
    const failed = await must(bench.market.posting(posting.number));
    expect(offersOf(failed).offers.has('ship-again')).toBe(true);
    expect(offersOf(failed).offers.has('ship')).toBe(false);
  });

  test('AS24 an action of tomorrow is named', async () => {
    const bench = await shop();
    const posting = await pick(bench, (one) => one.actions.includes('action_of_tomorrow'));
    expect(offersOf(posting).unknown).toEqual(['action_of_tomorrow']);
  });
});

test.each(['POSTING_ALREADY_SHIPPED', 'HAS_INCORRECT_STATUS'] as const)(
  'AS3 a ship call while the first is at work ships once, whatever it is told (%s)',
  async (repeatShipWhileAsync) => {
    for (const status of [400, 404, 409, 500]) {
      const bench = await shop({ repeatShipWhileAsync, httpStatus: { [repeatShipWhileAsync]: status } });
      const posting = await pick(bench, plain('fbs'));
      await must(bench.market.ship(posting.number, whole(posting)));
      const error = await mustFail(bench.market.ship(posting.number, whole(posting)));
      expect(error.kind).toMatch(/^(already-shipped|wrong-status)$/);
      expect(bench.effects(posting.number, 'ship')).toBe(1);
    }
  },
);
