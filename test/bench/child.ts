import { fork } from 'node:child_process';
import path from 'node:path';
import type { ChildWork, Done, Task } from './children/messages.ts';

/** A process of its own that makes labels. */
export interface Child {
  do(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** Starts one and waits until it listens; nothing of its work is loaded yet. Rejects a task where the child dies of it. */
export async function startChild(work: ChildWork): Promise<Child> {
  const child = fork(path.join(import.meta.dirname, 'child.mjs'), [work], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const lost = (): void => reject(new Error(`the process for ${work} ended`));
      child.once('exit', lost);
      child.once('message', (message) => {
        child.off('exit', lost);
        resolve(message as T);
      });
    });
  await answer<'ready'>();
  return {
    do: (task) => {
      const done = answer<Done>();
      child.send(task);
      return done;
    },
    close: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}
