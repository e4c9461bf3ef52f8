import { Worker } from 'node:worker_threads';
import { err, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelAnswer, LabelJob } from './protocol.ts';

/** Runs one job at a time in a worker that may die. */
export interface JobHost {
  run(job: LabelJob): Promise<unknown>;
  close(): Promise<void>;
}

type Lost = Result<never, LabelError>;
const lost = (why: 'crashed' | 'took-too-long' | 'closed'): Lost => err({ kind: 'worker-lost', why });

interface Waiting {
  readonly id: number;
  readonly worker: Worker;
  readonly settle: (result: unknown) => void;
}

/** Starts the worker with the first job, and anew after it died; the job in flight answers `worker-lost`. */
export function createWorkerHost(
  file: string,
  workerData: unknown,
  most: { readonly ms: number; readonly memoryMb: number },
  onFault: (fault: string) => void,
): JobHost {
  let worker: Worker | null = null;
  let waiting: Waiting | null = null;
  let closed = false;

  const settle = (from: Worker, result: unknown, id?: number): void => {
    if (waiting === null || waiting.worker !== from || (id !== undefined && waiting.id !== id)) return;
    const { settle: done } = waiting;
    waiting = null;
    done(result);
  };

  const gone = (from: Worker): void => {
    if (worker === from) worker = null;
    settle(from, lost(closed ? 'closed' : 'crashed'));
  };

  const start = (): Worker => {
    // A job that eats memory loses its worker, not the app: the next job gets a new one.
    const started = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: most.memoryMb },
    });
    started.on('message', (answer: LabelAnswer) => {
      if ('fault' in answer) onFault(answer.fault);
      // A fault may have left the worker in any state: it is replaced like one that died.
      if ('fault' in answer) void started.terminate();
      else settle(started, answer.result, answer.id);
    });
    started.on('error', (thrown: unknown) =>
      onFault(thrown instanceof Error ? thrown.message : 'unknown fault'),
    );
    started.on('exit', () => gone(started));
    // A printer worker must not keep the app from quitting.
    started.unref();
    return started;
  };

  return {
    run(job) {
      if (closed) return Promise.resolve(lost('closed'));
      const current = (worker ??= start());
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle(current, lost('took-too-long'));
          if (worker === current) worker = null;
          void current.terminate();
        }, most.ms);
        waiting = {
          id: job.id,
          worker: current,
          settle: (result) => {
            clearTimeout(timer);
            resolve(result);
          },
        };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
        current.postMessage(job);
      });
    },
    async close() {
      closed = true;
      const current = worker;
      worker = null;
      if (current !== null) await current.terminate();
    },
  };
}
