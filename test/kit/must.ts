import type { Result } from '#shared/kit/result.ts';

/** The value of a success; the failure's own words otherwise. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}
