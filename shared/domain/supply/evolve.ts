import { assertNever } from '../../kit/assert-never.ts';
import type { SupplyFact } from './facts.ts';
import { kindOfPlace, type PlaceId } from './place.ts';
import type {
  CargoPrint,
  Carton,
  KnownSupply,
  Pallet,
  PlaceAtMarket,
  PlacesEnd,
  SupplyDeed,
  SupplyState,
} from './state.ts';

type FactOf<T extends SupplyFact['type']> = Extract<SupplyFact, { type: T }>;

const emptyCarton = (id: PlaceId): Carton => ({
  id,
  status: 'open',
  deeds: [],
  grams: null,
  print: null,
  labelled: false,
  pallet: null,
});

const emptyPallet = (id: PlaceId): Pallet => ({
  id,
  status: 'open',
  grams: null,
  print: null,
  labelled: false,
});

const withCarton = (state: KnownSupply, id: PlaceId, change: (carton: Carton) => Carton): KnownSupply => ({
  ...state,
  cartons: state.cartons.map((each) => (each.id === id ? change(each) : each)),
});

const withPallet = (state: KnownSupply, id: PlaceId, change: (pallet: Pallet) => Pallet): KnownSupply => ({
  ...state,
  pallets: state.pallets.map((each) => (each.id === id ? change(each) : each)),
});

interface OfPlace {
  readonly grams: number | null;
  readonly print: CargoPrint | null;
  readonly labelled: boolean;
}

/** A change that cartons and pallets have in common. */
function withPlace(
  state: KnownSupply,
  id: PlaceId,
  change: (place: OfPlace) => Partial<OfPlace>,
): KnownSupply {
  return kindOfPlace(id) === 'carton'
    ? withCarton(state, id, (each) => ({ ...each, ...change(each) }))
    : withPallet(state, id, (each) => ({ ...each, ...change(each) }));
}

/** A closed carton is opened by hand only: how it was scanned matters no longer. */
const slim = ({ lineId, units, mark, by }: SupplyDeed): SupplyDeed => ({ lineId, units, mark, by });

function planned(state: SupplyState, fact: FactOf<'SupplyPlanned'>): KnownSupply {
  const { at, by, number, plan, source } = fact;
  if (state.status !== 'absent') return { ...state, plan, source };
  return {
    status: 'open',
    number,
    source,
    plan,
    takenAt: at,
    takenBy: by,
    statusAt: at,
    statusBy: by,
    reason: null,
    cartons: [],
    pallets: [],
    stacked: [],
  };
}

const packed = (state: KnownSupply, fact: FactOf<'SupplyUnitPacked'>): KnownSupply =>
  withCarton(state, fact.carton, (carton) => {
    const { scanId, lineId, units, mark, by } = fact;
    return { ...carton, deeds: [...carton.deeds, { scanId, lineId, units, mark, by }] };
  });

const marked = (state: KnownSupply, fact: FactOf<'SupplyUnitMarked'>): KnownSupply =>
  withCarton(state, fact.carton, (carton) => {
    const last = carton.deeds.at(-1);
    if (last === undefined) return carton;
    const { mark, scanId } = fact;
    return { ...carton, deeds: [...carton.deeds.slice(0, -1), { ...last, mark, markScanId: scanId }] };
  });

/** The carton that began with the unit that is taken back was none. */
function takenBack(state: KnownSupply, carton: PlaceId): KnownSupply {
  const after = withCarton(state, carton, (each) => ({ ...each, deeds: each.deeds.slice(0, -1) }));
  const last = after.cartons.at(-1);
  const none = last?.id === carton && last.deeds.length === 0 && last.print === null;
  return none ? { ...after, cartons: after.cartons.slice(0, -1) } : after;
}

const offPallets = (state: KnownSupply, carton: PlaceId): KnownSupply => ({
  ...withCarton(state, carton, (each) => ({ ...each, pallet: null })),
  stacked: state.stacked.filter((each) => each !== carton),
});

