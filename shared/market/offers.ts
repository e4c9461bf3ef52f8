import type { MarketPhase, PostingSnapshot, Way } from '../domain/posting/snapshot.ts';

/** What a person may be offered to do with a posting at the marketplace. Closed: words for each are in one table. */
export type Offer =
  | 'ship'
  | 'ship-again'
  | 'ship-part'
  | 'split'
  | 'set-boxes'
  | 'set-marks'
  | 'update-marks'
  | 'set-country'
  | 'confirm-cutoff'
  | 'set-timeslot'
  | 'cancel'
  | 'cancel-units'
  | 'label'
  | 'set-tracking'
  | 'delivering'
  | 'last-mile'
  | 'delivered'
  | 'dispute'
  | 'end-dispute';

/** What may be done with a posting now. */
export interface Offers {
  readonly offers: ReadonlySet<Offer>;
  /** Whether the marketplace listed its actions; if not, only what follows from the phase is offered. */
  readonly listed: boolean;
  /** Actions this version does not know, in the marketplace's words. */
  readonly unknown: readonly string[];
}

/** Parts of a posting that decide. */
type Deciding = Pick<
  PostingSnapshot,
  'actions' | 'lines' | 'multibox' | 'phase' | 'shipProgress' | 'trackingNumber' | 'way'
>;

/** The marketplace's actions; null for those that ask nothing of us. */
const byAction: ReadonlyMap<string, Offer | null> = new Map<string, Offer | null>([
  ['ship', 'ship'],
  ['ship_async', 'ship'],
  ['ship_async_retry', 'ship-again'],
  ['ship_async_in_process', null],
  ['ship_with_additional_info', 'set-marks'],
  ['update_cis', 'update-marks'],
  ['set_cutoff', 'confirm-cutoff'],
  ['set_timeslot', 'set-timeslot'],
  ['cancel', 'cancel'],
  ['product_cancel', 'cancel-units'],
  ['label_download', 'label'],
  ['label_download_big', 'label'],
  ['label_download_small', 'label'],
  ['set_track_number', 'set-tracking'],
  ['non_int_delivering', 'delivering'],
  ['non_int_last_mile', 'last-mile'],
  ['non_int_delivered', 'delivered'],
  ['arbitration', 'dispute'],
  ['awaiting_delivery', 'end-dispute'],
  ['can_create_chat', null],
  ['click_track_number', null],
  ['customer_phone_available', null],
  ['has_barcode_for_printing', null],
  ['has_weight_products', null],
  ['hide_region_and_city', null],
  ['invoice_get', null],
  ['invoice_send', null],
  ['invoice_update', null],
]);

const ownLabel: ReadonlySet<Way> = new Set(['fbs', 'aggregator']);
const ownNumber: ReadonlySet<Way> = new Set(['integrated', 'non-integrated']);

/** What follows from the phase alone, where the marketplace says nothing: only what it could not mean otherwise. */
function fromPhase({ phase, shipProgress, trackingNumber, way }: Deciding): readonly Offer[] {
  const offers: readonly (readonly [Offer, boolean])[] = [
    ['ship', phase === 'shippable' && shipProgress === 'none'],
    ['ship-again', phase === 'shippable' && shipProgress === 'failed'],
    ['cancel', (phase === 'shippable' && shipProgress !== 'in-process') || phase === 'shipped'],
    ['label', phase === 'shipped' && ownLabel.has(way)],
    ['set-tracking', phase === 'shipped' && ownNumber.has(way) && trackingNumber === null],
    ['delivering', phase === 'shipped' && way === 'non-integrated'],
  ];
  return offers.flatMap(([offer, holds]) => (holds ? [offer] : []));
}

const beforeShip: ReadonlySet<MarketPhase> = new Set(['shippable', 'unready']);

/** What no action of the list says, but the posting's own content does. */
function fromContent(deciding: Deciding, ships: boolean): readonly Offer[] {
  const { lines, multibox, phase, shipProgress } = deciding;
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  const open = beforeShip.has(phase) && shipProgress !== 'in-process';
  const wants = new Set(lines.flatMap((line) => line.wants));
  const marked = lines.some((line) => line.marking !== 'none');
  const ofUnits = ['gtd', 'rnpt', 'imei', 'jw_uin', 'weight'].some((want) => wants.has(want));
  const offers: readonly (readonly [Offer, boolean])[] = [
    ['ship-part', ships && units > 1],
    ['split', ships && units > 1],
    ['set-boxes', ships && multibox],
    ['set-marks', open && (marked || ofUnits)],
    ['set-country', open && (wants.has('country') || wants.has('change_country'))],
  ];
  return offers.flatMap(([offer, holds]) => (holds ? [offer] : []));
}

/** What the marketplace lets us do with a posting now (SPEC AS22-AS24). Nothing is offered on a guess. */
export function offersOf(deciding: Deciding): Offers {
  const { actions } = deciding;
  const listed = actions.length > 0;
  const named = listed ? actions.flatMap((action) => byAction.get(action) ?? []) : fromPhase(deciding);
  const ships = named.includes('ship') || named.includes('ship-again');
  return {
    offers: new Set([...named, ...fromContent(deciding, ships)]),
    listed,
    unknown: [...new Set(actions.filter((action) => !byAction.has(action)))],
  };
}
