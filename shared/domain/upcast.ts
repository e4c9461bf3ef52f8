import { err, ok, type Result } from '../kit/result.ts';
import type { AnyFact } from './envelope.ts';

/** A fact as some version of the app wrote it. Facts of the first layout carry no `schema`. */
export interface StoredFact {
  readonly type: string;
  readonly schema?: number;
  readonly [field: string]: unknown;
}

/** One step from a layout to the next. */
export type Upcaster = (fact: StoredFact) => StoredFact;

/** Steps from layout n to n + 1, at index n - 1. Append-only; the old shapes stay as fixtures of the tests. */
export const upcasters: readonly Upcaster[] = [];

/** A fact of a later app version: it may not be guessed at. */
export interface NewerFact {
  readonly kind: 'newer-fact';
  readonly schema: number;
}

/** Brings a stored fact to today's layout. Facts are never rewritten in the store; they are read through this. */
export function upcastFact(
  stored: StoredFact,
  steps: readonly Upcaster[] = upcasters,
): Result<AnyFact, NewerFact> {
  const schema = stored.schema ?? 1;
  if (schema > steps.length + 1) return err({ kind: 'newer-fact', schema });
  let fact = stored;
  for (const step of steps.slice(schema - 1)) fact = step(fact);
  return ok(fact as unknown as AnyFact);
}
