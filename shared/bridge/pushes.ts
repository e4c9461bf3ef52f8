import type { ListedPort } from './calls/serial.ts';
import type { PrinterState } from '../printing/state.ts';
import { vouched } from './schema.ts';

/** Every message main may send to the window by itself. */
export const pushes = {
  'printers.states': vouched<readonly PrinterState[]>(),
  /** Somebody started the app a second time; the window comes to the front. */
  'app.focused': vouched<null>(),
  /** The serial ports there are, while the window asks which to use. */
  'serial.ports': vouched<readonly ListedPort[]>(),
} as const;

/** The name of a push. */
export type PushName = keyof typeof pushes;

/** What a push carries. */
export type PushOf<K extends PushName> = NonNullable<(typeof pushes)[K]['~types']>['output'];
