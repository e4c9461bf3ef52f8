import { nextScan } from '../kit/bench-packer.ts';
import { handAllOver } from './leaving-deeds.ts';
import { supervise } from './people-deeds.ts';
import { finishSupplies } from './supply-deeds.ts';
import type { ChaosParts, ChaosTable } from './tables.ts';

const MINUTE = 60_000;
/** Rounds until whatever is open counts as open forever; the later ones let hours go by. */
const ROUNDS = 20;
const SHORT_ROUNDS = 8;

/** Takes every trouble away. */
async function clear({ bench, store }: ChaosTable): Promise<void> {
  const { control, printer, journal } = bench.world;
  control.clearFaults();
  await control.offline(false);
  bench.now.life.dieAfter(Infinity);
  store.trouble(null);
  journal.breakDisk(false);
  printer.unplug(false);
  bench.skewMs = 0;
}

async function packAll(table: ChaosTable): Promise<boolean> {
  const { bench } = table;
  let did = false;
  for (let deeds = 0; deeds < 400; deeds += 1) {
    const code = nextScan(bench, { random: () => 0.9 });
    if (code === null) return did;
    if (code === 'PL-LEAVE') {
      await bench.scan(code);
      return true;
    }
    did = true;
    await table.dare(`[${bench.screen.kind}] scans ${code}`, () =>
      code.startsWith('tap:') ? bench.scan(code) : table.scan(code),
    );
  }
  throw new Error('the packer goes round in circles');
}

/** The weather clears: everything that waits is done, problems are settled by the supervisor; false where they go round in circles. */
export async function calm(table: ChaosTable, parts: Pick<ChaosParts, 'clock' | 'tell'>): Promise<boolean> {
  const { bench } = table;
  parts.clock.pass(15 * MINUTE); // what goes wrong for a while is over
  await clear(table);
  parts.tell('calm');
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await table.dare('pulls', () => bench.pull());
      await table.dare('works off', () => bench.quiet(round < SHORT_ROUNDS ? 5 * MINUTE : MINUTE));
      await supervise(table);
      const packed = await packAll(table);
      if (table.handsOver) await handAllOver(table);
      const supplied = await finishSupplies(table);
      const open = await table.store.raw().openEffects();
      if (!packed && !supplied && open.length === 0) return true;
      if (round >= SHORT_ROUNDS) parts.clock.pass(6 * 60 * MINUTE);
    }
    await table.dare('pulls', () => bench.pull());
    return true;
  } catch (thrown) {
    parts.tell(String(thrown));
    return false;
  }
}
