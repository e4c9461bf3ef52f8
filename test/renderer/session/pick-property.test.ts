import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlotted, type Slotted } from '#shared/domain/posting/picking.ts';
import { nextScan } from '../../kit/bench-packer.ts';
import { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { virtualTime } from '../../kit/virtual-time.ts';

/** What really lies in each slot, as somebody's hands follow the screen. */
type Hands = Map<number, Map<string, number>>;

const deeds = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ do: 'next' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('item' as const), nth: fc.nat(60) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('code' as const),
      code: fc.constantFrom(
        'PL-UNDO',
        'PL-SKIP',
        'PL-PROBLEM',
        'PL-OK',
        'PL-LEAVE',
        'PL-WORK-PICK',
        'PL-SLOT-2',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'change' as const, 'problem' as const, 'solve' as const),
      nth: fc.nat(8),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;

const slottedIn = (bench: BenchStation): Slotted[] => [...bench.now.book.slotted()].filter(isSlotted);

function add(hands: Hands, slot: number, sku: string, units: number): void {
  const lies = hands.get(slot) ?? new Map<string, number>();
  lies.set(sku, (lies.get(sku) ?? 0) + units);
  hands.set(slot, lies);
}

/** One scan, and what the hands do because of what the screen says then. */
async function scan(bench: BenchStation, hands: Hands, code: string): Promise<void> {
  bench.world.clock.pass(3000);
  const before = bench.screen;
  await bench.scan(code);
  const { screen, station } = bench;
  const verdict = station.verdict();
  if (verdict?.kind === 'right' && screen.kind === 'put')
    add(hands, screen.slot, verdict.thing.sku, verdict.units);
  if (verdict?.kind === 'notice' && verdict.refusal.code === 'take-back')
    add(hands, verdict.refusal.slot, verdict.refusal.thing.sku, -1);
  const emptied = before.kind === 'slot-call' && (code === 'PL-OK' || code === `PL-SLOT-${before.slot}`);
  if (emptied && !(screen.kind === 'slot-call' && screen.number === before.number)) hands.delete(before.slot);
}

async function fromOutside(
  bench: BenchStation,
  { do: what, nth }: Extract<Deed, { nth: number }>,
): Promise<void> {
  const all = slottedIn(bench);
  const posting = all[nth % Math.max(1, all.length)];
  if (posting === undefined) return;
  const { number } = posting.snapshot;
  const at = bench.clock.now();
  const { execute } = bench.now;
  if (what === 'cancel') {
    await execute.posting(number, { type: 'cancel', reason: 'x', initiator: 'buyer', at, by: 'market' });
  } else if (what === 'change') {
    const [first, ...rest] = posting.snapshot.lines;
    if (first === undefined) return;
    const lines = [{ ...first, quantity: first.quantity + 1 }, ...rest];
    await execute.posting(number, {
      type: 'intake',
      snapshot: { ...posting.snapshot, lines },
      at,
      by: 'market',
    });
  } else if (what === 'problem') {
    await execute.posting(number, { type: 'report-problem', reason: 'damaged', note: null, at, by: 'BOSS' });
  } else {
    await execute.posting(number, { type: 'resolve-problem', how: 'x', at, by: 'BOSS' });
  }
  await bench.station.refresh();
}

async function act(bench: BenchStation, hands: Hands, deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'next': {
      const code = nextScan(bench, { random: () => 0.9, takesLabels: false });
      return scan(bench, hands, code ?? 'PL-WORK-PICK');
    }
    case 'item': {
      const products = [...bench.now.book.products()].filter(({ allBarcodes }) => allBarcodes.length > 0);
      const product = products[deed.nth % products.length];
      return product === undefined ? undefined : scan(bench, hands, bench.codeOf(product.sku));
    }
    case 'code':
      return scan(bench, hands, deed.code);
    case 'restart':
      await bench.restart();
      return bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-PICK');
    default:
      return fromOutside(bench, deed);
  }
}

/** What the station believes to lie in a slot, by product. */
function believed({ picking }: Slotted): Record<string, number> {
  const lies: Record<string, number> = {};
  for (const { sku, units } of picking.puts) lies[sku] = (lies[sku] ?? 0) + units;
  return lies;
}

const realIn = (hands: Hands, slot: number): Record<string, number> =>
  Object.fromEntries([...(hands.get(slot) ?? [])].filter(([, units]) => units !== 0));

it('PW7 whatever is scanned and whatever happens outside: each slot holds what it wants, and no unit is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 30, maxLength: 90 }), async (run) => {
      const bench = await BenchStation.create({
        clock: virtualTime(),
        store: quickStore,
        postings: 16,
        settings: { picking: { slots: 5, confirmSlot: true } },
      });
      await bench.pull();
      await bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-PICK', 'PL-OK');
      const hands: Hands = new Map();
      for (const deed of run) {
        const before = slottedIn(bench);
        await act(bench, hands, deed);
        const now = slottedIn(bench);
        // What was in a slot is in a box or out of a box that was given up at the table: the hands have it.
        for (const { slot, snapshot } of before) {
          if (now.some((each) => each.snapshot.number === snapshot.number)) continue;
          const { status } = await bench.posting(snapshot.number);
          const seenAtTable = status === 'cancelled' && deed.do !== 'cancel';
          if (status === 'packed' || status === 'closed' || seenAtTable) hands.delete(slot);
        }
        for (const posting of now) {
          const { wants } = posting.picking;
          const lies = believed(posting);
          for (const [sku, units] of Object.entries(lies))
            expect(units).toBeLessThanOrEqual(wants.find((want) => want.sku === sku)?.quantity ?? 0);
          expect({ slot: posting.slot, ...realIn(hands, posting.slot) }).toEqual({
            slot: posting.slot,
            ...lies,
          });
        }
        // Nothing lies where the station knows of nothing.
        const known = new Set(now.map(({ slot }) => slot));
        for (const slot of hands.keys())
          if (!known.has(slot)) expect({ slot, ...realIn(hands, slot) }).toEqual({ slot });
      }
      expect([bench.notKept, bench.faults]).toEqual([[], []]);
      await bench.world.close();
    }),
    { numRuns: 12 },
  );
}, 60_000);
