/** What was thrown, by its kind alone: nothing that somebody typed gets into a log. */
export const faultName = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

/** What was thrown, in its own words. */
export const faultWords = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : 'unknown');

/** File and line of what was thrown; the message may hold a buyer's data, the place does not. */
export function faultPlace(thrown: unknown): string {
  const first =
    thrown instanceof Error ? (thrown.stack ?? '').split('\n').find((line) => /^\s+at /u.test(line)) : '';
  return (first ?? '').trim().replace(/\(?\/?[^()\s]*[\\/]/u, '');
}
