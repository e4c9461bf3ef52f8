import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { OpenDocument } from './document.ts';
import type { DocumentAsk } from './document-thread.ts';
import type { DocumentCalls } from './driver-document.ts';
import type { WinFailure } from './winspool.ts';

/** A thread that answers one call at a time; `failed` once it is gone, or when an answer takes too long. */
function startThread(file: string, longestMs: number) {
  const worker = new Worker(file);
  // A printer must not keep the app from quitting.
  worker.unref();
  let settle: ((answer: Result<unknown, WinFailure>) => void) | null = null;
  let gone = false;
  const end = (): void => {
    gone = true;
    settle?.(err('failed'));
  };
  worker.on('message', (answer: Result<unknown, WinFailure>) => settle?.(answer));
  worker.on('error', end);
  worker.on('exit', end);
  const ask = async <Name extends keyof DocumentCalls>(
    name: Name,
    ...args: Parameters<DocumentCalls[Name]>
  ): Promise<ReturnType<DocumentCalls[Name]>> => {
    const call: DocumentAsk = { name, args };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = await new Promise<Result<unknown, WinFailure>>((resolve) => {
      settle = resolve;
      timer = setTimeout(end, longestMs);
      if (gone) end();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      else worker.postMessage(call);
    });
    clearTimeout(timer);
    // The thread's types hold the answer to the call.
    return answer as ReturnType<DocumentCalls[Name]>;
  };
  return { ask, stop: () => void worker.terminate() };
}

/**
 * Opens documents, each in a thread of its own from the built `worker.ts`: a driver may count on being called from one
 * thread only, and may ask a person something (which file to print to) while it blocks. The dots are unpacked there too.
 * `longestMs` is for one call.
 */
export function documentsIn(workerFile: string, longestMs = 300_000): OpenDocument {
  return async (queue, sheets) => {
    const { ask, stop } = startThread(workerFile, longestMs);
    const opened = await ask('open', queue, sheets);
    if (!opened.ok) {
      stop();
      return opened;
    }
    return ok({
      start: (title) => ask('start', title),
      page: (at) => ask('page', at),
      end: () => ask('end'),
      abort: async () => void (await ask('abort')),
      async close() {
        await ask('close');
        stop();
      },
    });
  };
}
