/** A worker that says nothing for so long is ended, ms: the slowest machine reads the largest table in less. */
export const MOST_SILENT_MS = 120_000;

/** What a worker that holds a file says when it ends by a fault of its own, or for want of memory. */
interface Unreadable {
  readonly kind: 'refused';
  readonly trouble: { readonly code: 'unreadable' };
}

/**
 * One question at a time to a worker that holds a file. `aside` takes what comes before an answer (how far it is, parts of
 * it) and says so; a worker that breaks, or falls silent over a question, answers `unreadable` (HD14).
 */
export function askWorker<From>(
  worker: Worker,
  aside: (message: From) => boolean,
): (message: unknown) => Promise<From | Unreadable> {
  let answer: (message: From | Unreadable) => void = () => undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const give = (message: From | Unreadable): void => {
    clearTimeout(silence);
    answer(message);
  };
  const broke = (): void => give({ kind: 'refused', trouble: { code: 'unreadable' } });
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      worker.terminate();
      broke();
    }, MOST_SILENT_MS);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<From>) => {
    if (aside(data)) listen();
    else give(data);
  });
  // Out of memory, or a fault of ours: the file cannot be read here.
  worker.addEventListener('error', broke);
  return (message) =>
    new Promise((resolve) => {
      answer = resolve;
      listen();
      worker.postMessage(message, { transfer: [] });
    });
}
