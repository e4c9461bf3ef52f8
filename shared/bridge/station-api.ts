import type { Result } from '../kit/result.ts';
import type { BridgeError, CallName, RequestOf, ResponseOf } from './calls.ts';
import type { PushName, PushOf } from './pushes.ts';

/** What the preload exposes as `window.station`: one way in, one way to listen. */
export interface StationApi {
  call<K extends CallName>(name: K, request: RequestOf<K>): Promise<Result<ResponseOf<K>, BridgeError>>;
  /** Returns the way to stop listening. */
  on<K extends PushName>(name: K, listener: (payload: PushOf<K>) => void): () => void;
}

/** A call that throws where the door itself fails: that is a fault of ours, never of the outside. */
export type Ask = <K extends CallName>(name: K, request: RequestOf<K>) => Promise<ResponseOf<K>>;

/** The one channel of each kind; names inside are checked against the tables. */
export const CALL_CHANNEL = 'station:call';
/** Channel of pushes. */
export const PUSH_CHANNEL = 'station:push';
