import type { ScaleWait } from '../domain/posting/refusals.ts';
import type { ScaleProtocolName } from '../devices/scale/names.ts';
import type { Said } from './shape-station.ts';

/** How a device on a serial port can stand. */
export type DeviceStateName =
  'closed' | 'open' | 'absent' | 'busy' | 'many' | 'unsupported' | 'silent' | 'garbled';

/** Scanners and scales on serial ports: setting them up, and what the table says of them; in one language. */
export interface DevicesText<T> {
  readonly use: Readonly<Record<'scanner' | 'scale', T>>;
  /** In the status line: which device, and what is wrong. */
  readonly trouble: T;
  readonly states: Readonly<Record<DeviceStateName, T>>;
  readonly hints: Readonly<Record<Exclude<DeviceStateName, 'closed' | 'open'>, T>>;
  readonly settings: Said<T> & {
    readonly tab: T;
    readonly add: T;
    readonly remove: T;
    readonly name: T;
    readonly wrong: T;
    readonly line: T;
    readonly baud: T;
    readonly bits: T;
    readonly stop: T;
    readonly parity: T;
    readonly parities: Readonly<Record<'none' | 'even' | 'odd', T>>;
    readonly what: T;
    readonly protocol: T;
    readonly protocols: Readonly<Record<ScaleProtocolName, T>>;
    readonly unit: T;
    readonly takes: T;
    readonly takesWays: Readonly<Record<'itself' | 'ok', T>>;
    readonly arrives: T;
    readonly nothingYet: T;
    readonly port: T;
    readonly weight: T;
  };
  /** Which port is the new device's. */
  readonly choose: Said<T> & { readonly none: T; readonly cancel: T };
  /** The step at which the parcel is weighed. */
  readonly scale: {
    readonly starting: T;
    readonly take: T;
    readonly itself: T;
    readonly typeInstead: T;
    readonly waits: Readonly<Record<ScaleWait, Said<T>>>;
  };
  /** The check of a scanner. */
  readonly check: { readonly from: T; readonly garbled: Said<T> };
}
