/** Something that waits until it is rung or its time is over. */
export interface Bell {
  /** Ends the waiting of those who hear this, and of the next one where nobody waits. */
  ring(): void;
  /** Waits so many ms at the longest. */
  wait(ms: number): Promise<void>;
}

/** Makes a bell. */
export function createBell(): Bell {
  let rung = false;
  let end: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      end?.();
    },
    async wait(ms) {
      if (!rung && ms > 0)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      end = null;
      rung = false;
    },
  };
}
