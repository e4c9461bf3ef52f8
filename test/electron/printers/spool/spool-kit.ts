import { onTestFinished } from 'vitest';
import { ok } from '#shared/kit/result.ts';
import type { PrinterCondition, PrinterState } from '#shared/printing/state.ts';
import type { SpoolJob } from '../../../../electron/printers/spool/waiting.ts';
import { openSpool, type Spool, type SpoolOptions } from '../../../../electron/printers/spool/spool.ts';
import { failed, sent, type Sent, type Transport } from '../../../../electron/printers/transport.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';

/** A parcel's label. */
export const job = (id: string, part: Partial<SpoolJob> = {}): SpoolJob => ({
  id,
  printer: 'P1',
  kind: 'waybill',
  labels: 1,
  owner: 'asker',
  render: () =>
    Promise.resolve(ok({ language: 'zpl', sheets: [Buffer.from(id)], as: () => Promise.resolve([]) })),
  ...part,
});

/** A job that the spool owns. */
export const deskJob = (id: string, part: Partial<SpoolJob> = {}): SpoolJob =>
  job(id, { owner: 'spool', kind: 'product', ...part });

/** What the door says of a job that came out. */
export const printed = { outcome: 'printed', detail: null };

/** What the door says of one that did not. */
export const notPrinted = (detail: string) => ({ outcome: 'failed', detail });

/** A printer that answers as told and remembers what it got. */
export function fakePrinter() {
  const got: string[] = [];
  const answers: Sent[] = [];
  let condition: PrinterCondition = 'ready';
  const transport: Transport = {
    condition: () => Promise.resolve(condition),
    close: () => Promise.resolve(),
    async send(id, _sheets, aboutToSend) {
      if (condition !== 'ready') return failed(condition, condition);
      const answer = answers.shift() ?? sent();
      if (answer.outcome === 'failed') return answer;
      await aboutToSend();
      got.push(id);
      return answer;
    },
  };
  return { got, answers, transport, is: (next: PrinterCondition) => void (condition = next) };
}

/** Something that happens when the test says so. */
export function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => void (open = resolve));
  return { open, opened };
}

/** A spool on a folder of its own with a printer of its own. */
export async function station(part: Partial<SpoolOptions> = {}) {
  const dir = await freshDir();
  const printer = fakePrinter();
  const states: PrinterState[] = [];
  const log = memoryLog();
  const clock = handClock();
  const forgotten: string[] = [];
  const keptOnly: string[][] = [];
  const open = async (transport: Transport = printer.transport): Promise<Spool> => {
    const spool = await openSpool({
      dir,
      clock,
      log,
      printers: () => ['P1'],
      transport: () => transport,
      onStates: ([state]) => void (state !== undefined && states.push(state)),
      revive: ({ id }) => Promise.resolve(deskJob(id)),
      forget: (id) => Promise.resolve(void forgotten.push(id)),
      route: () => null,
      forgetOthers: (ids) => Promise.resolve(void keptOnly.push([...ids])),
      patienceMs: 5,
      lookMs: 5,
      ...part,
    });
    onTestFinished(() => spool.close());
    return spool;
  };
  return { dir, log, states, clock, forgotten, keptOnly, open, ...printer };
}
