import type { Trait } from '../domain/product/traits.ts';
import type { DeedTrouble } from '../domain/rules/house-rules/resolve.ts';
import type { ConditionId, DeedId, starterIds } from '../domain/rules/house-rules/sentence-ids.ts';
import type { photoWays } from '../domain/rules/photo.ts';
import type { Said } from './shape-station.ts';

/** Texts of the desk's page of rules, in one language. `x` is where the drop-down or the field stands in the sentence. */
export interface RulesText<T> {
  readonly hint: T;
  readonly starterHint: T;
  readonly none: Said<T>;
  readonly words: Readonly<Record<'if' | 'so' | 'always' | 'all' | 'any' | 'optional' | 'nothing', T>>;
  readonly conditions: Readonly<Record<ConditionId, T>>;
  readonly deeds: Readonly<Record<DeedId, T>>;
  readonly groups: Readonly<Record<'goods' | 'parcel' | 'place' | 'leaving' | 'steps' | 'box' | 'other', T>>;
  readonly traits: Readonly<Record<Exclude<Trait, 'digital'>, T>>;
  readonly ways: Readonly<Record<(typeof photoWays)[number], T>>;
  readonly duties: Readonly<Record<'required' | 'optional', T>>;
  readonly names: Readonly<Record<(typeof starterIds)[number], T>>;
  readonly usualPrinter: T;
  /** A word that is looked for. */
  readonly quoted: T;
  readonly edit: {
    readonly open: T;
    readonly save: T;
    readonly cancel: T;
    readonly up: T;
    readonly down: T;
    readonly duplicate: T;
    readonly remove: T;
    readonly removed: T;
    readonly reset: T;
    readonly wasReset: T;
    readonly undo: T;
    readonly add: T;
    readonly addCondition: T;
    readonly addDeed: T;
    readonly drop: T;
    readonly name: T;
    readonly more: T;
    readonly words: T;
    readonly on: T;
    readonly off: T;
    readonly notSaved: T;
    readonly unsaid: T;
    readonly which: T;
    readonly what: T;
    readonly how: T;
  };
  readonly preview: {
    readonly title: T;
    readonly touches: T;
    readonly touchesNone: T;
    readonly off: T;
    readonly more: T;
    readonly looking: T;
    readonly noOpen: T;
    readonly pick: T;
    readonly overruled: T;
    readonly partly: T;
  };
  readonly would: {
    readonly title: T;
    readonly hint: T;
    readonly field: T;
    readonly notFound: T;
    readonly begun: T;
    readonly nothing: T;
    readonly byRule: T;
    readonly overruled: T;
    readonly printer: T;
    readonly clip: T;
  };
  readonly troubles: Readonly<Record<DeedTrouble['kind'], T>>;
  /** On the page of settings, in place of what rules say by now. */
  readonly insteadOfSettings: T;
}
