import type { Screen } from '../../renderer/session/view.ts';
import type { Fault } from '../../electron/market/practice/wire/faults.ts';
import { BenchStation, isDeath, type BenchOptions } from '../kit/bench-station.ts';
import { nextScan } from '../kit/bench-packer.ts';
import type { HandClock } from '../kit/hand-clock.ts';
import { ends } from '../kit/memory-printer.ts';

/** A number from 0 to 1, the same row of them for the same seed. */
function dice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const paths = {
  ship: '/v4/posting/fbs/ship',
  get: '/v3/posting/fbs/get',
  list: '/v4/posting/fbs/unfulfilled/list',
  label: '/v3/posting/fbs/package-label/create',
  task: '/v2/posting/fbs/package-label/get',
  tracking: '/v2/fbs/posting/tracking-number/set',
  marks: '/v6/fbs/posting/product/exemplar/set',
  boxes: '/v3/posting/multiboxqty/set',
} as const;

const faults: readonly Fault[] = [
  { kind: 'rate-limit', retryAfterSeconds: 2 },
  { kind: 'circle-open' },
  { kind: 'html-502' },
  { kind: 'internal' },
  { kind: 'no-answer' },
  { kind: 'no-answer-after' },
  { kind: 'no-answer-after' },
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'reset-after' },
  { kind: 'broken-json' },
  { kind: 'slow', ms: 1 },
  { kind: 'ship-fails' },
  { kind: 'label-error' },
  { kind: 'label-partial' },
  { kind: 'key-expired' },
  { kind: 'error', message: 'MANDATORY_MARK_REDUNDANT' },
];

/** Where a shift is allowed to go wrong. */
export interface Weather {
  readonly faults: boolean;
  readonly deaths: boolean;
  readonly cancels: boolean;
  readonly wrongScans: boolean;
}

/** A shift of one seed on one station, up to the moment everything calmed down. */
export class Shift {
  readonly bench: BenchStation;
  readonly story: string[] = [];
  private readonly roll: () => number;
  private readonly weather: Weather;
  private offlineFor = 0;

