import { defaultSettings, lacks, pushToOf, supervises, type Settings } from '#shared/bridge/settings.ts';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { Result } from '#shared/kit/result.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Message } from '#shared/text/message.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import { interpretScan } from '../../renderer/scan/interpret.ts';
import type { Activities } from '../../renderer/session/activities/activity.ts';
import { activitiesOf } from '../../renderer/session/activities/all.ts';
import { noCamera, type Camera } from '../../renderer/session/camera.ts';
import { createFilming, type Filming } from '../../renderer/session/clip/filming.ts';
import { noRecorder, type ClipRecorder } from '../../renderer/session/clip/recorder.ts';
import { tellLeftClips } from '../../renderer/session/clip/tell-left.ts';
import { noScale, type Scale } from '../../renderer/session/scale.ts';
import { createBook, type Book } from '../../renderer/session/book.ts';
import { createExecutor, type Executor } from '../../renderer/session/execute.ts';
import { createSaidBefore } from '../../renderer/session/said-before.ts';
import { createHeard } from '../../renderer/session/heard.ts';
import { createLimits } from '../../renderer/session/limits.ts';
import { createWeights, type Weights } from '../../renderer/session/weights.ts';
import { createStation, type Station } from '../../renderer/session/station.ts';
import type { PinDoor } from '../../renderer/session/who.ts';
import type { Verdict } from '../../renderer/session/view.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { pushJournal } from '../../renderer/sync/journal.ts';
import { reconcile, type JournalFit } from '../../renderer/sync/reconcile.ts';
import { createSettling } from '../../renderer/sync/settling.ts';
import { createGuard, type Guard } from '../../renderer/sync/guard.ts';
import { createOpenRows, type OpenRows } from '../../renderer/sync/open-rows.ts';
import { watchStore } from '../../renderer/sync/watch-store.ts';
import { createOutbox, type Outbox } from '../../renderer/sync/outbox.ts';
import { withAnswer } from '#shared/printing/larger.ts';
import { createLargerQuestions, type LargerQuestions } from '../../renderer/session/larger.ts';
import { performPartsOf } from '../../renderer/sync/perform-parts.ts';
import { perform } from '../../renderer/sync/perform.ts';
import { createPullMemory } from '../../renderer/sync/pull-memory.ts';
import { pullPostings, type PullParts } from '../../renderer/sync/pull.ts';
import { beginLife, type Life } from './bench-life.ts';
import { createWorld, type World, type WorldOptions } from './bench-world.ts';
import type { UsedStore } from './memory-store.ts';
import { countingIds } from './store-runs.ts';

/** A store that can be opened again after the window died. `wiped`: the browser lost it. */
export type OpenStore = (ids: Ids, wiped: boolean) => Promise<UsedStore>;

/** What a bench may be told. */
export interface BenchOptions extends WorldOptions {
  readonly world?: World;
  readonly store: (clock: Clock) => OpenStore;
  readonly settings?: Partial<Settings>;
  readonly camera?: Camera;
  readonly recorder?: ClipRecorder;
  readonly scale?: Scale;
  /** Kinds of work instead of the station's own. */
  readonly activities?: Activities;
}

/** A station as one life of the window has it. */
interface Parts {
  readonly life: Life;
  readonly store: UsedStore;
  readonly rows: OpenRows;
  readonly guard: Guard;
  readonly book: Book;
  readonly execute: Executor;
  readonly station: Station;
  readonly filming: Filming;
  readonly outbox: Outbox;
  readonly pull: PullParts;
  readonly ask: Ask;
  readonly weights: Weights;
  readonly larger: LargerQuestions;
  readonly fit: JournalFit['kind'];
}

/** What a tap begins with where a scan is expected. */
export const TAP = 'tap:';

const DEAD = 'the station died';

/** A whole station without a window: scans go in, labels and calls come out; it can be killed and started again. */
export class BenchStation {
  readonly world: World;
  settings: Settings;
  /** Verdicts in the order they were announced. */
  readonly said: Verdict[] = [];
  /** What was said aloud. */
  readonly spoken: Message[] = [];
  /** Nobody has a PIN unless a test says so. */
  pins: PinDoor = { asks: () => false, check: () => Promise.resolve({ kind: 'right' }) };
  /** What the scanner sent, for those who hear it as it came. */
  readonly heard = createHeard();
  readonly notKept: string[] = [];
  /** What threw although nothing should. */
  readonly faults: string[] = [];
  readonly unreadable: string[] = [];
  private readonly camera: Camera;
  private readonly recorder: ClipRecorder;
  private readonly scale: Scale;
  readonly ids = countingIds(7);
  /** How far this machine's clock is ahead of the world's, ms; below 0 behind. */
  skewMs = 0;
  /** The clock of this machine. */
  readonly clock: Clock = { now: () => this.world.clock.now() + this.skewMs };
  private readonly open: OpenStore;
  private readonly activities: Activities | undefined;
  private parts: Parts | null = null;
  private readAt: number | null = null;
  /** Whether the marketplace answered when it was asked last. */
  private online = true;
  private scans = 0;

