import { spokenTo } from '#shared/bridge/language.ts';
import { askOf } from '#shared/bridge/shop-door.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { lacks, pushToOf, supervises, type Language, type Packer } from '#shared/bridge/settings.ts';
import { goodsSettled } from '#shared/domain/posting/awaiting.ts';
import { FIRST_SHOP, shopOf } from '#shared/domain/shop.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { withAnswer } from '#shared/printing/larger.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { Committed } from '../db/batch.ts';
import { asking } from '../sync/door.ts';
import { createGuard } from '../sync/guard.ts';
import { createOpenRows } from '../sync/open-rows.ts';
import { createPreviews } from '../sync/previews.ts';
import { learnGoods } from '../sync/learn-products.ts';
import { takeGoods } from '../sync/take-goods.ts';
import { takeInFile } from '../sync/take-in-file.ts';
import { watchStore } from '../sync/watch-store.ts';
import { activitiesOf } from '../session/activities/all.ts';
import { createBook } from '../session/book.ts';
import { createFilming } from '../session/clip/filming.ts';
import { tellLeftClips } from '../session/clip/tell-left.ts';
import { createHeard } from '../session/heard.ts';
import { createLargerQuestions } from '../session/larger.ts';
import { createKeeper } from './keeper.ts';
import { createKeptView } from './kept-view.ts';
import { createMarketLoop } from './market-loop.ts';
import { createTableDevices } from './table-devices.ts';
import { createImportLog } from '../session/import-log.ts';
import { createExecutor } from '../session/execute.ts';
import { createSaidBefore } from '../session/said-before.ts';
import { createPace } from '../session/pace.ts';
import { createLimits } from '../session/limits.ts';
import { createVirtualSender } from '../session/virtual-sender.ts';
import { createWeights } from '../session/weights.ts';
import { createStation } from '../session/station.ts';
import { createLull } from './lull.ts';
import { createArrivals } from './arrivals.ts';
import { createClosedToday } from './closed-today.ts';
import { hearInOrder } from './pace.ts';
import { teamView } from './team.ts';
import { createTracking } from './tracking.ts';
import { createDeskPass } from './desk-pass.ts';
import { createPins } from './pins.ts';
import { rehearse } from './rehearse.ts';
import { createShown } from './shown.ts';
import { createTableReport } from './table-report.ts';
import { createHouseTariffs } from './tariffs.ts';
import { createViewOf, openPosting } from './view-of.ts';
import { createTableHands } from './table-hands.ts';
import type { Runtime, RuntimeParts } from './runtime.ts';

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
    online: (shop) => loop.isOnline(shop),
  });
  const { ask } = guard;
  const book = createBook();
  let settings = parts.settings;

  const askedPins = createPins(ask);
  const active = await store.loadActive();
  for (const kept of active.products) book.putProduct(kept);
  for (const kept of active.supplies) book.putSupply(kept);
  const weights = createWeights();
  for (const kept of active.postings) {
    book.putPosting(kept);
    weights.hear(kept.state);
  }
  openRows.load(await store.openEffects());

  const closedToday = createClosedToday(store, clock);
  await closedToday.look();
  const pins = await askedPins;
  // From here on nothing is waited for: parts that speak up ("changed") meet a table that is whole.

  const lull = createLull({ uptime: parts.uptime, pause });
  const pace = createPace();
  const ear = hearInOrder({ store, pace, between: lull.wait, log: parts.log });

  const arrivals = createArrivals({ clock, ring: parts.ring });
  const tracking = createTracking({
    store,
    clock,
    between: lull.wait,
    changed: () => changed(),
    log: parts.log,
  });

  function heard({ envelopes, postings }: Committed): void {
    tracking.hear(postings);
    ear.hear(envelopes);
    arrivals.hear({ envelopes });
    closedToday.hear(envelopes);
    // The label is due in a moment: whether the order still stands is asked meanwhile (CN6).
    for (const { state } of postings) {
      if (isAboutToPrint(state))
        for (const parcel of parcelNumbers(state)) guard.begin(parcel, shopOf(state.snapshot));
      weights.hear(state);
    }
    settled(virtual.hear(postings.map(({ state }) => state)).then(() => undefined));
  }

  const changed = (): void => {
    kept.drop();
    filming.tend();
    tend();
    kept.tell();
  };
  const lastHeard = createHeard();
  const larger = createLargerQuestions(changed);
  const { camera, devices, tend } = createTableDevices({
    ...parts,
    ask,
    settings: () => settings,
    changed,
    scaleSaid: (up) => settled(station.scaleSaid(up)),
    scene: () => ({ screen: station.screen(), films: filming.wants() }),
  });
  const isBusy = (): boolean => 'posting' in station.screen() || lull.atWork();
  const execute = createExecutor(
    store,
    book,
    () => loop.committed(),
    { isBusy, pause, aside: lull.aside },
    {
      pushTo: (shop) => pushToOf(settings, shop),
      lacks: (by, right) => lacks(settings, by, right),
      supervises: (by) => supervises(settings, by),
    },
  );
  const virtual = createVirtualSender({ store, book, execute, clock, settings: () => settings });
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
    // The countries are the marketplace's: any shop may be asked.
    said: createSaidBefore(
      (name, request) => askOf(ask, shopsAtWork(settings)[0]?.id ?? FIRST_SHOP)(name, request),
      changed,
    ),
    weights,
    limits: createLimits(ask),
    larger: (parcel) => larger.of(parcel),
    activities: activitiesOf({
      store,
      book,
      execute,
      ask,
      guard,
      online: (shop) => (shop === undefined ? loop.outside().online : loop.isOnline(shop)),
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
  const language = (): Language => person()?.language ?? settings.language;
  const { loop, pull, readings } = createMarketLoop({
    ...parts,
    store,
    ask,
    book,
    commands: execute.later,
    settings: () => settings,
    hasRoom: () => keeper.hasRoom(),
    rows: openRows,
    guard,
    isBusy,
    aside: lull.aside,
    language,
    larger,
    changed,
    refreshed: async () => {
      await closedToday.look();
      await station.refresh();
      changed();
    },
  });
  const previews = createPreviews({
    ask,
    settings: () => settings,
    language,
    changed,
  });

  const tariffs = createHouseTariffs({ ask, settings: () => settings, clock, changed, log: parts.log });
  const kept = createKeptView(
    createViewOf({
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
      tariffs,
    }),
  );
  const { view, subscribe } = kept;
  const desk = createDeskPass({
    ask,
    settings: () => settings,
    uptime: parts.uptime,
    changed: () => {
      changed();
      // Whoever has the leave now may see prices, or may not any more.
      settled(tariffs.load());
    },
    log: parts.log,
  });

  const acting = (): string => desk.holder()?.id ?? person()?.id ?? 'station';
  const imports = createImportLog(store, ids, async (sku, table) => {
    const command = { type: 'note-table', sku, table, at: clock.now(), by: acting() } as const;
    return (await execute.product(sku, command)).kind === 'done';
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

  const report = createTableReport({
    ask,
    station,
    store,
    unsent: () => openRows.all().filter((row) => row.effect.kind !== 'fetch-label').length,
    damaged: () => keeper.damaged(),
    log: parts.log,
  });
  kept.subscribe(report.look);

  const settled = (work: Promise<void>): void =>
    void work.catch((error: unknown) => parts.log('table-fault', faultWords(error)));

  const hands = createTableHands({
    station,
    ids,
    lull,
    desk,
    heard: lastHeard,
    person,
    settled,
    speak: async (language) => {
      settings = await ask('settings.write', spokenTo(settings, station.packer()?.id ?? null, language));
      changed();
    },
  });
  loop.start();
  settled(tariffs.load());
  settled(virtual.look().then(() => undefined));
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
    acting,
    may: (right) => !lacks(settings, acting(), right),
    saveSettings: async (next) => {
      const moves = next.marketplace.kind !== settings.marketplace.kind;
      if (moves) loop.stop(); // another marketplace has a store of its own: nothing of this one may reach it
      settings = await ask('settings.write', next);
      if (moves) parts.reopen();
      loop.shopsChanged();
      changed();
      settled(devices.look());
      settled(virtual.look().then(() => undefined));
      return settings;
    },
    ...hands,
    desk,
    virtual,
    tariffs,
    pins,
    subscribe,
    view,
    shown: createShown(() => ({ view: view(), settings, revision: book.revision() })),
    learn: (shop, skus) => learnGoods(skus, new Set(), { ...pull, ask: askOf(ask, shop), shop }),
    takeInFile: (file, wishes) => takeInFile(file, pull, wishes),
    takeGoods: (intake, progress) =>
      takeGoods({ ...intake, by: acting() }, { book, commands: execute.later, clock, imports }, progress),
    imports,
    cameBack: report.begin(),
    reading: readings,
    arrivals,
    tracking,
    learnt: (sku) => weights.alone(sku),
    team: () =>
      teamView({ pace, book, closedToday: () => closedToday.count(), settings: () => settings }, clock.now()),
    stop: () => {
      report.stop();
      lull.stop();
      keeper.stop();
      loop.stop();
      camera.stop();
      settled(devices.stop());
    },
  };
}
