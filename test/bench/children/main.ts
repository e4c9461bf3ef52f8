import { readFileSync } from 'node:fs';
import type { ChildWork, Done, MakeLabel, Task } from './messages.ts';

const works: Record<ChildWork, () => Promise<{ open: () => Promise<MakeLabel> }>> = {
  'labels-ours': () => import('./labels-ours.ts'),
  'labels-pdfkit': () => import('./labels-pdfkit.ts'),
  'first-ours': () => import('./first-ours.ts'),
  'first-pdfkit': () => import('./first-pdfkit.ts'),
};

let made: MakeLabel | null = null;

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

async function run(work: ChildWork, { first, labels }: Task): Promise<Done> {
  const from = performance.now();
  made ??= await (await works[work]()).open();
  for (let i = 0; i < labels; i++) {
    await made(first + i);
    // What a label left behind is freed between turns, as between two scans.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    ms: performance.now() - from,
    rssMb: megabytes(process.memoryUsage.rss()),
    mostMb: mostMb(),
  };
}

/** The most this process ever had, in MB. `resourceUsage` would count the parent's too, from before the start. */
function mostMb(): number {
  const peak = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return peak === undefined ? Number.NaN : megabytes(Number(peak) * 1024);
}

const work = process.argv[2] as ChildWork;
process.on('message', (task: Task) => {
  run(work, task).then(
    (done) => process.send?.(done),
    (thrown: unknown) => {
      console.error(thrown);
      process.exit(1);
    },
  );
});
process.send?.('ready');
