import type { HandClock } from '../kit/hand-clock.ts';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import type { Screen } from '../../renderer/session/view.ts';
import { BenchStation, isDeath } from '../kit/bench-station.ts';
import { createWorld, type World } from '../kit/bench-world.ts';
import { createDiskJournal, type DiskJournal } from './disk-journal.ts';
import { frailStore, isJournaled, type FrailStore } from './frail-store.ts';
import { ScanRecord } from './scan-record.ts';
import type { deaths, Setup } from './script.ts';

/** What a station does to itself on purpose, to see that somebody notices. */
export interface Sabotage {
  readonly world?: (world: World) => World;
  readonly store?: (store: FrailStore) => FrailStore;
}

/** Everything one station's day is played with. */
export interface ChaosParts {
  readonly clock: HandClock;
  /** Counts a fault that was done to this station. */
  readonly count: (fault: string) => void;
  /** Adds a line to the story. */
  readonly tell: (what: string) => void;
  readonly sabotage?: Sabotage;
}

type Death = (typeof deaths)[number];

/** A cargo place that somebody else put into a supply. */
export interface ForeignPlace {
  readonly supplyId: string;
  readonly id: number;
  /** Ms since 1970, by the world's clock. */
  readonly at: number;
}

/** Work at which a right scan is no unit in a box. */
const isBesidePacking = (kind: Screen['kind']): boolean => kind === 'hand-over' || kind === 'returns';

/** What a disk that takes nothing lets a deed end with; everything else that is thrown is a fault. */
const diskTrouble = /disk-full|broken|^journal: disk/u;

/** One station among others: the bench, the disk under it, what it was scanned, and how it will die. */
export class ChaosTable {
  readonly bench: BenchStation;
  readonly store: FrailStore;
  readonly record = new ScanRecord();
  /** What threw although nothing should. */
  readonly thrown: string[] = [];
  private readonly parts: ChaosParts;
  /** Whether parcels were handed over here; then everything leaves in the end. */
  handsOver = false;
  /** Ordered supplies that were taken over here: the marketplace's id, and our number. */
  readonly supplies = new Map<string, SupplyNumber>();
  /** What somebody else put into supplies. */
  readonly foreign: ForeignPlace[] = [];
  private readonly journal: DiskJournal | null;
  private readonly setup: Setup;
  private dying: Death = 'plain';

  private constructor(
    bench: BenchStation,
    store: FrailStore,
    journal: DiskJournal | null,
    setup: Setup,
    parts: ChaosParts,
  ) {
    this.bench = bench;
    this.store = store;
    this.journal = journal;
    this.setup = setup;
    this.parts = parts;
  }

  /** Opens shop and station. */
  static async open(setup: Setup, parts: ChaosParts): Promise<ChaosTable> {
    const { clock, sabotage } = parts;
    const { store: storeKind, journal: journalKind, shipPolicy, ...switches } = setup;
    const journal = journalKind === 'file' ? await createDiskJournal(clock) : null;
    const made = await createWorld({ ...switches, clock, ...(journal === null ? {} : { journal }) });
    const world = sabotage?.world?.(made) ?? made;
    let store: FrailStore | null = null;
    const bench = await BenchStation.create({
      world,
      clock,
      settings: { shipPolicy },
      store: (machine) => {
        const frail = frailStore(storeKind, machine, clock);
        store = sabotage?.store?.(frail) ?? frail;
        return store.open;
      },
    });
    if (store === null) throw new Error('the bench opened no store');
    return new ChaosTable(bench, store, journal, setup, parts);
  }

  /** Whether nothing of it lies on a real disk. */
  get inMemory(): boolean {
    return this.journal === null && this.setup.store === 'memory';
  }

  /** Takes note of a place that somebody else put into a supply. */
  putByHand(supplyId: string, id: number, at: number): void {
    this.foreign.push({ supplyId, id, at });
  }

  /** How the station will die when it next does. */
  diesLike(how: Death): void {
    this.dying = how;
  }

  /** Does something of this life; where the station dies over it, the next life begins. A disk in trouble may spoil the deed. */
  async dare(what: string, deed: () => Promise<unknown>): Promise<void> {
    const { bench, parts } = this;
    parts.tell(what);
    try {
      await deed();
    } catch (thrown) {
      if (isDeath(thrown)) return this.die();
      const text = thrown instanceof Error ? thrown.message : String(thrown);
      if (!diskTrouble.test(text)) this.thrown.push(`${what}: ${text}`);
      parts.tell(`spoilt: ${text}`);
    } finally {
      this.record.hear(bench.said, parts.clock.now(), !isBesidePacking(bench.screen.kind));
    }
  }

  /** A scan with an id of its own. At other work than packing it counts no unit. */
  async scan(text: string): Promise<void> {
    const { kind } = this.bench.screen;
    await this.bench.scan(text, isBesidePacking(kind) ? undefined : this.record.sent(text));
  }

  private async die(): Promise<void> {
    const how = this.dying;
    this.dying = 'plain';
    this.parts.count('death');
    await this.begin(how);
  }

  /** Ends this life and begins the next. Both copies of a fact are never taken at one blow: no store survives that. */
  async begin(how: Death): Promise<void> {
    const { bench, store, parts, journal } = this;
    bench.now.life.die();
    await bench.now.life.rest();
    const safe = await isJournaled(store.raw());
    const wiped = how === 'wiped' && safe;
    const behind = how === 'behind' && safe && (await store.fallBack());
    const torn = how === 'torn' && journal !== null;
    if (wiped) parts.count('store-wiped');
    if (behind) parts.count('store-behind');
    if (torn) parts.count('journal-torn');
    bench.world.journal.breakDisk(false);
    await journal?.reopen(torn);
    await bench.restart({ wiped });
    parts.tell(
      `began again (${bench.now.fit}${wiped ? ', store wiped' : ''}${behind ? ', store behind' : ''})`,
    );
  }

  async close(): Promise<void> {
    await this.bench.world.close();
    await this.journal?.close();
  }
}
