import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { ErrandRecord } from '#shared/domain/posting/errands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { problemsIn, type Trouble } from '#shared/projections/problems.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { nextScan } from '../kit/bench-packer.ts';
import { TAP } from '../kit/bench-station.ts';
import { dice, pick } from './dice.ts';
import { handOver, lookAtReturns } from './leaving-deeds.ts';
import type { Deed } from './script.ts';
import { packSupply, settleSupply } from './supply-deeds.ts';
import type { ChaosTable } from './tables.ts';

const commands = [
  'PL-OK',
  'PL-UNDO',
  'PL-SKIP',
  'PL-LEAVE',
  'PL-PARK',
  'PL-REPRINT',
  'PL-SLOT-3',
  'PL-G-4',
  'PL-PROBLEM-DAMAGED',
  'PL-NEXTBOX',
  'PL-NEXTBOX',
  'PL-NONSENSE',
  'PL-BOX-L',
  'PL-WORK-HAND-OVER',
  'PL-WORK-RETURNS',
  '4006381333931',
];

/** Any code that lies around a table. */
function anyCode({ bench }: ChaosTable, roll: () => number): string {
  const { book } = bench.now;
  // The number of a parcel whose label did not come out would pass for that label.
  const numbers = book
    .rows()
    .filter((row) => row.stage !== 'to-scan-back')
    .map((row) => row.number);
  const goods = [...book.postings()].flatMap((posting) =>
    posting.snapshot.lines.flatMap((line) => book.product(line.sku)?.state.allBarcodes[0]?.code ?? []),
  );
  return pick(roll, [...numbers, ...goods, ...commands]);
}

/** How often a supervisor who cancels chooses a split order where there is one. */
const SPLIT_FIRST = 0.6;
/** How often a packer who may begins another box. */
const SPLITS = 0.25;

/** Whether another box may begin here, and the packer wants one. */
function splitsHere({ bench: { screen } }: ChaosTable, roll: () => number): boolean {
  if (screen.kind !== 'scan' || screen.work.plan.split === 'none') return false;
  return screen.work.deeds.at(-1)?.kind === 'unit' && roll() < SPLITS;
}

/** What the screen asks for, scanned or tapped. */
async function scanNext(table: ChaosTable, roll: () => number): Promise<void> {
  const code = splitsHere(table, roll) ? 'PL-NEXTBOX' : nextScan(table.bench, { random: roll });
  if (code === null) return;
  if (code.startsWith(TAP)) return table.dare(code, () => table.bench.scan(code));
  await table.dare(`[${table.bench.screen.kind}] scans ${code}`, () => table.scan(code));
}

async function scanTwo(table: ChaosTable, roll: () => number): Promise<void> {
  const first = nextScan(table.bench, { random: roll });
  const second = nextScan(table.bench, { random: roll });
  if (first === null || second === null || first.startsWith(TAP) || second.startsWith(TAP)) return;
  await table.dare(`[${table.bench.screen.kind}] scans ${first} and at once ${second}`, () =>
    Promise.all([table.scan(first), table.scan(second)]),
  );
}

/** Says something to a posting in the supervisor's name. */
async function orderAs(
  { bench }: ChaosTable,
  number: PostingNumber,
  command: PostingCommand extends infer C
    ? C extends { at: number; by: string }
      ? Omit<C, 'at' | 'by'>
      : never
    : never,
): Promise<void> {
  const outcome = bench.now.execute.posting(number, { ...command, at: bench.clock.now(), by: 'BOSS' });
  await bench.alive(outcome);
}

type Said = Parameters<typeof orderAs>[2];

/** What may be refused however often it is asked: marks or a cancellation after assembly, a carriage that took its parcels elsewhere, and its papers. */
const mayStayRefused: ReadonlySet<string> = new Set(['marks', 'carriage', 'act', 'manifest', 'cancel']);
const choiceFor = ({ id, errand }: ErrandRecord): 'again' | 'leave' =>
  mayStayRefused.has(errand.what) && id.includes(':again-') ? 'leave' : 'again';

/** What the desk's first button says to a trouble: back to where it stood, and asked of the marketplace again. */
function answersTo(trouble: Trouble): readonly Said[] {
  switch (trouble.kind) {
    case 'reported':
      // Back to where it stood first, since only there it is known how the parcel was divided.
      return trouble.posting.ship.state === 'refused'
        ? [{ type: 'resolve-problem', how: 'ship-again' }, { type: 'ship-again' }]
        : [{ type: 'resolve-problem', how: 'looked at it' }];
    case 'unshipped':
      return [{ type: 'ship-again' }];
    case 'refused':
      return [
        { type: 'settle-errand', id: trouble.record.id, choice: choiceFor(trouble.record), number: null },
      ];
    case 'pull':
      return [{ type: 'say-pulled' }];
    case 'pull-parcel':
      return [{ type: 'say-pulled', parcel: trouble.parcel.parcel }];
    case 'found':
    case 'waits':
      return [];
  }
}

