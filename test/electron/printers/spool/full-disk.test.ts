import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PrinterQueue } from '../../../../electron/printers/spool/queue.ts';
import { openSpoolFile } from '../../../../electron/printers/spool/spool-file.ts';
import { sent, type Transport } from '../../../../electron/printers/transport.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { deskJob, fakePrinter, job, notPrinted, printed, station } from './spool-kit.ts';

/** A queue over a real spool file; a closed file takes nothing more, as a full disk does. */
async function queueOn(transport: Transport) {
  const dir = await freshDir();
  const file = await openSpoolFile(dir);
  const queue = new PrinterQueue({
    printer: 'P1',
    file,
    clock: handClock(),
    log: memoryLog(),
    transport: () => transport,
    changed: () => undefined,
    ended: () => undefined,
    belongs: () => true,
    stray: () => undefined,
    lookMs: 5,
    wantedMs: 10_000,
  });
  onTestFinished(() => queue.close());
  const onDisk = (): Promise<string> => readFile(path.join(dir, 'jobs.ndjson'), 'utf8');
  return { file, queue, onDisk, stateOf: (id: string) => file.entries.get(id)?.state };
}

test('JB1 the disk fills up while a label goes out: it is printed, and known as printed', async () => {
  const { transport } = fakePrinter();
  const { queue, file, onDisk, stateOf } = await queueOn({
    ...transport,
    async send(_id, _sheets, aboutToSend) {
      await aboutToSend();
      await file.close();
      return sent();
    },
  });
  const waiting = await queue.ask(job('a'), 0);
  expect(await waiting.done).toEqual(printed);
  expect(stateOf('a')).toBe('sent');
  // A restart would find this, and say "maybe".
  expect(await onDisk()).toMatch(/"sending"[^\n]+\n$/u);
});

test.each([
  ['desk', deskJob('a'), 'failed'],
  ['table', job('a'), 'queued'],
] as const)('PN2 what cannot be written down is not sent: a job of the %s', async (owner, asked, state) => {
  const { got, transport } = fakePrinter();
  const { queue, file, stateOf } = await queueOn(transport);
  const render = async () => {
    await file.close();
    return asked.render();
  };
  const { done } = await queue.ask({ ...asked, render }, 0);
  if (owner === 'desk') expect(await done).toEqual(notPrinted('disk'));
  else await expect(done).rejects.toThrow('closed');
  expect(got).toEqual([]);
  expect(stateOf('a')).toBe(state);
  await vi.waitFor(() => expect(queue.state()).toMatchObject({ busy: false, waiting: 0 }));
});

test('JB5 a job that is not taken does not come out later', async () => {
  const { got, is, transport } = fakePrinter();
  is('paper-out');
  const { queue, file, stateOf } = await queueOn(transport);
  await file.close();
  await expect(queue.ask(deskJob('a'), 0)).rejects.toThrow('closed');
  is('ready');
  expect(stateOf('a')).toBeUndefined();
  expect(queue.state().waiting).toBe(0);
  expect(got).toEqual([]);
});

test('JB6 a way that breaks down after the first byte: "maybe", and not once more', async () => {
  const { open, transport } = await station();
  let sends = 0;
  const spool = await open({
    ...transport,
    async send(_id, _sheets, aboutToSend) {
      await aboutToSend();
      sends += 1;
      throw new Error('bug');
    },
  });
  const maybe = { outcome: 'maybe', detail: 'interrupted' };
  expect(await spool.print(job('a'))).toEqual(maybe);
  expect(await spool.print(job('a'))).toEqual(maybe);
  expect(sends).toBe(1);
});

test('JB5 a bug while drawing a job of the desk is told, and a person has it printed again', async () => {
  const { open, got } = await station();
  const spool = await open();
  const broken = deskJob('a', { render: () => Promise.reject(new Error('bug')) });
  expect(await spool.print(broken)).toEqual(notPrinted('fault'));
  expect(spool.jobs()).toMatchObject([{ id: 'a', state: 'failed', detail: 'fault' }]);
  const both = await Promise.all([spool.settle('a', 'again'), spool.settle('a', 'again')]);
  expect(both.filter((each) => each !== null)).toHaveLength(1);
  expect(await spool.print(deskJob('a'))).toEqual(printed);
  expect(got).toEqual(['a']);
});
