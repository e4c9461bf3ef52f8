import { expect, it } from 'vitest';
import type { Sku } from '#shared/kit/brand.ts';
import type { KitAs } from '#shared/domain/product/state.ts';
import { benchAtWork, numberAt, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const skuAt = (bench: BenchStation, place: 'mug' | 'cables' | 'bulbs'): Sku => {
  const sku = bench.now.book.posting(numberAt(bench, place))?.state.snapshot.lines[0]?.sku;
  if (sku === undefined) throw new Error(`nothing in ${place}`);
  return sku;
};

/** A station where the mug is a kit: two of what the cables are, one of what the bulbs are. */
async function benchWithKit(packed: KitAs) {
  const bench = await benchAtWork({ store: quickStore });
  const [kit, two, one] = (['mug', 'cables', 'bulbs'] as const).map((place) => skuAt(bench, place));
  if (kit === undefined || two === undefined || one === undefined) throw new Error('goods');
  const parts = [
    { sku: two, quantity: 2 },
    { sku: one, quantity: 1 },
  ];
  await bench.now.execute.product(kit, { type: 'set-kit', sku: kit, at: 0, by: 'BOSS', parts, packed });
  return { bench, kit, two, one, number: numberAt(bench, 'mug') };
}

it('KI4 the screen says which kit of how many and what it lacks; the parcel is packed with the last part', async () => {
  const { bench, kit, two, one, number } = await benchWithKit('parts');
  await bench.scan(number);
  expect(bench.screen).toMatchObject({
    kind: 'scan',
    line: { sku: two },
    left: 2,
    kit: { sku: kit, missing: 3 },
  });
  await bench.scan(bench.codeOf(one));
  expect(bench.screen).toMatchObject({ left: 2, kit: { missing: 2, begun: true } });
  await bench.scan('PL-UNDO');
  expect(bench.screen).toMatchObject({ kit: { missing: 3, begun: false } });
  await bench.scanAll(bench.codeOf(one), 'PL-X-2', bench.codeOf(two));
  expect(bench.screen.kind).not.toBe('scan');
  await workUntil(bench, 'label', 'parked');
});

it('KI5 the kit’s own code opens its posting and counts nothing; open, it says that the parts are wanted', async () => {
  const { bench, kit, number } = await benchWithKit('parts');
  await bench.scan(bench.codeOf(kit));
  expect(bench.screen).toMatchObject({
    kind: 'scan',
    posting: { snapshot: { number } },
    kit: { missing: 3 },
  });
  expect(bench.station.verdict()).toBeNull();
  await bench.scan(bench.codeOf(kit));
  expect(refusalShown(bench)).toBe('kit-by-parts');
  expect(await bench.facts(number)).not.toContain('UnitScanned');
});

it('KI5 a part opens the posting of its kit where nothing wants it alone', async () => {
  const { bench, two, number } = await benchWithKit('parts');
  for (const each of bench.now.book.wanting(two)) bench.world.control.cancelPosting(each, { by: 'client' });
  await bench.pull();
  await bench.scan(bench.codeOf(two));
  expect(bench.screen).toMatchObject({ posting: { snapshot: { number } }, kit: { missing: 2, begun: true } });
});

it('KI1 as a whole the kit is scanned by its own code', async () => {
  const { bench, kit, number } = await benchWithKit('whole');
  await bench.scanAll(number, bench.codeOf(kit));
  expect(await bench.facts(number)).toContain('UnitScanned');
});
