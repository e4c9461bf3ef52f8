import type { Right } from '../bridge/rights.ts';

/** Texts about what people may, in one language. */
export interface RolesText<T> {
  readonly title: T;
  readonly hint: T;
  readonly person: T;
  /** What a supervisor's row says in place of switches. */
  readonly all: T;
  readonly rights: Readonly<Record<Right, T>>;
  /** `name`, `right` */
  readonly gives: T;
  /** In place of what somebody may not see or do; `way` follows each. */
  readonly without: Readonly<Record<'money' | 'buyers' | 'cancel' | 'confirm-anyway' | 'way', T>>;
}
