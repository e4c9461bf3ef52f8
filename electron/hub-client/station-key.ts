import { randomBytes } from 'node:crypto';
import { keySchema } from '#shared/hub/words.ts';
import { openSealed, type Sealed, type SealedOptions } from '../store/sealed.ts';

/** A key for this station; the hub keeps only its hash. */
export const newStationKey = (): string => `plh_${randomBytes(32).toString('base64url')}`;

/** Opens where the station's key is kept, as keys of the marketplace are (JH11). */
export const openStationKey = (options: SealedOptions): Promise<Sealed<string>> =>
  openSealed(options, keySchema);
