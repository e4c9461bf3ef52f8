import { describe, expect, it } from 'vitest';
import { toRestock } from '#shared/domain/return/returned.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { ReturnsScreen } from '../../../renderer/session/activities/returns-view.ts';
import { benchAtWork, numberAt, packAndPrint, refusalShown, type Place } from '../../kit/bench-shift.ts';
import type { BenchOptions, BenchStation } from '../../kit/bench-station.ts';
import { handCamera } from '../../kit/memory-photos.ts';
import { quickStore } from '../../kit/bench-stores.ts';

/** A station from which the parcel of this place has left. */
async function benchWith(
  place: Place,
  store = quickStore,
  options: Partial<BenchOptions> = {},
): Promise<{ bench: BenchStation; number: PostingNumber }> {
  const bench = await benchAtWork({ store, ...options });
  const number = numberAt(bench, place);
  await packAndPrint(bench, number);
  await bench.scanAll(number, 'PL-OK', 'PL-WORK-HAND-OVER', number, 'PL-OK', 'PL-OK', 'PL-LEAVE');
  await bench.quiet();
  expect((await bench.posting(number)).status).toBe('handed-over');
  await bench.scan('PL-WORK-RETURNS');
  return { bench, number };
}

function shown(bench: BenchStation): ReturnsScreen {
  const { screen } = bench;
  if (screen.kind !== 'returns') throw new Error(`on ${screen.kind}`);
  return screen;
}

function open(bench: BenchStation): Extract<ReturnsScreen, { stage: 'judge' }> {
  const screen = shown(bench);
  if (screen.stage !== 'judge') throw new Error('no return is open');
  return screen;
}

describe('a return is looked at by scanned codes alone', () => {
  it('RT1 RT3 RT5 shows what it was and who packed it; judged, it is listed until it lies on its shelf', async () => {
    const { bench, number } = await benchWith('mug');
    await bench.scan(number);
    expect(open(bench)).toMatchObject({ story: { packedBy: 'ANNA' } });
    const units = open(bench).left;
    await bench.scan(bench.codeOf(open(bench).lines[0]?.sku ?? ('' as never)));
    for (let unit = 0; unit < units; unit += 1) await bench.scan('PL-WHY-RESTOCK');
    expect(open(bench)).toMatchObject({ left: 0, current: null });
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'scan', restock: [{ units }] });
    expect((await bench.posting(number)).returned?.units[0]).toMatchObject({
      judgement: 'restock',
      by: 'ANNA',
    });
    await bench.restart();
    await bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-RETURNS');
    expect(shown(bench)).toMatchObject({ restock: [{ units }] });
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ restock: [] });
    expect(toRestock(await bench.posting(number)).size).toBe(0);
    expect((await bench.posting(number)).status).toBe('handed-over');
  });

  it('RT1 the waybill finds it as well, and an item or a code that nobody knows says so', async () => {
    const { bench, number } = await benchWith('sf');
    const posting = await bench.posting(number);
    const waybill = posting.errands.find(({ errand }) => errand.what === 'tracking');
    expect(waybill).toBeDefined();
    await bench.scan(waybill?.errand.what === 'tracking' ? waybill.errand.trackingNumber : '');
    expect(open(bench).back.snapshot.number).toBe(number);
    await bench.scanAll('PL-LEAVE', 'PL-WORK-RETURNS', '4006381333931');
    expect(bench.station.verdict()?.kind).toBe('unknown');
  });

  it('RT1 RE6 the return’s own code and its product find it, and the buyer’s reason is kept with it', async () => {
    const { bench, number } = await benchWith('mug');
    bench.world.clock.pass(4 * 3_600_000);
    await bench.pull();
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.pull();
    const told = await bench.world.ask('market.returns', { of: 'number', number });
    const [row] = told.ok ? told.value : [];
    expect(row?.barcode).toBeTruthy();
    await bench.scan(row?.barcode ?? '');
    expect(open(bench).back.snapshot.number).toBe(number);
    expect(open(bench).back.returned?.told).toMatchObject({ id: row?.id, reason: row?.reason });
    await bench.scanAll('PL-LEAVE', 'PL-WORK-RETURNS');
    const item = bench.codeOf((await bench.posting(number)).snapshot.lines[0]?.sku ?? ('' as never));
    await bench.scan(item);
    const { screen } = bench;
    const found =
      screen.kind === 'returns' && screen.stage === 'judge' && screen.back.snapshot.number === number;
    expect(found || refusalShown(bench) === 'return-unclear').toBe(true);
  });

  it('RT2 what has not left is refused with where it stands', async () => {
    const { bench } = await benchWith('sf');
    await bench.scan(numberAt(bench, 'mug'));
    expect(refusalShown(bench)).toBe('not-returnable');
    await bench.scan('PL-OK');
    expect(shown(bench).stage).toBe('scan');
  });

  it('RT3 RT4 OK asks for the rest; undo takes back; each judgement is kept with who and when', async () => {
    const { bench, number } = await benchWith('mug');
    await bench.scanAll(number, 'PL-OK');
    expect(refusalShown(bench)).toBe('judge-first');
    const { left } = open(bench);
    await bench.scanAll('PL-OK', 'PL-WHY-DAMAGED');
    expect(open(bench).left).toBe(left - 1);
    await bench.scan('PL-UNDO');
    expect(open(bench).left).toBe(left);
    await bench.scan('PL-UNDO');
    expect(refusalShown(bench)).toBe('nothing-to-undo');
    await bench.scan('PL-OK');
    for (let unit = 0; unit < left; unit += 1) await bench.scan('PL-WHY-MISSING');
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'scan', restock: [] });
    const facts = await bench.facts(number);
    expect(facts.filter((type) => type === 'ReturnJudged')).toHaveLength(left + 1);
  });

  it('RT3 an item of another order is refused; one that is judged already is one too many', async () => {
    const { bench, number } = await benchWith('mug');
    const foreign = bench.codeOf(
      (await bench.posting(numberAt(bench, 'bulbs'))).snapshot.lines[0]?.sku ?? ('' as never),
    );
    await bench.scanAll(number, foreign);
    expect(refusalShown(bench)).toBe('wrong-item');
    const item = bench.codeOf(open(bench).lines[0]?.sku ?? ('' as never));
    await bench.scan('PL-OK');
    const { left } = open(bench);
    for (let unit = 0; unit < left; unit += 1) await bench.scan('PL-WHY-WRONG-ITEM');
    await bench.scan(item);
    expect(refusalShown(bench)).toBe('one-too-many');
  });
});