/** The supervisor goes through the work list once. */
export async function supervise(table: ChaosTable): Promise<void> {
  const { bench } = table;
  const lookup = (number: PostingNumber): KnownPosting | null =>
    bench.now.book.posting(number)?.state ?? null;
  for (const trouble of problemsIn(bench.now.book.rows(), lookup)) {
    const answers = answersTo(trouble);
    if (answers.length === 0) continue;
    const { number } = trouble.posting.snapshot;
    await table.dare(`supervisor settles ${number}: ${trouble.kind}`, async () => {
      for (const said of answers) await orderAs(table, number, said);
      await bench.alive(bench.station.refresh());
    });
  }
}

async function reopen(table: ChaosTable, roll: () => number): Promise<void> {
  const { bench } = table;
  const closed = bench.world.control
    .postings()
    .flatMap(
      ({ number }) =>
        [...bench.now.book.postings()].find((posting) => posting.snapshot.number === number) ?? [],
    )
    .filter((posting) => posting.status === 'closed' || posting.status === 'packed');
  if (closed.length === 0) return;
  const { number } = pick(roll, closed).snapshot;
  await table.dare(`supervisor opens ${number} again`, async () => {
    await orderAs(table, number, { type: 'reopen', reason: 'forgot the insert' });
    await bench.alive(bench.station.refresh());
  });
}

/** The supervisor cancels an order: split orders first, for few are. */
async function sellerCancels(table: ChaosTable, roll: () => number): Promise<void> {
  const { bench } = table;
  const open = [...bench.now.book.postings()].filter(
    ({ status, snapshot }) =>
      status !== 'cancelled' && status !== 'handed-over' && snapshot.source === 'market',
  );
  const split = open.filter(({ ship }) => ship.state === 'confirmed' && ship.numbers.length > 1);
  if (open.length === 0) return;
  const { number } = pick(roll, split.length > 0 && roll() < SPLIT_FIRST ? split : open).snapshot;
  const said = { type: 'ask-cancel', reasonId: '352', message: '', lines: null } as const;
  await table.dare(`supervisor cancels ${number}`, () => orderAs(table, number, said));
}

/** Deeds at a table and at its desk; false where the deed is none of these. */
export async function peopleDeed(table: ChaosTable, deed: Deed): Promise<boolean> {
  const { bench } = table;
  switch (deed.do) {
    case 'scan':
      await scanNext(table, dice(deed.roll));
      return true;
    case 'stray': {
      const code = anyCode(table, dice(deed.roll));
      await table.dare(`[${bench.screen.kind}] scans ${code}, astray`, () => table.scan(code));
      return true;
    }
    case 'twice':
      await scanTwo(table, dice(deed.roll));
      return true;
    case 'echo': {
      const { last } = table.record;
      if (last === null || last.text.startsWith('PL-')) return true;
      await table.dare(`the scanner sends ${last.text} again`, () => bench.scan(last.text, last.scanId));
      return true;
    }
    case 'sync':
      await table.dare('syncs', () => bench.sync());
      return true;
    case 'pull':
      await table.dare('pulls', () => bench.pull());
      return true;
    case 'scan-in-sync': {
      const code = nextScan(bench, { random: dice(deed.roll) });
      if (code === null || code.startsWith(TAP)) return true;
      await table.dare(`[${bench.screen.kind}] scans ${code} while it syncs`, () =>
        Promise.all([bench.sync(), table.scan(code)]),
      );
      return true;
    }
    case 'supervise':
      await supervise(table);
      return true;
    case 'hand-over':
      await handOver(table, dice(deed.roll), deed.scans);
      return true;
    case 'returns':
      await lookAtReturns(table, dice(deed.roll), deed.scans);
      return true;
    case 'supply':
      await packSupply(table, dice(deed.roll), deed.scans);
      return true;
    case 'supply-desk':
      await settleSupply(table, dice(deed.roll));
      return true;
    case 'seller-cancels':
      await sellerCancels(table, dice(deed.roll));
      return true;
    case 'reopen':
      await reopen(table, dice(deed.roll));
      return true;
    default:
      return false;
  }
}
