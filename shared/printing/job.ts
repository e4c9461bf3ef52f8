import type { LabelKind } from '../label/kinds.ts';

/**
 * How far a job is. `sent`: the printer took every byte. `confirmed`: it said afterwards that it is well and idle.
 * `maybe`: bytes went out and then the way broke or the program stopped; only a person knows. `withdrawn`: taken back
 * before a byte went out.
 */
export const jobStates = [
  'queued',
  'rendering',
  'sending',
  'sent',
  'confirmed',
  'maybe',
  'failed',
  'withdrawn',
] as const;

/** One of `jobStates`. */
export type JobState = (typeof jobStates)[number];

/** A job of the spool as the desk sees it; times in ms since 1970 UTC. */
export interface JobView {
  readonly id: string;
  readonly printer: string;
  readonly kind: LabelKind;
  readonly state: JobState;
  /** Closed word why it waits or how it ended; null where there is nothing to say. */
  readonly detail: string | null;
  readonly askedAt: number;
  readonly at: number;
  /** Labels in it, copies counted. */
  readonly labels: number;
}

/** States that nothing follows by itself. */
export const isOver = (state: JobState): boolean =>
  state !== 'queued' && state !== 'rendering' && state !== 'sending';
