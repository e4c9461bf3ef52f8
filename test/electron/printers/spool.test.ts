import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PrinterState, PrintResult } from '#shared/bridge/calls.ts';
import { err, ok } from '#shared/kit/result.ts';
import { openSpool } from '../../../electron/printers/spool.ts';
import type { SpoolJob } from '../../../electron/printers/spool.ts';
import type { Transport } from '../../../electron/printers/transport.ts';
import { failed, maybe, printed } from '../../../electron/printers/transport.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const job = (id: string): SpoolJob => ({
  id,
  render: () =>
    Promise.resolve(ok({ language: 'zpl', sheets: [Buffer.from(id)], copies: () => Promise.resolve([]) })),
});

/** A printer that answers as told and remembers what it got. */
function fakePrinter() {
  const got: string[] = [];
  const answers: PrintResult[] = [];
  const transport: Transport = {
    probe: () => Promise.resolve('ready'),
    async send(id, _sheets, aboutToSend) {
      const answer = answers.shift() ?? printed;
      if (answer.outcome === 'failed') return answer;
      await aboutToSend();
      got.push(id);
      return answer;
    },
  };
  return { got, answers, transport };
}

async function station() {
  const dir = await freshDir();
  const printer = fakePrinter();
  const states: PrinterState[] = [];
  const log = memoryLog();
  const open = (transport: Transport = printer.transport) =>
    openSpool({
      dir,
      clock: handClock(),
      log,
      transport: () => transport,
      onState: (state) => states.push(state),
    });
  return { dir, log, states, open, ...printer };
}

test('a job id is printed once: a second click, another window and a restart get the same answer', async () => {
  const { open, got } = await station();
  const spool = await open();
  const both = await Promise.all([spool.print(job('label:1')), spool.print(job('label:1'))]);
  expect(both).toEqual([printed, printed]);
  expect(await spool.print(job('label:1'))).toEqual(printed);
  await spool.close();
  const again = await open();
  expect(await again.print(job('label:1'))).toEqual(printed);
  expect(got).toEqual(['label:1']);
  await again.close();
});

test('labels come out one after another, in the order they were asked for', async () => {
  const { dir, log } = await station();
  const order: string[] = [];
  const slow: Transport = {
    probe: () => Promise.resolve('ready'),
    async send(id, _sheets, aboutToSend) {
      await aboutToSend();
      order.push(`${id} begins`);
      await new Promise((resolve) => setTimeout(resolve, id === 'a' ? 20 : 1));
      order.push(`${id} ends`);
      return printed;
    },
  };
  const spool = await openSpool({
    dir,
    clock: handClock(),
    log,
    transport: () => slow,
    onState: () => undefined,
  });
  await Promise.all(['a', 'b', 'c'].map((id) => spool.print(job(id))));
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  await spool.close();
});

test('a printer that was off: the same job may come again, since nothing came out', async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(failed('unreachable'));
  expect(await spool.print(job('label:1'))).toEqual(failed('unreachable'));
  expect(spool.state()).toEqual({ state: 'unreachable', waiting: 0 });
  expect(await spool.print(job('label:1'))).toEqual(printed);
  expect(got).toEqual(['label:1']);
  await spool.close();
});

test('"maybe printed" stays "maybe" until a person decides: the job does not run again', async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(maybe('cut'));
  expect(await spool.print(job('label:1'))).toEqual(maybe('cut'));
  await spool.close();
  const again = await open();
  expect(await again.print(job('label:1'))).toEqual(maybe('cut'));
  expect(got).toEqual(['label:1']);
  await again.close();
});

test('the app dies while bytes are on their way: after the restart the job is "maybe", and it is said in the log', async () => {
  const { open, got, log, dir } = await station();
  const hanging: Transport = {
    probe: () => Promise.resolve('ready'),
    async send(_id, _sheets, aboutToSend) {
      await aboutToSend();
      return new Promise(() => undefined);
    },
  };
  const dying = await open(hanging);
  void dying.print(job('label:1'));
  void dying.print(job('label:2'));
  const underWay = async (): Promise<boolean> =>
    (await readFile(path.join(dir, 'jobs.ndjson'), 'utf8')).includes('"sending"');
  while (!(await underWay())) await new Promise((resolve) => setTimeout(resolve, 1));
  const again = await open();
  expect(await again.print(job('label:1'))).toEqual(maybe('interrupted'));
  // The one behind it never began.
  expect(await again.print(job('label:2'))).toEqual(printed);
  expect(got).toEqual(['label:2']);
  expect(log.lines).toContainEqual({ level: 'warn', event: 'print.interrupted', detail: { job: 'label:1' } });
  await again.close();
});

test('a label that cannot be made is a failure with its reason, and stays one', async () => {
  const { open, got } = await station();
  const spool = await open();
  const torn: SpoolJob = { id: 'label:1', render: () => Promise.resolve(err('label-torn')) };
  expect(await spool.print(torn)).toEqual(failed('label-torn'));
  expect(await spool.print(job('label:1'))).toEqual(failed('label-torn'));
  expect(got).toEqual([]);
  expect(spool.state().state).toBe('unknown');
  await spool.close();
});

test('a bug while drawing one label does not stop the next', async () => {
  const { open } = await station();
  const spool = await open();
  await expect(spool.print({ id: 'a', render: () => Promise.reject(new Error('bug')) })).rejects.toThrow(
    'bug',
  );
  expect(await spool.print(job('b'))).toEqual(printed);
  await spool.close();
});

test('the window is told: busy while jobs wait, ready when they are through', async () => {
  const { open, states } = await station();
  const spool = await open();
  await Promise.all([spool.print(job('a')), spool.print(job('b'))]);
  expect(states).toEqual([
    { state: 'busy', waiting: 1 },
    { state: 'busy', waiting: 2 },
    { state: 'busy', waiting: 1 },
    { state: 'ready', waiting: 0 },
  ]);
  await spool.close();
});

test('half a line at the end of the spool file, as a crash leaves it, costs nothing before it', async () => {
  const { open, dir, got } = await station();
  const spool = await open();
  await spool.print(job('a'));
  await spool.close();
  await appendFile(path.join(dir, 'jobs.ndjson'), '0badf00d 99 {"id":"b","sta');
  const again = await open();
  expect(await again.print(job('a'))).toEqual(printed);
  expect(got).toEqual(['a']);
  await again.close();
});
