import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** p99 of one small write flushed to the disk the profiles lie on, ms: what no durable store can go below. */
export async function flushMs(times: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packline-bench-flush-'));
  const file = await open(path.join(folder, 'flush'), 'w');
  const all: number[] = [];
  try {
    for (let i = 0; i < times; i++) {
      const from = performance.now();
      await file.write(Buffer.alloc(512, i));
      await file.datasync();
      all.push(performance.now() - from);
    }
  } finally {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  }
  return all.toSorted((a, b) => a - b)[Math.ceil(times * 0.99) - 1] ?? Number.NaN;
}
