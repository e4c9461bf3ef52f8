import type { DataTrouble, UnitField } from '../domain/rules/unit-data.ts';
import type { Said } from './shape-station.ts';

/** Texts of the questions about single units, in one language. */
export interface DataText<T> {
  /** How a thing is called inside a sentence. */
  readonly names: Readonly<Record<UnitField, T>>;
  readonly ask: Readonly<Record<UnitField, Said<T>>>;
  /** What stands over the field where it is typed. */
  readonly typed: Readonly<Record<UnitField, T>>;
  /** Which of several units is in the hand. */
  readonly unit: T;
  readonly same: T;
  readonly noneAgain: T;
  readonly none: T;
  readonly refusals: {
    readonly first: Said<T>;
    readonly used: Said<T>;
    readonly needed: Said<T>;
    readonly notWanted: Said<T>;
    readonly wrong: Readonly<Record<Exclude<DataTrouble, 'form'>, Said<T>>>;
    readonly form: Readonly<Record<UnitField, Said<T>>>;
  };
}