  private constructor(world: World, { store, settings, camera, recorder, scale, activities }: BenchOptions) {
    this.camera = camera ?? noCamera;
    this.recorder = recorder ?? noRecorder;
    this.scale = scale ?? noScale;
    this.activities = activities;
    this.world = world;
    this.open = store(this.clock);
    this.settings = { ...defaultSettings('S1', 'en'), ...settings };
  }

  /** Opens shop and station; the marketplace was not read yet. */
  static async create(options: BenchOptions): Promise<BenchStation> {
    const {
      world,
      store: _s,
      settings: _t,
      camera: _c,
      recorder: _r,
      scale: _l,
      activities: _a,
      ...switches
    } = options;
    const bench = new BenchStation(world ?? (await createWorld(switches)), options);
    await bench.start(false);
    return bench;
  }

  get now(): Parts {
    if (this.parts === null) throw new Error('no station');
    return this.parts;
  }

  get station(): Station {
    return this.now.station;
  }

  get screen(): ReturnType<Station['screen']> {
    return this.station.screen();
  }

  /** Ends this life where it stands and begins another from the store, or from the journal where the store was wiped. */
  async restart(how: { readonly wiped?: boolean } = {}): Promise<void> {
    this.now.life.die();
    await this.now.life.rest();
    await this.start(how.wiped ?? false);
  }

  private async start(wiped: boolean): Promise<void> {
    const life = beginLife();
    const whole = await this.open(this.ids, wiped);
    const ask: Ask = life.crossing(this.world.ask);
    const fit = await reconcile(whole, this.world.ask);
    if (!fit.ok) throw new Error(`reconcile: ${JSON.stringify(fit.error)}`);
    const rows = createOpenRows();
    rows.load(await whole.openEffects());
    const weights = createWeights();
    const store = watchStore(guarded(whole, life), rows, ({ postings }) =>
      postings.forEach(({ state }) => weights.hear(state)),
    );
    const book = createBook();
    const active = await whole.loadActive();
    for (const kept of active.products) book.putProduct(kept);
    for (const kept of active.supplies) book.putSupply(kept);
    for (const kept of active.postings) {
      book.putPosting(kept);
      weights.hear(kept.state);
    }
    await weights.learn(whole, this.clock.now());
    this.readAt = null;
    this.parts = this.assemble({ life, store, rows, book, ask, weights, fit: fit.value.kind });
    if (this.world.hasClips)
      await tellLeftClips({ ask, clock: this.clock, commands: this.now.execute.later });
  }

  private assemble(base: Pick<Parts, 'life' | 'store' | 'rows' | 'book' | 'ask' | 'weights' | 'fit'>): Parts {
    const { store, rows, book } = base;
    const { clock } = this;
    const guard = createGuard({ ask: base.ask, clock });
    const { ask } = guard;
    const settings = (): Settings => this.settings;
    const execute = createExecutor(store, book, () => undefined, undefined, {
      pushTo: (shop) => pushToOf(settings(), shop),
      lacks: (by, right) => lacks(this.settings, by, right),
      supervises: (by) => supervises(this.settings, by),
    });
    const larger = createLargerQuestions(() => undefined);
    const station = createStation({
      store,
      book,
      execute,
      clock,
      ids: this.ids,
      settings,
      announce: (verdict) => void this.said.push(verdict),
      pins: {
        asks: (packer) => this.pins.asks(packer),
        check: (packer, digits) => this.pins.check(packer, digits),
      },
      speak: (what) => void this.spoken.push(what),
      changed: () => filming.tend(),
      camera: this.camera,
      scale: this.scale,
      ask,
      activities:
        this.activities ??
        activitiesOf({
          store,
          book,
          execute,
          ask,
          guard,
          online: () => this.online,
          clock,
          ids: this.ids,
          settings,
          camera: this.camera,
          heard: this.heard,
          tellScanner: (next) => {
            this.settings = { ...this.settings, scanner: { ...this.settings.scanner, ...next } };
            return Promise.resolve();
          },
        }),
      notKept: (kind) => void this.notKept.push(kind),
      said: createSaidBefore(ask, () => undefined),
      weights: base.weights,
      limits: createLimits(ask),
      larger: (parcel) => larger.of(parcel),
      answerLarger: (page, answer) => {
        const printers = withAnswer(this.settings.printers, page, answer);
        this.settings = { ...this.settings, printers };
        larger.answered(page);
        return Promise.resolve();
      },
    });
    const filming = createFilming({
      ask,
      ids: this.ids,
      clock,
      camera: this.camera,
      recorder: this.recorder,
      settings: () => this.settings.packing.clip,
      scene: () => ({ open: station.open(), packer: station.packer()?.id ?? null }),
      posting: (number) => book.posting(number)?.state ?? null,
      commands: execute.later,
      changed: () => filming.tend(),
      log: (event, detail) => void this.faults.push(`${event}: ${detail}`),
    });
    const pull: PullParts = {
      store,
      memory: createPullMemory(),
      ask,
      book,
      commands: execute.later,
      clock,
      settings,
      hasRoom: () => true,
      posting: async (number) => (book.posting(number) ?? (await store.posting(number)))?.state ?? null,
      unreadable: (number, detail) => void this.unreadable.push(`${number ?? '?'} ${detail}`),
    };
    const performing = performPartsOf({
      ...pull,
      store,
      rows,
      language: () => 'en',
      guard,
      settling: createSettling({ up: () => this.world.clock.now() }),
      larger: (parcel, page) => larger.put(parcel, page),
    });
    const outbox = createOutbox({
      store,
      rows,
      clock,
      random: () => 0.5,
      perform: (row) => perform(row, performing),
      changed: () => undefined,
      fault: (row, error) => void this.faults.push(`${row.id}: ${String(error)}`),
    });
    return { ...base, ask, guard, execute, station, filming, outbox, pull, larger };
  }

