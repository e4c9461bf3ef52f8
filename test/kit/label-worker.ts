import path from 'node:path';
import { createBuilder } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Builds the label worker as it ships, into a folder of its own from which its packages can be found. */
export async function buildLabelWorker(name: string): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache', name);
  const builder = await createBuilder({
    configFile: path.join(root, 'build/vite.config.ts'),
    logLevel: 'error',
    environments: { labels: { build: { outDir } } },
  });
  const labels = builder.environments['labels'];
  if (labels === undefined) throw new Error('the build knows no label worker');
  await builder.build(labels);
  return path.join(outDir, 'labels.cjs');
}
