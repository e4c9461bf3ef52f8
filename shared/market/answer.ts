import type { Result } from '../kit/result.ts';
import type { MarketError } from './errors.ts';

/** Answer of any marketplace call. */
export type Answer<T> = Promise<Result<T, MarketError>>;