const became = (
  state: KnownSupply,
  { at, by }: SupplyFact,
  status: KnownSupply['status'],
  reason: string | null = null,
): KnownSupply => ({ ...state, status, statusAt: at, statusBy: by, reason });

/** A label that was asked for is another one than the one that was scanned; of a closed supply nobody scans it any more. */
const asked = (state: KnownSupply, { place, jobId, copy, reason }: FactOf<'CargoLabelAsked'>): KnownSupply =>
  withPlace(state, place, ({ labelled }) => ({
    labelled: labelled && state.status === 'closed',
    print: { jobId, copy, reason, outcome: null, detail: null },
  }));

const printed = (state: KnownSupply, fact: FactOf<'CargoLabelPrinted'>): KnownSupply =>
  withPlace(state, fact.place, ({ print }) =>
    print?.jobId === fact.jobId ? { print: { ...print, outcome: fact.outcome, detail: fact.detail } } : {},
  );

/** What the marketplace has stays known while it is told anew. */
const withTelling = (
  state: KnownSupply,
  { no, at }: { readonly no: number; readonly at: number },
  end: PlacesEnd | null,
  ids: readonly PlaceAtMarket[] = state.told?.ids ?? [],
): KnownSupply => ({ ...state, told: { no, at, end, ids } });

/** State after one more fact. */
export function evolveSupply(state: SupplyState, fact: SupplyFact): SupplyState {
  if (fact.type === 'SupplyPlanned') return planned(state, fact);
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'CartonOpened':
      return { ...state, cartons: [...state.cartons, emptyCarton(fact.carton)] };
    case 'SupplyUnitPacked':
      return packed(state, fact);
    case 'SupplyUnitMarked':
      return marked(state, fact);
    case 'SupplyUnitTakenBack':
      return takenBack(state, fact.carton);
    case 'CartonClosed':
      return withCarton(state, fact.carton, (each) => ({
        ...each,
        status: 'closed',
        deeds: each.deeds.map(slim),
      }));
    case 'CartonReopened':
      return withCarton(offPallets(state, fact.carton), fact.carton, (each) => ({
        ...each,
        status: 'open',
        labelled: false,
        grams: null,
      }));
    case 'CargoPlaceWeighed':
      return withPlace(state, fact.place, () => ({ grams: fact.grams }));
    case 'CargoLabelAsked':
      return asked(state, fact);
    case 'CargoLabelPrinted':
      return printed(state, fact);
    case 'CargoLabelScanned':
      return withPlace(state, fact.place, () => ({ labelled: true }));
    case 'PalletBegun':
      return { ...state, pallets: [...state.pallets, emptyPallet(fact.pallet)] };
    case 'CartonPutOnPallet': {
      const off = offPallets(state, fact.carton);
      const on = withCarton(off, fact.carton, (each) => ({ ...each, pallet: fact.pallet }));
      return { ...on, stacked: [...on.stacked, fact.carton] };
    }
    case 'CartonTakenOffPallet':
      return offPallets(state, fact.carton);
    case 'PalletClosed':
      return withPallet(state, fact.pallet, (each) => ({ ...each, status: 'closed' }));
    case 'PalletReopened':
      return withPallet(state, fact.pallet, (each) => ({ ...each, status: 'open', labelled: false }));
    case 'SupplyClosed':
      return became(state, fact, 'closed');
    case 'SupplyGivenUp':
      return became(state, fact, 'given-up', fact.reason);
    case 'SupplyTakenUp':
      return became(state, fact, 'open');
    case 'PlacesAsked':
      return withTelling(state, fact, null);
    case 'PlacesTold':
      return withTelling(state, fact, { kind: 'told' }, fact.ids);
    case 'PlacesRefused':
      return withTelling(state, fact, { kind: 'refused', words: fact.words, rows: fact.rows });
    case 'PlacesLeft':
      return withTelling(state, fact, { kind: 'left' });
    default:
      return assertNever(fact);
  }
}
