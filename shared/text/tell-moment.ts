import { message, type Telling } from './message.ts';
import { statusName } from './names.ts';
import type { MomentName } from './shape-refusals.ts';

/** Where the table stands, by the word of the refusal: a posting's status, or the screen that was shown. */
const moments: Readonly<Record<string, MomentName>> = {
  start: 'start',
  queue: 'queue',
  closed: 'queue',
  parked: 'queue',
  problem: 'queue',
  packing: 'packing',
  scan: 'packing',
  mark: 'packing',
  data: 'packing',
  step: 'packing',
  photo: 'packing',
  waybill: 'packing',
  packed: 'label',
  label: 'label',
  picking: 'picking',
  pick: 'picking',
  put: 'picking',
  'pick-offer': 'picking',
  'pick-short': 'picking',
  'pick-done': 'picking',
  'slot-call': 'picking',
  'hand-over': 'hand-over',
  returns: 'returns',
  supply: 'supply',
  teach: 'teach',
  scanner: 'scanner',
};

/** Not now, and what to do first (NO2); a status this version does not know stands for itself. */
export const momentSaid = (status: string): Pick<Telling, 'title' | 'hint'> => ({
  title: message('refusals:posting.wrong-moment.title'),
  hint: message(`refusals:moment.${moments[status] ?? 'other'}`, { status: statusName(status) }),
});
