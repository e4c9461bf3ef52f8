/** Everything the table can say with a sound. `stop` goes on until it is silenced. */
export const soundNames = [
  'right',
  'complete',
  'wrong',
  'many',
  'unknown',
  'stop',
  'notice',
  'shadow',
  'arrival',
  'express',
] as const;

/** One of `soundNames`. */
export type SoundName = (typeof soundNames)[number];