describe('a picture of what came back', () => {
  const asking = { settings: { returns: { photo: 'ask' } } } as const;

  it('RT6 is asked for of a damaged unit; OK takes it, UNDO looks anew, OK OK keeps it, by scanned codes alone', async () => {
    const { bench, number } = await benchWith('mug', quickStore, { ...asking, camera: handCamera() });
    await bench.scanAll(number, 'PL-WHY-DAMAGED');
    expect(shown(bench)).toMatchObject({ stage: 'photo', shot: null });
    await bench.scanAll('PL-OK', 'PL-UNDO');
    expect(shown(bench)).toMatchObject({ stage: 'photo', shot: null });
    await bench.scanAll('PL-OK', 'PL-OK');
    expect(shown(bench).stage).toBe('judge');
    const { returned } = await bench.posting(number);
    expect(returned?.units).toHaveLength(1);
    expect(returned?.photos).toMatchObject([{ by: 'ANNA' }]);
    expect([...bench.world.photos.kept.keys()].join()).toContain(number);
    await bench.scan('PL-UNDO');
    expect((await bench.posting(number)).returned).toMatchObject({ units: [], photos: [{}] });
  });

  it('RT6 holds nobody up: SKIP, the next judgement and the next scan go on without, and no camera is told', async () => {
    const { bench, number } = await benchWith('cables', quickStore, asking);
    await bench.scanAll(number, 'PL-WHY-DAMAGED', 'PL-OK');
    expect(shown(bench).stage).toBe('photo');
    await bench.scan('PL-SKIP');
    expect(shown(bench).stage).toBe('judge');
    await bench.scanAll('PL-WHY-WRONG-ITEM', 'PL-WHY-RESTOCK');
    expect(shown(bench).stage).toBe('judge');
    expect((await bench.posting(number)).returned?.units.length).toBeGreaterThanOrEqual(2);
    expect((await bench.posting(number)).returned).not.toHaveProperty('photos');
  });

  it('RT6 nothing is asked where the station does not want it, nor of what is sold again', async () => {
    const { bench, number } = await benchWith('mug', quickStore, { camera: handCamera() });
    await bench.scanAll(number, 'PL-WHY-DAMAGED');
    expect(shown(bench).stage).toBe('judge');
    bench.settings = { ...bench.settings, ...asking.settings };
    await bench.scanAll('PL-UNDO', 'PL-WHY-RESTOCK');
    expect(shown(bench).stage).toBe('judge');
  });
});
