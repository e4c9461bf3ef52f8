import type { CarrierCode } from '../domain/rules/waybill/carriers.ts';
import type { SaidKey, TextKey } from './keys.ts';
import type { SoundName } from './sound-names.ts';

/** Something to be put into a text; what depends on the language is said when the language is known. */
export type Param =
  | string
  | number
  | { readonly say: Message }
  | { readonly carrier: CarrierCode }
  | { readonly grams: number }
  | { readonly mm: number }
  /** Ms since 1970 UTC. */
  | { readonly moment: number }
  /** So many ms. */
  | { readonly duration: number }
  | { readonly bytes: number }
  | { readonly each: readonly Param[]; readonly joined: 'and' | 'or' | 'commas' };

/** What goes into the places of a text, by name. */
export type Params = Readonly<Record<string, Param>>;

/** A text not yet in any language. */
export interface Message {
  readonly key: TextKey;
  readonly params: Params;
}

/** What to tell a person: what it is, what to do, and with which sound. */
export interface Telling {
  readonly title: Message;
  readonly hint: Message;
  readonly sound: SoundName | null;
}

/** A message. */
export const message = (key: TextKey, params: Params = {}): Message => ({ key, params });

/** A title with its hint. */
export const said = (key: SaidKey, params: Params = {}): Pick<Telling, 'title' | 'hint'> => ({
  title: message(`${key}.title` as TextKey, params),
  hint: message(`${key}.hint` as TextKey, params),
});

/** Several things as "a, b and c", "a, b or c" or "a, b, c". */
export const listed = (each: readonly Param[], joined: 'and' | 'or' | 'commas' = 'commas'): Param => ({
  each,
  joined,
});
