import type { Clock, Ids, Uptime } from '#shared/kit/clock.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { spokenTo } from '#shared/bridge/language.ts';
import type { Language, Packer, Settings } from '#shared/bridge/settings.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { goodsSettled } from '#shared/domain/posting/awaiting.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { withAnswer } from '#shared/printing/larger.ts';
import type { Result } from '#shared/kit/result.ts';
import type { Committed } from '../db/batch.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { KeyLike } from '../scan/key-like.ts';
import type { Scan } from '../scan/scan.ts';
import { interpretScan } from '../scan/interpret.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { asking } from '../sync/door.ts';
import { createGuard } from '../sync/guard.ts';
import { createLoop } from '../sync/loop.ts';
import { createOpenRows } from '../sync/open-rows.ts';
import { createPreviews } from '../sync/previews.ts';
import { createPullMemory, type PullMemory } from '../sync/pull-memory.ts';
import type { PullParts } from '../sync/pull.ts';
import { createSettling } from '../sync/settling.ts';
import { takeInFile, type FileIntake } from '../sync/take-in-file.ts';
import { watchStore } from '../sync/watch-store.ts';
import { activitiesOf } from '../session/activities/all.ts';
import { createBook, type Book } from '../session/book.ts';
import { createFilming } from '../session/clip/filming.ts';
import type { ClipRecorder } from '../session/clip/recorder.ts';
import { tellLeftClips } from '../session/clip/tell-left.ts';
import { postingKept } from '../session/find.ts';
import { createHeard } from '../session/heard.ts';
import { createLargerQuestions } from '../session/larger.ts';
import { wantsCamera } from '../session/camera.ts';
import type { CameraParts, RealCamera } from './camera.ts';
import { createDevices, type Devices } from './devices.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { WebSerial } from '../serial/web-serial.ts';
import { createExecutor, type Executor } from '../session/execute.ts';
import type { ManyDone, ManyWishes } from '../session/execute-many.ts';
import type { Speak } from '../session/speak.ts';
import { createSaidBefore } from '../session/said-before.ts';
import { createPace } from '../session/pace.ts';
import { createLimits } from '../session/limits.ts';
import { createWeights } from '../session/weights.ts';
import { createStation, type Station } from '../session/station.ts';
import type { Announce } from '../session/station/parts.ts';
import { createLull } from './lull.ts';
import { createClosedToday } from './closed-today.ts';
import { hearInOrder } from './pace.ts';
import { teamView, type TeamView } from './team.ts';
import { createDeskPass, type DeskPass } from './desk-pass.ts';
import { createPins, type Pins } from './pins.ts';
import { rehearse } from './rehearse.ts';
import { createShown } from './shown.ts';
import { createViewOf, openPosting } from './view-of.ts';
import type { StationActions, StationView } from '../session/view.ts';

/** Everything the window runs on, made once at start. */
export interface Runtime {
  readonly ask: Ask;
  /** Listens to what main tells by itself; returns the way to stop. */
  readonly hear: StationApi['on'];
  readonly book: Book;
  readonly store: Store;
  readonly keeper: Keeper;
  /** Scanners and scales on serial ports. */
  readonly devices: Devices;
  readonly execute: Executor;
  readonly station: Station;
  readonly actions: StationActions;
  /** PINs of packers: who has one, and setting it. */
  readonly pins: Pins;
  /** A supervisor's leave to change the house at the desk. */
  readonly desk: DeskPass;
  readonly settings: () => Settings;
  /** Who is at the table, as the settings know him now. */
  readonly person: () => Packer | null;
  saveSettings(next: Settings): Promise<Settings>;
  scan(scan: Scan): void;
  /** A key went down or up, whatever it was. */
  readonly key: (key: KeyLike) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => StationView;
  /** The same for the table, which draws itself anew only where something is to be seen: see `createShown`. */
  readonly shown: () => StationView;
  /** What everybody at this table does together, and people by name where that was switched on (RK1, RK2). */
  readonly team: () => TeamView;
  /** Takes postings of a file in; rows known already change nothing (IN2, IN5). */
  takeInFile(file: FileIntake, wishes: ManyWishes): Promise<Result<ManyDone, StoreError>>;
  /** How far the first reading of the marketplace is, and the rows of it that nobody can read. */
  readonly reading: Readonly<Pick<PullMemory, 'progress' | 'unreadable'>>;
  stop(): void;
}

