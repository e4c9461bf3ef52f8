import { expect, test } from 'vitest';
import { createLabelEngine } from '../../../electron/labels/engine.ts';
import { labelAssets } from '../../kit/label-engine.ts';
import { soak } from '../../kit/label-soak.ts';
import { buildLabelWorker } from '../../kit/label-worker.ts';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test('EN15 three hundred mixed labels: memory settles instead of climbing', async () => {
  const workerFile = await buildLabelWorker('packline-label-soak');
  const engine = createLabelEngine({ assets: labelAssets, workerFile });
  try {
    const samples = await soak({ engine, labels: 300, every: 10 });
    const third = (from: number): number => median(samples.slice(from, from + 10).map(({ rssMb }) => rssMb));
    // The first third warms caches up; 40 MB over 100 labels would be gigabytes a day.
    expect(third(21) - third(11)).toBeLessThan(40);
  } finally {
    await engine.close();
  }
}, 120_000);
