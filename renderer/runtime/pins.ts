import type { Ask } from '#shared/bridge/station-api.ts';
import type { PinDoor } from '../session/who.ts';

/** PINs of packers as the window may know them: who has one. The digits pass through and stay nowhere. */
export interface Pins extends PinDoor {
  /** Sets the digits of a packer, or (null) takes them away. */
  set(packer: string, digits: string | null): Promise<void>;
}

/** Asks main who has a PIN, and main alone whether digits are right (WH4). */
export async function createPins(ask: Ask): Promise<Pins> {
  let known: ReadonlySet<string> = new Set(await ask('pins.list', undefined));
  return {
    asks: (packer) => known.has(packer),
    check: (packer, digits) => ask('pins.check', { packer, digits }),
    async set(packer, digits) {
      known = new Set(await ask('pins.set', { packer, digits }));
    },
  };
}
