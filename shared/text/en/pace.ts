import { counted, type EnglishText } from '../plural.ts';
import type { PaceText } from '../shape-pace.ts';

/** A packer's own pace, in English. */
export const paceEn: PaceText<EnglishText> = {
  own: counted('Your pace: {{count}} usual parcel an hour', 'Your pace: {{count}} usual parcels an hour'),
  private: 'Hard parcels count for more. Only you see this.',
  doneBy: 'All packed by {{time}} at your pace',
};