  /** Waits for work of this life; `false` where it died over it. */
  async lives<T>(work: Promise<T>): Promise<boolean> {
    const { life } = this.now;
    await Promise.race([work, life.death]);
    return !life.dead();
  }

  /** Reads the marketplace once. */
  async pull(): Promise<Result<number, MarketError>> {
    const result = await this.alive(pullPostings(this.now.pull));
    this.online = result.ok;
    if (result.ok) this.readAt = this.clock.now();
    await this.alive(this.station.refresh());
    return result;
  }

  /** One round of the loop: journal first, then whatever is due, to its end. */
  async sync(): Promise<void> {
    const { store, ask, outbox } = this.now;
    await this.alive(pushJournal(store, ask));
    await this.alive(outbox.pump().then(() => outbox.settled()));
    await this.alive(this.station.refresh());
  }

  /** Lets the loop go on until nothing waits any more, or for so long, ms; reads the marketplace now and then. */
  async quiet(limitMs = 10 * 60_000): Promise<readonly EffectRow[]> {
    const { clock } = this;
    const end = clock.now() + limitMs;
    for (;;) {
      await this.sync();
      const open = await this.alive(this.now.store.openEffects());
      if (open.length === 0 || clock.now() >= end) return open;
      const next = Math.min(...open.map((row) => row.notBefore));
      this.world.clock.pass(Math.min(Math.max(next - clock.now(), 1500), 20_000));
      if (clock.now() - (this.readAt ?? 0) > 15_000) await this.pull();
    }
  }

  /** Waits for work of this life; throws where it dies over it. */
  async alive<T>(work: Promise<T>): Promise<T> {
    const { life } = this.now;
    return Promise.race([work, life.death.then((): never => Promise.reject(new Error(DEAD)) as never)]);
  }

  /** One pull of the scanner's trigger, or a tap on a line of the queue (`TAP` and its number). */
  scan(text: string, scanId = `scan-${(this.scans += 1)}`): Promise<void> {
    if (text.startsWith(TAP)) return this.alive(this.station.choose(postingNumber(text.slice(TAP.length))));
    return this.alive(this.station.scanned(scanId, interpretScan({ text, alternate: text, aim: null })));
  }

  /** The trigger bounces: the same code right behind itself. */
  scanTwice(text: string): Promise<void> {
    const again = (): Promise<void> =>
      this.station.scanned(
        `scan-${(this.scans += 1)}`,
        interpretScan({ text, alternate: text, aim: null }),
        true,
      );
    return this.alive(this.scan(text).then(again));
  }

  /** Several codes, one after another. */
  async scanAll(...codes: readonly string[]): Promise<void> {
    for (const code of codes) await this.scan(code);
  }

  /** What the station knows of a posting. */
  async posting(number: string): Promise<KnownPosting> {
    const id = postingNumber(number);
    const kept = this.now.book.posting(id) ?? (await this.now.store.posting(id));
    if (kept === null) throw new Error(`no posting ${number}`);
    return kept.state;
  }

  /** Names of a posting's facts so far. */
  async facts(number: PostingNumber): Promise<readonly string[]> {
    return (await this.now.store.factsOf(`posting:${number}`)).map(({ fact }) => fact.type);
  }

  /** The code on a unit of this sku. */
  codeOf(sku: KnownPosting['snapshot']['lines'][number]['sku']): string {
    const code = this.now.book.product(sku)?.state.allBarcodes[0]?.code;
    if (code === undefined) throw new Error(`no barcode of ${sku}`);
    return code;
  }
}

/** Whether an error only says that this life is over. */
export const isDeath = (thrown: unknown): boolean => thrown instanceof Error && thrown.message === DEAD;

/** A store whose every call is a border where the station may die. */
function guarded(store: UsedStore, life: Life): UsedStore {
  const names = Object.keys(store).filter((name) => typeof store[name as keyof UsedStore] === 'function');
  const calls = names.map((name) => [
    name,
    life.crossing(store[name as keyof UsedStore] as (...args: never[]) => Promise<never>),
  ]);
  return { ...(Object.fromEntries(calls) as UsedStore), storeId: store.storeId, station: store.station };
}
