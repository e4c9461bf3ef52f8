/** Lets an answer wait until later calls were answered. */
export interface AnswerQueue {
  /** Settles when so many more calls were answered. */
  after(calls: number): Promise<void>;
  /** One more call was answered. */
  answered(): void;
  /** Lets everybody go. */
  release(): void;
}

/** Nobody waits yet. */
export function createAnswerQueue(): AnswerQueue {
  let waiting: { left: number; readonly go: () => void }[] = [];
  const leave = (fits: (left: number) => boolean): void => {
    const gone = waiting.filter((one) => fits(one.left));
    waiting = waiting.filter((one) => !fits(one.left));
    for (const one of gone) one.go();
  };
  return {
    after: (calls) => new Promise((go) => void waiting.push({ left: calls, go })),
    answered() {
      for (const one of waiting) one.left -= 1;
      leave((left) => left <= 0);
    },
    release: () => leave(() => true),
  };
}
