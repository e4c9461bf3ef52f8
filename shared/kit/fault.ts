/** What was thrown, by its kind alone: nothing that somebody typed gets into a log. */
export const faultName = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

/** What was thrown, in its own words. */
export const faultWords = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : 'unknown');
