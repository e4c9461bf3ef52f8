/** Runs jobs one at a time; what a packer waits for goes before what arrives from outside. */
export interface Turns {
  urgent<T>(job: () => Promise<T>): Promise<T>;
  later<T>(job: () => Promise<T>): Promise<T>;
}

/** Makes an empty line of jobs. */
export function createTurns(): Turns {
  const first: (() => Promise<void>)[] = [];
  const rest: (() => Promise<void>)[] = [];
  let running = false;

  async function pump(): Promise<void> {
    if (running) return;
    running = true;
    for (let job = first.shift() ?? rest.shift(); job !== undefined; job = first.shift() ?? rest.shift())
      await job();
    running = false;
  }

  const add =
    (line: (() => Promise<void>)[]) =>
    <T>(job: () => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        line.push(() => job().then(resolve, reject));
        void pump();
      });

  return { urgent: add(first), later: add(rest) };
}
