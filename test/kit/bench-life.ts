/** One life of the station's window: ends at a moment of the test's choice, and nothing it began is heard of again. */
export interface Life {
  /** Guards a call over a border (store, door): a dead station makes none, and learns of no answer. */
  crossing<A extends readonly unknown[], T>(call: (...args: A) => Promise<T>): (...args: A) => Promise<T>;
  /** Dies at the n-th border crossing from now, 1 is the next. */
  dieAfter(crossings: number): void;
  die(): void;
  readonly dead: () => boolean;
  readonly death: Promise<void>;
  /** Resolves when no call that had begun is under way any more. */
  rest(): Promise<void>;
}

const forever = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Begins a life. */
export function beginLife(): Life {
  let left = Infinity;
  let dead = false;
  let tell: () => void = () => undefined;
  const death = new Promise<void>((resolve) => (tell = resolve));
  const underWay = new Set<Promise<unknown>>();
  const die = (): void => {
    dead = true;
    tell();
  };
  const border = (): boolean => {
    left -= 1;
    if (left <= 0) die();
    return dead;
  };
  return {
    crossing:
      (call) =>
      async (...args) => {
        if (dead || border()) return forever();
        const running = call(...args);
        const over = running.then(
          () => undefined,
          () => undefined,
        );
        underWay.add(over);
        void over.then(() => underWay.delete(over));
        try {
          const answer = await running;
          return dead || border() ? await forever() : answer;
        } catch (thrown) {
          if (dead) return forever();
          throw thrown;
        }
      },
    dieAfter: (crossings) => (left = crossings),
    die,
    dead: () => dead,
    death,
    async rest() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
