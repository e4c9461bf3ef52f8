// Stands in for the label worker in tests of its host: dies, hangs, faults or answers, as the job's text says.
/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, args }) => {
  const [pdf] = args;
  const wish = pdf === undefined ? 'answer' : Buffer.from(pdf).toString();
  if (wish === 'exit') process.exit(3);
  if (wish === 'throw') throw new Error('a bug in the worker');
  if (wish === 'fault') parentPort.postMessage({ id, fault: 'RangeError: a bug in a job' });
  if (wish === 'hang') for (;;);
  if (wish === 'eat') for (const eaten = []; ;) eaten.push(Array.from({ length: 1_000_000 }, () => ({ id })));
  if (wish === 'answer') parentPort.postMessage({ id, result: { ok: true, value: { pages: [] } } });
});
