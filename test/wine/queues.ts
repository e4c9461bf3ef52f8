import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startCups, type PrivateCups } from '../kit/cups.ts';
import { startFakePrinter, type FakePrinter } from '../kit/fake-printer.ts';
import { officePpd, type OfficePpd } from './ppd.ts';

/** Printers of the trial: one for labels, one whose driver Wine makes up, the others with drivers of ours. */
const drivers = {
  labels: null,
  plain: null,
  office600: { dpi: 600, paper: 'A4', marginMm: 4.2 },
  office200: { dpi: 200, paper: 'A4', marginMm: 6 },
  small: { dpi: 600, paper: 'A5', marginMm: 4.2 },
} as const satisfies Record<string, OfficePpd | null>;

/** One of the queues. */
export type QueueName = keyof typeof drivers;

/** Names of the queues. */
export const queueNames = Object.keys(drivers) as QueueName[];

/** A CUPS server of our own with a socket behind every queue. */
export interface Queues {
  readonly cups: PrivateCups;
  /** Jobs that came out at a queue's printer, in order; waits until nothing is on its way. */
  jobs(queue: QueueName): Promise<readonly Buffer[]>;
  stop(): Promise<void>;
}

async function settled(cups: PrivateCups): Promise<void> {
  for (let tries = 0; cups.run('lpstat', '-o') !== ''; tries++) {
    if (tries > 600) throw new Error(`jobs do not come out: ${cups.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts server and printers. */
export async function startQueues(home: string): Promise<Queues> {
  const cups = await startCups();
  const printers = new Map<QueueName, FakePrinter>();
  for (const name of queueNames) {
    const printer = await startFakePrinter();
    printers.set(name, printer);
    const device = `socket://127.0.0.1:${printer.port}`;
    const driver = drivers[name];
    if (driver === null) {
      cups.addQueue(name, device);
      continue;
    }
    const ppd = path.join(home, `${name}.ppd`);
    writeFileSync(ppd, officePpd(driver));
    cups.run('lpadmin', '-p', name, '-E', '-v', device, '-P', ppd);
  }
  return {
    cups,
    async jobs(queue) {
      await settled(cups);
      return printers.get(queue)?.jobs() ?? [];
    },
    async stop() {
      await cups.stop();
      await Promise.all([...printers.values()].map((printer) => printer.off()));
    },
  };
}
