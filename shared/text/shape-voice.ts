/** What is said aloud, in one language: short, since a hand waits for it. */
export interface VoiceText<T> {
  readonly slot: T;
  /** Put the parcel there. */
  readonly shelf: T;
  /** The label of the parcel on that shelf has come out. */
  readonly labelFor: T;
  readonly verdicts: Readonly<Record<'wrong' | 'many' | 'unknown' | 'stop', T>>;
  /** Said by the test button. */
  readonly test: T;
}
