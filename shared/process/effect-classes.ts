import type { Effect } from './effects.ts';

/** How an effect behaves when nobody knows whether it happened (OB6). */
export type EffectClass =
  /** Moves a state and is refused where it stands elsewhere: read back, then decided. */
  | { readonly class: 'state-setting'; readonly settledBy: 'posting' | 'wish' | 'carriage' }
  /** Sets a value: the same once more is harmless. */
  | { readonly class: 'set-value'; readonly settledBy: 'repeating' }
  /** Makes something new each time, unless it is asked for by a name of ours. */
  | { readonly class: 'create-new'; readonly settledBy: 'task' | 'job' | 'list' | 'product' | 'places' }
  /** Cannot be undone: made once more only after a read that shows it did not happen. */
  | { readonly class: 'irreversible'; readonly settledBy: 'posting' };

/** Every kind of effect; one that is not in here does not compile. */
export const effectClasses = {
  ship: { class: 'state-setting', settledBy: 'posting' },
  delivering: { class: 'state-setting', settledBy: 'posting' },
  'last-mile': { class: 'state-setting', settledBy: 'posting' },
  delivered: { class: 'state-setting', settledBy: 'posting' },
  marks: { class: 'set-value', settledBy: 'repeating' },
  'marks-anew': { class: 'set-value', settledBy: 'repeating' },
  'update-marks': { class: 'set-value', settledBy: 'repeating' },
  countries: { class: 'set-value', settledBy: 'repeating' },
  stock: { class: 'set-value', settledBy: 'repeating' },
  boxes: { class: 'set-value', settledBy: 'repeating' },
  cutoff: { class: 'set-value', settledBy: 'repeating' },
  tracking: { class: 'set-value', settledBy: 'repeating' },
  // Asked for again the marketplace gives the task that exists; a job id prints once.
  'fetch-label': { class: 'create-new', settledBy: 'task' },
  'print-label': { class: 'create-new', settledBy: 'job' },
  'print-sticker': { class: 'create-new', settledBy: 'job' },
  'print-act': { class: 'create-new', settledBy: 'job' },
  'print-manifest': { class: 'create-new', settledBy: 'job' },
  'print-cargo': { class: 'create-new', settledBy: 'job' },
  // The list of a supply's places tells whether there are some, and it is always the whole list that is told.
  places: { class: 'create-new', settledBy: 'places' },
  // The product shows the codes it has; one that has some is given no other.
  barcode: { class: 'create-new', settledBy: 'product' },
  // One that was made is in the list of carriages, one that was confirmed is no longer new.
  carriage: { class: 'create-new', settledBy: 'list' },
  // Read back by its status.
  'give-up-carriage': { class: 'state-setting', settledBy: 'carriage' },
  cancel: { class: 'irreversible', settledBy: 'posting' },
  'cancel-units': { class: 'irreversible', settledBy: 'posting' },
  // The buyer's wish itself says where it stands.
  'return-answer': { class: 'state-setting', settledBy: 'wish' },
} as const satisfies Readonly<Record<Effect['kind'], EffectClass>>;