  constructor(bench: BenchStation, seed: number, weather: Weather) {
    this.bench = bench;
    this.roll = dice(seed);
    this.weather = weather;
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)] as T;
  }

  private tell(what: string): void {
    this.story.push(`${this.bench.world.clock.now() % 100_000_000} ${what}`);
  }

  /** Does something of this life; where the station dies over it, the next life begins. */
  private async dare(what: string, deed: () => Promise<unknown>): Promise<void> {
    this.tell(what);
    try {
      await deed();
    } catch (thrown) {
      if (!isDeath(thrown)) throw thrown;
      const wiped = this.roll() < 0.3;
      await this.bench.restart({ wiped });
      this.tell(`died; again ${wiped ? `from the journal (${this.bench.now.fit})` : 'from the store'}`);
    }
  }

  private mischief(): void {
    const { control, wire, printer } = this.bench.world;
    const kind = this.roll();
    if (kind < 0.4 && this.weather.faults) {
      const fault = this.pick(faults);
      const path = this.pick(Object.values(paths));
      this.tell(`fault ${fault.kind} at ${path}`);
      const inner = ['ship-fails', 'label-error', 'label-partial'].includes(fault.kind);
      control.setFault(inner ? { fault } : { fault, path });
    } else if (kind < 0.5 && this.weather.faults) {
      this.tell('late ship');
      wire?.delayNext(paths.ship, 5_000);
    } else if (kind < 0.7 && this.weather.deaths) {
      const crossings = 1 + Math.floor(this.roll() * 40);
      this.tell(`dies after ${crossings}`);
      this.bench.now.life.dieAfter(crossings);
    } else if (kind < 0.8 && this.weather.cancels) {
      const open = control.postings().filter(({ status }) => status !== 'cancelled');
      if (open.length === 0) return;
      const { number } = this.pick(open);
      this.tell(`buyer cancels ${number}`);
      control.cancelPosting(number, { by: 'client' });
    } else if (kind < 0.9 && this.weather.faults) {
      this.tell('printer');
      printer.script(this.pick([ends.unreachable, ends.maybe, ends.torn]));
    } else if (this.weather.faults) {
      this.tell('offline');
      void control.offline(true);
      this.offlineFor = 15;
    }
  }

  private async scanNext(): Promise<void> {
    const wrong = this.weather.wrongScans && this.roll() < 0.12;
    const code = wrong ? this.anyCode() : nextScan(this.bench, { random: this.roll });
    if (code === null) return;
    const screen: Screen['kind'] = this.bench.screen.kind;
    if (this.roll() < 0.1) {
      const second = nextScan(this.bench, { random: this.roll }) ?? code;
      await this.dare(`[${screen}] scans ${code} and at once ${second}`, () =>
        Promise.all([this.bench.scan(code), this.bench.scan(second)]),
      );
    } else await this.dare(`[${screen}] scans ${code}`, () => this.bench.scan(code));
  }

  private anyCode(): string {
    const rows = this.bench.now.book.rows();
    // The number of a parcel whose label did not come out would pass for that label.
    const numbers = rows.filter((row) => row.stage !== 'to-scan-back').map((row) => row.number);
    const goods = [...this.bench.now.book.postings()].flatMap((posting) =>
      posting.snapshot.lines.flatMap(
        (line) => this.bench.now.book.product(line.sku)?.state.allBarcodes[0]?.code ?? [],
      ),
    );
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
    ];
    return this.pick([...numbers, ...goods, ...commands, '4006381333931', 'PL-NONSENSE', 'PL-BOX-L']);
  }

  /** Works on through all kinds of weather. */
  async work(deeds: number): Promise<void> {
    const { world } = this.bench;
    for (let deed = 0; deed < deeds; deed += 1) {
      if (this.offlineFor > 0 && (this.offlineFor -= 1) === 0) void world.control.offline(false);
      const what = this.roll();
      if (what < 0.6) await this.scanNext();
      else if (what < 0.75) await this.dare('syncs', () => this.bench.sync());
      else if (what < 0.84) await this.dare('pulls', () => this.bench.pull());
      else if (what < 0.92) world.clock.pass(Math.floor(this.roll() * 30_000));
      else this.mischief();
    }
  }

  /** The weather clears: everything that waits is done, problems are settled by the supervisor. */
  async calm(): Promise<void> {
    const { world } = this.bench;
    world.control.clearFaults();
    await world.control.offline(false);
    this.bench.now.life.dieAfter(Infinity);
    this.tell('calm');
    for (let round = 0; round < 20; round += 1) {
      await this.bench.pull();
      await this.bench.quiet(5 * 60_000);
      await this.settleProblems();
      const packed = await this.packAll();
      if (!packed && (await this.bench.now.store.openEffects()).length === 0) return;
    }
  }

  private async settleProblems(): Promise<void> {
    const { book, execute } = this.bench.now;
    for (const posting of Array.from(book.postings())) {
      if (posting.status !== 'problem') continue;
      const { number } = posting.snapshot;
      this.tell(`supervisor settles ${number}: ${posting.reason} ${posting.note ?? ''}`);
      const stamp = { at: this.bench.world.clock.now(), by: 'BOSS' };
      // As the desk does it: back to where it stood first, since only there it is known how the parcel was divided.
      await execute.posting(number, { ...stamp, type: 'resolve-problem', how: 'looked at it' });
      if (posting.ship.state === 'refused') await execute.posting(number, { ...stamp, type: 'ship-again' });
    }
    await this.bench.station.refresh();
  }

  private async packAll(): Promise<boolean> {
    let did = false;
    for (let deeds = 0; deeds < 250; deeds += 1) {
      const code = nextScan(this.bench, { random: () => 0.9 });
      if (code === null) return did;
      if (code === 'PL-LEAVE') {
        await this.bench.scan(code);
        return true;
      }
      did = true;
      this.tell(`[${this.bench.screen.kind}] scans ${code}`);
      await this.bench.scan(code);
    }
    throw new Error(`the packer goes round in circles:\n${this.story.slice(-12).join('\n')}`);
  }
}

/** Runs a whole shift of one seed. */
export async function shift(
  seed: number,
  clock: HandClock,
  store: BenchOptions['store'],
  weather: Weather,
  deeds = 70,
): Promise<Shift> {
  const roll = dice(seed ^ 0x5f5f);
  const postings = roll() < 0.04 ? 17 : 1 + Math.floor(roll() * 5);
  const bench = await BenchStation.create({
    clock,
    store,
    seed,
    postings,
    oddities: roll() < 0.5,
    splitNumbering: roll() < 0.5 ? 'first-keeps' : 'all-new',
    labelDelayMs: roll() < 0.5 ? 4_000 : 45_000,
    settings: { shipPolicy: roll() < 0.3 ? 'at-confirmation' : 'at-packing' },
  });
  const run = new Shift(bench, seed, weather);
  await bench.pull();
  await run.work(deeds);
  await run.calm();
  return run;
}
