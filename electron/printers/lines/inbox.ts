/** Bytes that came in on a line and were not read yet; the newest few kilobytes only. */
export interface Inbox {
  push(chunk: Uint8Array): void;
  /** No more will come: whoever waits is let go. */
  end(): void;
  take(waitMs: number): Promise<Buffer>;
}

const most = 64 * 1024;

/** Makes an empty one. */
export function createInbox(): Inbox {
  let kept: Buffer = Buffer.alloc(0);
  let ended = false;
  let wake = (): void => undefined;
  const takeAll = (): Buffer => {
    const all = kept;
    kept = Buffer.alloc(0);
    return all;
  };
  return {
    push(chunk) {
      kept = Buffer.concat([kept, chunk]).subarray(-most);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    async take(waitMs) {
      if (kept.length === 0 && !ended && waitMs > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return takeAll();
    },
  };
}
