import { err, ok, type Result } from '../kit/result.ts';

/** A message as some version of a station wrote it. */
type Message = Readonly<Record<string, unknown>>;

/** Brings the request of a call from one version of the protocol to the next. */
export type RequestStep = (call: string, request: Message) => Message;

/** Steps from version n to n + 1, at index n - 1. Append-only. */
const requestSteps: readonly RequestStep[] = [];

/** Why a station of some version is not served. */
export interface WrongVersion {
  readonly kind: 'wrong-version';
  /** Versions that are served, oldest first. */
  readonly served: readonly number[];
}

/** The version of the protocol after so many steps. */
const versionAfter = (steps: readonly RequestStep[]): number => steps.length + 1;

/** This version and the one before it (HU12). */
export function servedVersions(steps: readonly RequestStep[] = requestSteps): readonly number[] {
  const newest = versionAfter(steps);
  return newest === 1 ? [1] : [newest - 1, newest];
}

/** A request of a served version in today's words (HU12). */
export function inTodaysWords(
  version: number,
  call: string,
  request: Message,
  steps: readonly RequestStep[] = requestSteps,
): Result<Message, WrongVersion> {
  const served = servedVersions(steps);
  if (!served.includes(version)) return err({ kind: 'wrong-version', served });
  return ok(steps.slice(version - 1).reduce((message, step) => step(call, message), request));
}