/** What only the composition root can give. */
export interface RuntimeParts {
  readonly api: StationApi;
  readonly store: Store;
  readonly clock: Clock;
  readonly uptime: Uptime;
  readonly ids: Ids;
  readonly random: () => number;
  readonly settings: Settings;
  readonly announce: Announce;
  readonly speak: Speak;
  readonly log: (event: string, detail: string) => void;
  /** The window's serial ports; null where it has none. */
  readonly serial: WebSerial | null;
  readonly camera: (parts: Pick<CameraParts, 'device' | 'sharp' | 'changed'>) => RealCamera;
  readonly recorder: ClipRecorder;
  /** Opens the window anew, on the store that the settings now name. */
  readonly reopen: () => void;
}

/** Whether nothing but steps stands between this posting and its label. */
function isAboutToPrint(posting: KnownPosting): boolean {
  if (posting.snapshot.source !== 'market') return false;
  if (posting.status === 'packed') return posting.prints.some((run) => run.outcome === 'asked');
  return posting.status === 'packing' && goodsSettled(posting.work);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Fills memory from the store, starts the station and everything that runs beside it. */
export async function createRuntime(parts: RuntimeParts): Promise<Runtime> {
  const { clock, ids } = parts;
  const openRows = createOpenRows();
  const store = watchStore(parts.store, openRows, (done) => heard(done));
  const guard = createGuard({
    ask: asking(parts.api),
    clock,
    online: () => loop.outside().online,
  });
  const { ask } = guard;
  const book = createBook();
  let settings = parts.settings;
  let cached: StationView | null = null;
  const listeners = new Set<() => void>();

  const askedPins = createPins(ask);
  const active = await store.loadActive();
  for (const kept of active.products) book.putProduct(kept);
  const weights = createWeights();
  for (const kept of active.postings) {
    book.putPosting(kept);
    weights.hear(kept.state);
  }
  openRows.load(await store.openEffects());

  const closedToday = createClosedToday(store, clock);
  await closedToday.look();

  const lull = createLull({ uptime: parts.uptime, pause });
  const pace = createPace();
  const ear = hearInOrder({ store, pace, between: lull.wait, log: parts.log });

  function heard({ envelopes, postings }: Committed): void {
    ear.hear(envelopes);
    closedToday.hear(envelopes);
    // The label is due in a moment: whether the order still stands is asked meanwhile (CN6).
    for (const { state } of postings) {
      if (isAboutToPrint(state)) for (const parcel of parcelNumbers(state)) guard.begin(parcel);
      weights.hear(state);
    }
  }

  const changed = (): void => {
    cached = null;
    filming.tend();
    tendCamera();
    for (const listener of listeners) listener();
  };
  /** The camera warms up while the goods are looked at, and goes off with the parcel (PH9); a clip has it on all the time. */
  function tendCamera(): void {
    const screen = station.screen();
    const ofReturn = screen.kind === 'returns' && screen.stage === 'photo';
    camera.want(
      filming.wants() ||
        ofReturn ||
        ('work' in screen && screen.posting.status === 'packing' && wantsCamera(screen.work)),
    );
  }
  const lastHeard = createHeard();
  const larger = createLargerQuestions(changed);
  const camera = parts.camera({
    device: () => settings.packing.photo.camera,
    sharp: () => settings.packing.photo.duty !== 'off' || settings.returns.photo === 'ask',
    changed: () => changed(),
  });
  const devices = createDevices({
    serial: parts.serial,
    ask,
    settings: () => settings,
    clock,
    uptime: parts.uptime,
    ids,
    changed: () => changed(),
    scaleSaid: (up) => settled(station.scaleSaid(up)),
  });
  const pins = await askedPins;
  const isBusy = (): boolean => 'posting' in station.screen() || lull.atWork();
  const execute = createExecutor(store, book, () => loop.committed(), {
    isBusy,
    pause,
  });
  const station = createStation({
    store,
    book,
    execute,
    clock,
    ids,
    settings: () => settings,
    announce: (verdict) => parts.announce(verdict),
    speak: (what, kind) => parts.speak(what, kind),
    pins,
    changed,
    said: createSaidBefore(ask, changed),
    weights,
    limits: createLimits(ask),
    larger: (parcel) => larger.of(parcel),
    activities: activitiesOf({
      store,
      book,
      execute,
      ask,
      guard,
      online: () => loop.outside().online,
      clock,
      ids,
      settings: () => settings,
      camera,
      heard: lastHeard,
      tellScanner: async (next) => {
        settings = await ask('settings.write', { ...settings, scanner: { ...settings.scanner, ...next } });
      },
    }),
    answerLarger: async (page, answer) => {
      settings = await ask('settings.write', {
        ...settings,
        printers: withAnswer(settings.printers, page, answer),
      });
      larger.answered(page);
    },
    camera,
    scale: devices.scale,
    ask,
    notKept: (kind) => {
      parts.log('not-kept', kind);
      loop.storeTrouble(kind);
    },
  });
  const filming = createFilming({
    ask,
    ids,
    clock,
    camera,
    recorder: parts.recorder,
    settings: () => settings.packing.clip,
    scene: () => ({ open: station.open(), packer: station.packer()?.id ?? null }),
    posting: (number) => book.posting(number)?.state ?? null,
    commands: execute.later,
    changed,
    log: parts.log,
  });
  /** Who is at the table, as the settings know him now: name and language may change under way. */
  const person = (): Packer | null => {
    const packer = station.packer();
    return settings.packers.find((each) => each.id === packer?.id) ?? packer;
  };
  const memory = createPullMemory();
  const pull: PullParts = {
    store,
    memory,
    progress: () => changed(),
    ask,
    book,
    commands: execute.later,
    clock,
    settings: () => settings,
    hasRoom: () => keeper.hasRoom(),
    posting: (number) => postingKept(number, book, store),
    unreadable: (number, detail) => parts.log('posting-unreadable', `${number ?? '?'} ${detail}`),
  };
  const loop = createLoop({
    ...pull,
    store,
    rows: openRows,
    guard,
    isBusy,
    settling: createSettling(parts.uptime),
    random: parts.random,
    api: parts.api,
    language: () => person()?.language ?? settings.language,
    larger: (parcel, page) => larger.put(parcel, page),
    log: parts.log,
    refreshed: async () => {
      await closedToday.look();
      await station.refresh();
      changed();
    },
  });
  const previews = createPreviews({
    ask,
    settings: () => settings,
    language: () => person()?.language ?? settings.language,
    changed,
  });

  const build = createViewOf({
    station,
    book,
    settings: () => settings,
    person,
    clock,
    closedToday: () => closedToday.count(),
    pace,
    larger,
    previews,
    guard,
    loop,
    rows: openRows,
    devices,
    filming,
  });
  const view = (): StationView => (cached ??= build());
  const desk = createDeskPass({
    ask,
    settings: () => settings,
    uptime: parts.uptime,
    changed,
    log: parts.log,
  });

  const keeper = createKeeper({
    ask,
    store,
    clock,
    settings: () => settings,
    isBusy: () => openPosting(station.screen())?.status === 'packing',
    between: lull.wait,
    changed,
    log: parts.log,
  });

  const settled = (work: Promise<void>): void =>
    void work.catch((error: unknown) =>
      parts.log('table-fault', error instanceof Error ? error.message : 'unknown'),
    );

  const speakTo = async (language: Language): Promise<void> => {
    settings = await ask('settings.write', spokenTo(settings, station.packer()?.id ?? null, language));
    changed();
  };
  const scan = (read: Scan): void => {
    lull.scanned();
    desk.atTable(person());
    lastHeard.scan(read);
    const language = languageOfCode(read.text);
    if (language === null)
      settled(station.scanned(read.id, interpretScan(read), read.repeatWithinMs !== null));
    else settled(speakTo(language));
  };
  loop.start();
  settled(devices.look());
  settled(tellLeftClips({ ask, clock, commands: execute.later }).then(() => undefined));
  settled(weights.learn(store, clock.now(), lull.wait));
  settled(
    rehearse({
      book,
      rules: () => settings.packing,
      product: (sku) => book.product(sku)?.state ?? null,
      isBusy,
      pause,
    }),
  );

  return {
    ask,
    hear: (name, listener) => parts.api.on(name, listener),
    book,
    store,
    keeper,
    devices,
    execute,
    station,
    settings: () => settings,
    person,
    saveSettings: async (next) => {
      const moves = next.marketplace.kind !== settings.marketplace.kind;
      if (moves) loop.stop(); // another marketplace has a store of its own: nothing of this one may reach it
      settings = await ask('settings.write', next);
      if (moves) parts.reopen();
      changed();
      settled(devices.look());
      return settings;
    },
    scan,
    desk,
    pins,
    key: (key) => {
      lull.seen();
      lastHeard.key(key);
    },
    actions: {
      pin: (digits) => settled(station.pin(digits)),
      command: (command) => settled(station.command(command)),
      choose: (posting: PostingNumber) => settled(station.choose(posting)),
      chooseCarrier: (carrier) => station.chooseCarrier(carrier),
      clearWaybill: () => station.clearWaybill(),
      language: (language) => settled(speakTo(language)),
      typed: (text) =>
        settled(station.scanned(ids.next(), interpretScan({ text, alternate: text, aim: null }))),
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view,
    shown: createShown(() => ({ view: view(), settings, revision: book.revision() })),
    takeInFile: (file, wishes) => takeInFile(file, pull, wishes),
    reading: memory,
    team: () =>
      teamView({ pace, book, closedToday: () => closedToday.count(), settings: () => settings }, clock.now()),
    stop: () => {
      lull.stop();
      keeper.stop();
      loop.stop();
      camera.stop();
      settled(devices.stop());
    },
  };
}
