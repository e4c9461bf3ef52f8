import { err, type Result } from '#shared/kit/result.ts';
import type { DocumentCalls } from './driver-document.ts';
import type { WinFailure } from './winspool.ts';

/** A call as it goes to the thread; the answer is what the call gives. */
export interface DocumentAsk {
  readonly name: keyof DocumentCalls;
  readonly args: readonly unknown[];
}

/** The thread's side of the wire. */
export interface DocumentPort {
  on(event: 'message', listener: (ask: DocumentAsk) => void): unknown;
  postMessage(answer: Result<unknown, WinFailure>): void;
}

/** Answers calls from the other side, one document a thread. */
export function serveDocument(port: DocumentPort, make: () => DocumentCalls): void {
  let calls: DocumentCalls | null = null;
  const answer = ({ name, args }: DocumentAsk): Result<unknown, WinFailure> => {
    try {
      calls ??= make();
      // The other side's types hold the arguments to the call.
      const call = calls[name] as (...values: readonly unknown[]) => Result<unknown, WinFailure>;
      return call(...args);
    } catch {
      // No such library or function here: to whoever prints that is a queue that cannot.
      return err('failed');
    }
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  port.on('message', (ask) => port.postMessage(answer(ask)));
}
