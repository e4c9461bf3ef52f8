import * as v from 'valibot';
import { openSealed, type Sealed, type SealedOptions } from './sealed.ts';

const keySchema = v.object({ clientId: v.string(), apiKey: v.string() });

/** Key of the marketplace. */
export type MarketKey = Readonly<v.InferOutput<typeof keySchema>>;

/** Keeps the key of a shop. */
export type Secrets = Sealed<MarketKey>;

/** Opens the key store of a shop. */
export const openSecrets = (options: SealedOptions): Promise<Secrets> => openSealed(options, keySchema);
