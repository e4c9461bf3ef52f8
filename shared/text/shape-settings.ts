import type { Said } from './shape-station.ts';

/** Fields whose wrong values are explained beside them. */
type SettingsField =
  'text' | 'number' | 'host' | 'port' | 'offset' | 'badge' | 'box' | 'client-id' | 'api-key' | 'grams';

/** Texts of the settings page beyond those of the first questions, in one language. */
export interface SettingsText<T> {
  readonly groups: {
    readonly station: T;
    readonly marketplace: T;
    readonly people: T;
    readonly packing: T;
  };
  readonly stationName: T;
  readonly soundHint: T;
  readonly on: T;
  readonly off: T;
  readonly saved: T;
  readonly notSaved: T;
  readonly wrong: Readonly<Record<SettingsField, T>>;
  readonly shipPolicy: T;
  readonly policies: Readonly<Record<'at-confirmation' | 'at-packing', Said<T>>>;
  readonly perWarehouse: { readonly title: T; readonly hint: T; readonly asAbove: T };
  readonly autoConfirm: Said<T>;
  readonly keyAbsent: T;
  readonly keySave: T;
  readonly accountOk: T;
  readonly accountNoName: T;
  readonly expires: T;
  readonly expiresUnknown: T;
  readonly daysLeft: T;
  readonly roles: T;
  readonly checking: T;
  readonly practiceSwitch: T;
  readonly printed: Readonly<Record<'printed' | 'maybe' | 'failed', T>>;
  readonly role: T;
  readonly remove: T;
  readonly newBadge: T;
  readonly duties: Readonly<Record<'required' | 'optional' | 'off', T>>;
  readonly inspect: T;
  readonly weigh: T;
  readonly weightCheck: T;
  readonly weightChecks: Readonly<Record<'ask' | 'block' | 'off', T>>;
  readonly chooseBox: T;
  readonly bubbleLayers: T;
  readonly inserts: Said<T>;
  readonly addInsert: T;
  readonly insertName: T;
  readonly article: T;
  readonly grams: T;
  readonly fromRoubles: T;
  readonly mustGoIn: T;
  readonly boxes: Said<T>;
  readonly addBox: T;
  readonly boxCode: T;
  readonly size: T;
  readonly version: T;
  readonly seller: Said<T>;
  readonly phone: T;
  readonly address: T;
}
