/** The code before this one, of whatever scanner: the same one a moment later may be one pull of the trigger too many. */
export interface Repeats {
  /** Ms from the end of the same code before to the beginning of this one, where that is within `withinMs`; else null. */
  heard(
    text: string,
    times: { readonly began: number; readonly ended: number },
    withinMs: number,
  ): number | null;
}

/** Nothing was scanned yet. */
export function createRepeats(): Repeats {
  let before: { readonly text: string; readonly at: number } | null = null;
  return {
    heard(text, { began, ended }, withinMs) {
      const since = before?.text === text ? Math.max(0, began - before.at) : Infinity;
      before = { text, at: ended };
      return since <= withinMs ? since : null;
    },
  };
}
