import type { PushName, PushOf } from '#shared/bridge/pushes.ts';
import { PUSH_CHANNEL } from '#shared/bridge/station-api.ts';

/** Sends a message to the window; without a window it is simply not heard. */
export type Push = <K extends PushName>(name: K, payload: PushOf<K>) => void;

/** What pushing needs of a window's page. */
export interface PushTarget {
  isDestroyed(): boolean;
  send(channel: string, name: string, payload: unknown): void;
}

/** Pushes to whatever page there is at the moment. */
export const createPush =
  (target: () => PushTarget | null): Push =>
  (name, payload) => {
    const page = target();
    if (page !== null && !page.isDestroyed()) page.send(PUSH_CHANNEL, name, payload);
  };
