/**
 * Does the work at once, or `delayMs` after it was asked for, and then not again before so many ms have passed; whatever
 * asks meanwhile is answered by one run after that.
 */
export function pacer(
  everyMs: number,
  later: (work: () => void, ms: number) => void,
  work: () => Promise<void>,
  delayMs = 0,
): () => void {
  let resting = false;
  let asked = false;

  function run(): void {
    asked = false;
    resting = true;
    void work();
    later(() => {
      resting = false;
      if (asked) run();
    }, everyMs);
  }

  return () => {
    if (resting) asked = true;
    else if (delayMs === 0) run();
    else {
      resting = true;
      later(run, delayMs);
    }
  };
}
