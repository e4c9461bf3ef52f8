// Stands in for the thread of a Windows document: dies, hangs, says no or answers, as the name of the queue says.
/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, threadId } from 'node:worker_threads';

let thread = 0;

parentPort.on('message', ({ name, args }) => {
  const [wish] = args;
  if (wish === 'exit') process.exit(3);
  if (wish === 'throw') throw new Error('a bug in the driver');
  if (wish === 'hang') return;
  if (wish === 'no') return parentPort.postMessage({ ok: false, error: 'failed' });
  if (name === 'open') thread = threadId;
  const value = name === 'open' ? { perInchX: 300 } : name === 'start' ? thread : undefined;
  return parentPort.postMessage(thread === threadId ? { ok: true, value } : { ok: false, error: 'failed' });
});
