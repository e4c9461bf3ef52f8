import { ozonPrintsLabel } from './advance.ts';
import { methodOf } from './methods.ts';
import { awaitsCutoff } from './needs.ts';
import type { PracticeSwitches } from '../options.ts';
import { unitsAreTold } from './requirements.ts';
import type { Posting } from './state.ts';

function labelActions(posting: Posting, small: boolean): string[] {
  return ozonPrintsLabel(posting)
    ? ['label_download', small ? 'label_download_small' : 'label_download_big']
    : [];
}

function packingActions(posting: Posting, switches: PracticeSwitches): string[] {
  if (posting.assembling) return ['ship_async_in_process'];
  if (posting.substatus === 'ship_failed') return ['cancel', 'ship_async_retry'];
  if (awaitsCutoff(posting)) {
    return ['cancel', 'set_cutoff', ...(switches.shipListedBeforeCutoff ? ['ship', 'ship_async'] : [])];
  }
  const units = posting.lines.reduce((sum, line) => sum + line.quantity, 0);
  return [
    'cancel',
    'has_barcode_for_printing',
    ...(units > 1 ? ['product_cancel'] : []),
    'ship',
    'ship_async',
    ...(unitsAreTold(posting, switches) ? [] : ['ship_with_additional_info']),
  ];
}

/** Steps the seller tells Ozon about a parcel that no integrated carrier carries. */
function ownDeliveryActions(posting: Posting): string[] {
  if (methodOf(posting).integration === '3pl_tracking') return ['set_track_number'];
  if (methodOf(posting).integration !== 'non_integrated') return [];
  if (posting.status === 'awaiting_deliver') return ['set_track_number', 'non_int_delivering'];
  if (posting.substatus === 'posting_driver_pick_up') return ['non_int_delivered'];
  return ['set_track_number', 'non_int_last_mile'];
}

const updateActions = (posting: Posting, switches: PracticeSwitches): string[] =>
  switches.setAfterShip === 'allowed' && posting.markNeeded.length + posting.markPossible.length > 0
    ? ['update_cis']
    : [];

/** `available_actions` of a posting as it stands. */
export function actionsOf(posting: Posting, smallLabel: boolean, switches: PracticeSwitches): string[] {
  const odd = posting.oddAction === '' ? [] : [posting.oddAction];
  const late = switches.cancelAfterShip === 'allowed' ? ['cancel'] : [];
  switch (posting.status) {
    case 'awaiting_packaging':
      return [...packingActions(posting, switches), ...odd];
    case 'awaiting_registration':
      return [...late, ...odd];
    case 'awaiting_deliver':
      return [
        ...late,
        ...labelActions(posting, smallLabel),
        ...updateActions(posting, switches),
        ...ownDeliveryActions(posting),
        ...odd,
      ];
    case 'acceptance_in_progress':
      return ['arbitration', ...odd];
    case 'arbitration':
      return ['awaiting_delivery', ...odd];
    case 'delivering':
    case 'driver_pickup':
      return [...ownDeliveryActions(posting), ...odd];
    default:
      return odd;
  }
}
