import * as v from 'valibot';
import type { PortIdentity } from '../../devices/port.ts';
import { text, vouched } from '../schema.ts';

/** A port that can be chosen now; `id` holds until the choice is made. */
export interface ListedPort {
  readonly id: string;
  readonly port: PortIdentity;
}

/** Serial ports: which of them the window may see. The bytes go through the browser's own Web Serial. */
export const serialCalls = {
  /**
   * Of the ports that the supervisor chose the window sees those of this device only, until the next call; null for all.
   * `kind`: also another one of the same kind (SR2).
   */
  'serial.offer': {
    request: v.object({ device: v.nullable(text(8)), how: v.picklist(['same', 'kind']) }),
    response: vouched<null>(),
  },
  /** Answers the browser's question which port; null for none. Gives what is known of the port. */
  'serial.choose': {
    request: v.object({ id: v.nullable(text(200)) }),
    response: vouched<PortIdentity | null>(),
  },
} as const;
