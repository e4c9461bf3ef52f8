import { describe, expect, it } from 'vitest';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import { unitFields, type UnitField } from '#shared/domain/rules/unit-data.ts';
import { nextScan } from '../../kit/bench-packer.ts';
import { benchAtWork, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

/** Postings up to the last one that wants papers. */
const SHOP = { postings: 45, paperwork: true } as const;
const GTD = '10714440/110922/0012345';

type Needs = NonNullable<ReturnType<BenchStation['world']['control']['postings']>[number]['needs']>;

/** The posting of the practice shop that wants this of a unit. */
function wanting(bench: BenchStation, what: Exclude<keyof Needs, 'cutoff'>): PostingNumber {
  const found = bench.world.control
    .postings()
    .find(({ needs }) => needs !== undefined && needs[what].length > 0);
  if (found === undefined) throw new Error(`no posting wants ${what}`);
  return postingNumber(found.number);
}

/** Opens a posting and scans units until something is asked of one. */
async function upToData(bench: BenchStation, number: PostingNumber): Promise<UnitField> {
  await bench.scan(number);
  const screen = await workUntil(bench, 'data');
  if (screen.kind !== 'data') throw new Error(screen.kind);
  return screen.field;
}

const closes = async (bench: BenchStation, number: PostingNumber): Promise<void> => {
  await workUntil(bench, 'label', 'parked');
  if (bench.screen.kind === 'parked') await bench.scan('PL-OK');
  await bench.quiet();
  await bench.scan(number);
  expect(bench.screen.kind).toBe('closed');
};

const allOf = (bench: BenchStation): readonly PostingNumber[] =>
  bench.world.control
    .postings()
    .filter(({ needs }) => needs !== undefined)
    .map(({ number }) => postingNumber(number));

/** Packs a posting from its number to its closed parcel; answers what was asked on the way. */
async function packsTo(bench: BenchStation, number: PostingNumber): Promise<readonly UnitField[]> {
  const asked: UnitField[] = [];
  await bench.scan(number);
  for (let questions = 0; questions < 20; questions += 1) {
    const screen = await workUntil(bench, 'data', 'label', 'parked');
    if (screen.kind !== 'data') break;
    asked.push(screen.field);
    const code = nextScan(bench, { random: () => 0.9 });
    await bench.scan(code ?? '');
  }
  await closes(bench, number);
  expect(bench.world.control.posting(number).status).toBe('awaiting_deliver');
  return asked;
}

const unitsOf = (bench: BenchStation, number: PostingNumber) => bench.world.control.posting(number).exemplars;

describe('what the marketplace wants of single units, from the badge to a closed parcel by scanned codes', () => {
  it('DF1 DF8 every posting that wants papers is confirmed by itself, packed, told and closed', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore });
    const asked = new Set<string>();
    for (const number of allOf(bench)) for (const field of await packsTo(bench, number)) asked.add(field);
    expect([...asked].toSorted()).toEqual([...unitFields].toSorted());
    expect(await bench.quiet()).toEqual([]);
    expect(bench.notKept).toEqual([]);
  });

  it('DF8 over real HTTP: phones with their IMEI, and a country with declarations and weights', async () => {
    const bench = await benchAtWork({ ...SHOP, http: true, store: quickStore });
    for (const what of ['imei', 'changeCountry'] as const) await packsTo(bench, wanting(bench, what));
    expect(bench.world.control.doubleShips()).toEqual([]);
  });

  it('DF3 DF5 the country once, then the declaration: typed for the first unit, OK for the next', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore });
    const number = wanting(bench, 'country');
    expect(await upToData(bench, number)).toBe('country');
    await bench.scan('PL-COUNTRY-CN');
    expect(bench.screen).toMatchObject({ kind: 'data', field: 'gtd', unit: 1, offer: null });
    await bench.scan('PL-OK');
    expect(bench.screen).toMatchObject({ kind: 'data', field: 'gtd', unit: 1 });
    await bench.scan(GTD);
    expect(await workUntil(bench, 'data')).toMatchObject({ field: 'gtd', unit: 2, offer: { value: GTD } });
    await bench.scan('PL-OK');
    await closes(bench, number);
    expect(unitsOf(bench, number).map(({ gtd }) => gtd)).toEqual([GTD, GTD]);
    const calls = bench.world.effectCalls.filter((call) => call.posting === number).map(({ name }) => name);
    expect(calls.slice(0, 2)).toEqual(['market.setCountry', 'market.setMarks']);
    expect(calls.indexOf('market.setMarks')).toBeLessThan(calls.indexOf('market.ship'));
  });

  it('DF4 there is none, by its code; refused where it cannot be left out', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore });
    const papers = wanting(bench, 'rnpt');
    expect(await upToData(bench, papers)).toBe('gtd');
    await bench.scanAll('PL-NONE', 'PL-NONE');
    await closes(bench, papers);
    expect(unitsOf(bench, papers)).toMatchObject([{ gtdAbsent: true, rnptAbsent: true }]);
    await bench.scan('PL-OK');
    expect(await upToData(bench, wanting(bench, 'imei'))).toBe('imei');
    await bench.scan('PL-NONE');
    expect(refusalShown(bench)).toBe('data-needed');
  });

  it('DF1 DF2 DF6 a wrong code, a used number and another item are refused with their reason, and the question stays', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore });
    await upToData(bench, wanting(bench, 'imei'));
    const now = bench.screen;
    if (now.kind !== 'data') throw new Error(now.kind);
    for (const [code, refusal] of [
      ['490154203237519', 'data-wrong'],
      ['hello', 'data-wrong'],
      [bench.codeOf(now.line.sku), 'data-first'],
      ['PL-NEXTBOX', 'data-first'],
      ['PL-BOX-M', 'goods-first'],
    ] as const) {
      await bench.scan(code);
      expect([code, refusalShown(bench)]).toEqual([code, refusal]);
      await bench.scan('PL-OK');
      expect(bench.screen).toMatchObject({ kind: 'data', unit: 1 });
    }
    await bench.scan('490154203237518');
    expect(await workUntil(bench, 'data')).toMatchObject({ unit: 2, offer: null });
    await bench.scan('490154203237518');
    expect(refusalShown(bench)).toBe('data-used');
    await bench.scanAll('PL-OK', 'PL-UNDO', 'PL-UNDO', 'PL-LEAVE');
    expect(bench.screen.kind).toBe('queue');
  });

  it('DF2 the weight of a unit comes by its code or typed, and is told in grams', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore });
    const number = wanting(bench, 'weight');
    expect(await upToData(bench, number)).toBe('grams');
    const now = bench.screen;
    const grams = now.kind === 'data' ? (now.line.unitGrams ?? 0) : 0;
    await bench.scan(`PL-G-${grams}`);
    await workUntil(bench, 'data');
    await bench.scan(String(grams + 10));
    await closes(bench, number);
    expect(unitsOf(bench, number).map(({ weight }) => Math.round(weight * 1000))).toEqual([
      grams,
      grams + 10,
    ]);
  });

  it('DF8 what is refused for good is a person’s choice: packed again, asked anew, and then taken', async () => {
    const bench = await benchAtWork({ ...SHOP, store: quickStore, gtdAbsentSuffices: false });
    const number = wanting(bench, 'rnpt');
    await upToData(bench, number);
    await bench.scanAll('PL-NONE', 'PL-NONE');
    await workUntil(bench, 'label', 'parked');
    await bench.scan('PL-OK');
    await bench.quiet();
    expect(await bench.posting(number)).toMatchObject({
      status: 'problem',
      reason: 'ship-refused',
      ship: { why: 'marks-failed' },
    });
    expect(bench.world.effectCalls.filter((call) => call.name === 'market.ship')).toEqual([]);
    const by = { at: bench.clock.now(), by: 'BOSS' };
    const { execute } = bench.now;
    await execute.posting(number, { type: 'resolve-problem', how: 'pack-again', ...by });
    await execute.posting(number, { type: 'reopen', reason: 'refused-data', ...by });
    expect(await upToData(bench, number)).toBe('gtd');
    // The answer that was refused is offered again, and another one is given.
    expect(bench.screen).toMatchObject({ offer: { value: null } });
    await bench.scan(GTD);
    await closes(bench, number);
    expect(unitsOf(bench, number)).toMatchObject([{ gtd: GTD, rnptAbsent: true }]);
  });

  it('DF6 a number given in another posting is known as used, after a restart too', async () => {
    const bench = await benchAtWork(SHOP);
    const first = wanting(bench, 'uin');
    await upToData(bench, first);
    await bench.scan('6431234567890123');
    await closes(bench, first);
    await bench.restart();
    await bench.pull();
    const { store } = bench.now;
    expect(await store.usedMark('uin:6431234567890123')).toBe(first);
  });
});
