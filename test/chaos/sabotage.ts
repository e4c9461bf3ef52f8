import type { CallName } from '#shared/bridge/calls.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { PostingChange } from '../../renderer/db/batch.ts';
import type { World } from '../kit/bench-world.ts';
import type { UsedStore } from '../kit/memory-store.ts';
import type { FrailStore } from './frail-store.ts';
import type { Sabotage } from './tables.ts';

type Call = (name: CallName, request: unknown) => Promise<unknown>;

/** Something between the station and the door of main. */
const atTheDoor = (wrap: (ask: Call, world: World) => Call): Sabotage => ({
  world: (world) => ({ ...world, ask: wrap(world.ask as Call, world) as Ask }),
});

/** Something between the station and its disk. */
const atTheDisk = (wrap: (store: UsedStore) => Partial<UsedStore>): Sabotage => ({
  store: (frail): FrailStore => ({
    ...frail,
    open: async (ids, wiped) => {
      const store = await frail.open(ids, wiped);
      return { ...store, ...wrap(store) };
    },
  }),
});

const changed = (store: UsedStore, change: (each: PostingChange) => PostingChange): Partial<UsedStore> => ({
  commit: (batch) => store.commit({ ...batch, postings: batch.postings.map(change) }),
});

/** The facts of a scan never reach the disk. */
export const losesScans = atTheDisk((store) =>
  changed(store, (each) => ({ ...each, facts: each.facts.filter(({ type }) => type !== 'UnitScanned') })),
);

/** A scan counts as two. */
export const countsTwice = atTheDisk((store) =>
  changed(store, (each) => ({
    ...each,
    facts: each.facts.flatMap((fact): PostingChange['facts'] =>
      fact.type === 'UnitScanned' ? [fact, fact] : [fact],
    ),
  })),
);

/** Every assembly is asked for twice. */
export const shipsTwice = atTheDoor((ask) => async (name, request) => {
  const answer = await ask(name, request);
  return name === 'market.ship' ? ask(name, request) : answer;
});

/** The marketplace never hears of a tracking number. */
export const neverSends = atTheDoor(
  (ask) => (name, request) =>
    name === 'market.setTracking'
      ? Promise.resolve(err({ kind: 'offline', detail: 'cut' }))
      : ask(name, request),
);

/** Tracking numbers are only said to have been sent. */
export const losesTracking = atTheDoor(
  (ask) => (name, request) =>
    name === 'market.setTracking' ? Promise.resolve(ok({ error: null })) : ask(name, request),
);

/** Carriages are only said to have been confirmed, and their papers to be there. */
export const confirmsNothing = atTheDoor((ask) => (name, request) => {
  if (name === 'market.approveCarriage') return Promise.resolve(ok({ formed: true, value: null }));
  if (name === 'market.carriagePapers')
    return Promise.resolve(ok({ state: 'ready', rawState: '', removed: [] }));
  return ask(name, request);
});

/** What is asked of the door about the cargo places of a supply. */
interface PlacesRequest {
  readonly places: readonly {
    readonly key: string;
    readonly items: readonly { readonly quantity: number }[];
  }[];
}
const setsPlaces = 'market.setSupplyPlaces';

/** Every telling of cargo places is made twice. */
export const tellsPlacesTwice = atTheDoor((ask) => async (name, request) => {
  const answer = await ask(name, request);
  return name === setsPlaces ? ask(name, request) : answer;
});

/** The last cargo place is only said to have been told. */
export const losesPlaces = atTheDoor((ask) => {
  const left = new Map<string, string>();
  return async (name, request) => {
    if (name === setsPlaces && (request as PlacesRequest).places.length > 1) {
      const { places } = request as PlacesRequest;
      const answer = await ask(name, { ...(request as PlacesRequest), places: places.slice(0, -1) });
      const begun = answer as { ok: boolean; value?: { task?: string } };
      if (begun.value?.task !== undefined) left.set(begun.value.task, places.at(-1)?.key ?? '');
      return answer;
    }
    const answer = await ask(name, request);
    if (name !== 'market.placesOutcome') return answer;
    const { value } = answer as { value?: { ids?: readonly unknown[] } };
    const key = left.get((request as { task: string }).task);
    if (key === undefined || value?.ids === undefined) return answer;
    return ok({ ...value, ids: [...value.ids, { key, id: '1' }] });
  };
});

/** Nobody looks at what others put into a supply. */
export const looksAtNoPlaces = atTheDoor(
  (ask) => (name, request) => (name === 'market.supplyPlaces' ? Promise.resolve(ok([])) : ask(name, request)),
);

/** One piece too many is told of every cargo place. */
export const tellsOneTooMany = atTheDoor((ask) => (name, request) => {
  if (name !== setsPlaces) return ask(name, request);
  const places = (request as PlacesRequest).places.map((place) => ({
    ...place,
    items: place.items.map((item, at) => (at === 0 ? { ...item, quantity: item.quantity + 1 } : item)),
  }));
  return ask(name, { ...(request as PlacesRequest), places });
});

/** Labels of cargo places are never seen on them, and the supply is closed all the same. */
export const closesBare = atTheDisk((store) => ({
  commit: (batch) =>
    store.commit({
      ...batch,
      supplies: (batch.supplies ?? []).map((each) => ({
        ...each,
        facts: each.facts.filter(({ type }) => type !== 'CargoLabelScanned'),
      })),
    }),
}));

/** Labels never come. */
export const noLabels = atTheDoor(
  (ask) => (name, request) =>
    name === 'market.label' ? Promise.resolve(ok({ state: 'pending' })) : ask(name, request),
);

/** Effects leave although the journal knows nothing of them. */
export const skipsTheJournal = atTheDoor((ask, world) => (name, request) => {
  if (name !== 'journal.append') return ask(name, request);
  const { storeId, records } = request as { storeId: string; records: readonly { kind: string }[] };
  return world.journal.append(storeId, records.filter(({ kind }) => kind === 'fact') as never);
});
