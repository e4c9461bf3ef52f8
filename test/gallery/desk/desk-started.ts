import { v7 as uuid } from 'uuid';
import { postingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import { shadowUntil } from '#shared/domain/rules/shadow.ts';
import { noTariffs } from '#shared/domain/rules/tariffs/tariff.ts';
import { createImportLog } from '../../../renderer/session/import-log.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { asking } from '../../../renderer/sync/door.ts';
import type { Runtime } from '../../../renderer/runtime/runtime.ts';
import type { Started } from '../../../renderer/runtime/start.ts';
import { product, thingNames, type ThingName } from '../goods.ts';
import { common, NOW, snapshot } from '../parcel.ts';
import { view as stationView } from '../views.ts';
import { deskApi } from './desk-api.ts';
import { lineOf } from './desk-goods.ts';
import { playedDevices } from './played-devices.ts';
import type { DeskView } from './desk-views.ts';

/** Postings of the pictures: what the list pages and the pick list are made of. */
const orders = [
  ['0208240031-0004-1', ['fox', 'jar']],
  ['0208238870-0117-2', ['long']],
  ['0208251190-0012-1', ['plush', 'fox', 'bottle']],
  ['0208260417-0006-1', ['cable']],
  ['0208260533-0009-1', ['powerbank', 'cable']],
] as const satisfies readonly (readonly [string, readonly ThingName[]])[];

type Played = Pick<
  Runtime,
  | 'ask'
  | 'hear'
  | 'pins'
  | 'devices'
  | 'book'
  | 'settings'
  | 'saveSettings'
  | 'subscribe'
  | 'view'
  | 'reading'
  | 'team'
  | 'desk'
  | 'arrivals'
  | 'virtual'
  | 'tariffs'
  | 'tracking'
  | 'learnt'
  | 'may'
  | 'acting'
  | 'imports'
> & {
  readonly store: Pick<
    Runtime['store'],
    | 'closedPostings'
    | 'effect'
    | 'openEffects'
    | 'sizes'
    | 'lastSeq'
    | 'factsAfter'
    | 'factsOf'
    | 'posting'
    | 'postings'
    | 'postingByLabelCode'
    | 'numbersStarting'
    | 'finishedSupplies'
    | 'getMeta'
    | 'storeId'
    | 'commit'
  >;
  readonly keeper: Runtime['keeper'];
};

/** A station whose main is played by the view; book, memory and pages are the real ones. */
export function deskStarted(view: DeskView): Started {
  const { language } = view.settings;
  const api = deskApi(view);
  const ask = asking(api);
  const book = createBook();
  if (view.empty !== true) {
    for (const name of thingNames) book.putProduct({ state: product(name, language), version: 1 });
    for (const state of view.supplies ?? []) book.putSupply({ state, version: 1 });
    for (const state of view.products ?? []) book.putProduct({ state, version: 2 });
    for (const state of view.postings ?? []) book.putPosting({ state, version: 1 });
    for (const [number, names] of view.postings === undefined ? orders : []) {
      const lines = names.map((name, i) => lineOf(name, i + 1, language));
      book.putPosting({
        state: { ...common(), snapshot: snapshot(postingNumber(number), { lines }), status: 'confirmed' },
        version: 1,
      });
    }
  }
  let settings = view.settings;
  const listeners = new Set<() => void>();
  const kept = new Map<string, unknown>();
  let shown = stationView(language, { kind: 'queue' }, null, {
    queue: book.rows(),
    shadowUntil: shadowUntil(settings.packing.shadow, NOW),
  });
  const store: Played['store'] = {
    closedPostings: () =>
      Promise.resolve(
        (view.postings ?? []).filter(({ status }) => status === 'closed' || status === 'handed-over'),
      ),
    finishedSupplies: () =>
      Promise.resolve(
        (view.supplies ?? [])
          .filter(({ status }) => status !== 'open')
          .map((state) => ({ state, version: 1 })),
      ),
    effect: () => Promise.resolve(null),
    openEffects: () => Promise.resolve([]),
    storeId: 'played',
    getMeta: (key) => Promise.resolve(kept.get(key) ?? view.meta?.[key] ?? null),
    commit: ({ meta = [] }) => {
      for (const { key, value } of meta) kept.set(key, structuredClone(value));
      return Promise.resolve(ok({ envelopes: [], rows: [], postings: [], products: [], supplies: [] }));
    },
    factsOf: (stream) => Promise.resolve((view.facts ?? []).filter((each) => each.stream === stream)),
    lastSeq: () => Promise.resolve(view.facts?.length ?? 0),
    posting: (number) => {
      const state = view.postings?.find(({ snapshot: { number: own } }) => own === number);
      return Promise.resolve(state === undefined ? null : { state, version: 1 });
    },
    postingByLabelCode: () => Promise.resolve(null),
    numbersStarting: () => Promise.resolve([]),
    postings: () => Promise.resolve([]),
    factsAfter: () => Promise.resolve([]),
    sizes: () =>
      Promise.resolve({ lastSeq: 0, facts: 0, archived: { postings: 0, facts: view.archived ?? 0 } }),
  };
  const runtime: Played = {
    ask,
    hear: (name, listener) => api.on(name, listener),
    book,
    devices: playedDevices(view.devices ?? {}),
    pins: {
      asks: (packer) => packer === 'BOSS',
      check: () => Promise.resolve({ kind: 'right' }),
      set: () => Promise.resolve(),
    },
    settings: () => settings,
    saveSettings: async (next) => {
      settings = await ask('settings.write', next);
      shown = { ...shown };
      for (const listener of listeners) listener();
      return settings;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view: () => shown,
    may: (right) => view.lacks?.includes(right) !== true,
    acting: () => 'BOSS',
    desk: {
      needs: (page) => view.locked === true && page !== 'team',
      holder: () =>
        view.holder === true ? (settings.packers.find(({ role }) => role === 'supervisor') ?? null) : null,
      enter: () => Promise.resolve(view.entered ?? { kind: 'asks' }),
      leave: () => undefined,
      seen: () => undefined,
      look: () => undefined,
      atTable: () => undefined,
    },
    tariffs: {
      now: () => view.tariffs ?? noTariffs,
      proposalFor: () => null,
      load: () => Promise.resolve(),
      save: () => Promise.resolve(),
    },
    virtual: {
      nextNumber: () => Promise.resolve('VIRT-20261121-0003'),
      send: () => Promise.resolve({ ok: true, value: null }),
      hear: () => Promise.resolve(0),
      look: () => Promise.resolve(0),
    },
    learnt: () => [{ box: 'M', grams: 418, tolerance: 20, weighings: 14 }],
    team: () => view.team ?? { closedToday: 0, left: 0, pace: null, people: null },
    arrivals: { unseen: () => 0, unseenExpress: () => false, hear: () => undefined, seen: () => undefined },
    tracking: {
      state: () => 'ready',
      rows: () => view.watched ?? [],
      look: () => undefined,
      hear: () => undefined,
    },
    reading: { progress: null, unreadable: new Map(), ...view.reading },
    store,
    imports: createImportLog(store, { next: () => uuid() }, () => Promise.resolve(true)),
    keeper: {
      state: () => view.storage ?? null,
      damaged: () => view.damaged ?? false,
      needsLook: () =>
        view.damaged === true ||
        (view.storage?.notices.length ?? 0) > 0 ||
        (view.storage?.room ?? 'enough') !== 'enough',
      hasRoom: () => view.storage?.room !== 'full',
      look: () => Promise.resolve(),
      stop: () => undefined,
    },
  };
  return {
    // Pages of the desk use no more of the runtime than this.
    runtime: runtime as unknown as Runtime,
    info: { version: '0.1.0', runtime: 'electron-host', runtimeVersion: '', platform: 'linux', locale: 'en' },
    restored: 0,
    mend: {
      ask,
      name: '',
      station: '',
      clock: { now: () => NOW },
      ids: { next: () => uuid() },
      notes: localStorage,
      restart: () => undefined,
    },
    clock: { now: () => NOW },
    ids: { next: () => uuid() },
    timeZone: 'Europe/Moscow',
    onScan: () => () => undefined,
    claim: (taker) => {
      if (view.scanned !== undefined) setTimeout(taker, 0, view.scanned);
      return () => undefined;
    },
    scan: () => undefined,
    log: () => undefined,
    hearing: {
      sounds: {
        play: () => undefined,
        silence: () => undefined,
        unlock: () => undefined,
        setVolume: () => undefined,
      },
      // A machine that has a voice for English only: the others are told so.
      speech: {
        say: () => true,
        voices: (tongue) => (tongue === 'en' ? ['English (here)'] : []),
        onVoices: () => () => undefined,
        silence: () => undefined,
        setVolume: () => undefined,
      },
      words: () => '',
      at: () => ({ announce: () => undefined, speak: () => undefined, ring: () => undefined }),
    },
    memory: new Map(Object.entries(view.memory ?? {})),
    stop: () => undefined,
  };
}
