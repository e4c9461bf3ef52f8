import type { ScaleReading } from '#shared/devices/scale/reading.ts';
import { isOfWeight, type ScaleWait } from '#shared/domain/posting/refusals.ts';
import type { Screen, Verdict } from './view.ts';

/** Why nothing is heard of a scale. `silent`: it is there and says nothing. `garbled`: nobody can read what it says. */
export type ScaleTrouble = 'absent' | 'busy' | 'many' | 'unsupported' | 'silent' | 'garbled';

/** How the scale stands. */
export type ScaleState =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting'; readonly name: string }
  | { readonly kind: 'trouble'; readonly name: string; readonly why: ScaleTrouble }
  | {
      readonly kind: 'live';
      readonly name: string;
      readonly reading: ScaleReading;
      /** When it began to say just this; ms on the clock of `Uptime`. */
      readonly since: number;
      readonly takes: 'itself' | 'ok';
    };

/** The station's scale. */
export interface Scale {
  state(): ScaleState;
}

/** A station without a scale. */
export const noScale: Scale = { state: () => ({ kind: 'none' }) };

/** How long a weight must have been at rest to be taken by itself, ms: longer than a box takes to be put down (SL6). */
const REST_MS = 800;
/** Lighter than this is an empty scale with dust on it, whole grams; also what nobody can mean (WG2). */
const LEAST_GRAMS = 5;

/** The weight that may be taken from the scale now, whole grams; null where there is none (SL4). */
export function weightShown(state: ScaleState): number | null {
  if (state.kind !== 'live' || state.reading.kind !== 'stable') return null;
  const grams = Math.round(state.reading.grams);
  return grams < LEAST_GRAMS ? null : grams;
}

/** What a scale that is there shows instead of a weight to take; null where it shows one, or is not there (SL5). */
export function scaleWait(state: ScaleState): ScaleWait | null {
  if (state.kind !== 'live' || weightShown(state) !== null) return null;
  return state.reading.kind === 'stable' ? 'zero' : state.reading.kind;
}

/** Whether the scale was put to a new use: nothing on it, or something put on or taken off. */
const wasFreed = (state: ScaleState): boolean => state.kind === 'live' && weightShown(state) === null;

/** A box put on the scale anew answers a doubt about its weight; anything else that was said is read first. */
function mayAnswer(verdict: Verdict | null): boolean {
  if (verdict === null || verdict.kind === 'right' || verdict.kind === 'complete') return true;
  if (!('refusal' in verdict)) return false;
  const { refusal } = verdict;
  return isOfWeight(refusal) || refusal.code === 'weight-implausible' || refusal.code === 'scale-waits';
}

/** Takes weights by itself, each once (SL6). */
export interface ScaleTaking {
  /** The scale said something, or the question is another: the weight to take now, whole grams; null for none. */
  look(now: Screen, verdict: Verdict | null, up: number): number | null;
  /** A weight was taken, or refused: the next one is another. */
  done(): void;
}

/** Nothing taken yet. */
export function createScaleTaking(scale: Scale): ScaleTaking {
  let asked: string | null = null;
  let freed = false;

  return {
    look(now, verdict, up) {
      const weighs = now.kind === 'step' && now.step.task.kind === 'weigh';
      const question = weighs ? `${now.posting.snapshot.number} ${now.step.id}` : null;
      if (question !== asked) freed = false;
      asked = question;
      const state = scale.state();
      if (question === null || state.kind !== 'live') return null;
      if (wasFreed(state)) freed = true;
      const rests = up - state.since >= REST_MS;
      return freed && rests && mayAnswer(verdict) && state.takes === 'itself' ? weightShown(state) : null;
    },
    done: () => {
      freed = false;
    },
  };
}
