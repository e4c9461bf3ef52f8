import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { err } from '#shared/kit/result.ts';
import type { Sent } from '../../../../electron/printers/transport.ts';
import { failed, maybe, sent, unmade } from '../../../../electron/printers/transport.ts';
import { deskJob, fakePrinter, job, notPrinted, printed, station } from './spool-kit.ts';

test('JB1 a job id is printed once: a second click, another window and a restart get the same answer', async () => {
  const { open, got } = await station();
  const spool = await open();
  const both = await Promise.all([spool.print(job('label:1')), spool.print(job('label:1'))]);
  expect(both).toEqual([printed, printed]);
  expect(await spool.print(job('label:1'))).toEqual(printed);
  await spool.close();
  expect(await (await open()).print(job('label:1'))).toEqual(printed);
  expect(got).toEqual(['label:1']);
});

test('JB2 labels come out one after another, in the order they were asked for', async () => {
  const { open } = await station();
  const order: string[] = [];
  const spool = await open({
    condition: () => Promise.resolve('ready'),
    close: () => Promise.resolve(),
    async send(id, _sheets, aboutToSend) {
      await aboutToSend();
      order.push(`${id} begins`);
      await new Promise((resolve) => setTimeout(resolve, id === 'a' ? 20 : 1));
      order.push(`${id} ends`);
      return sent();
    },
  });
  await Promise.all(['a', 'b', 'c'].map((id) => spool.print(job(id))));
  await vi.waitFor(() => expect(order).toHaveLength(6));
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('JB2 a printer that is out of labels does not hold another printer up', async () => {
  const broken = fakePrinter();
  broken.is('paper-out');
  const well = fakePrinter();
  const { open } = await station({
    printers: () => ['P1', 'P2'],
    transport: (id) => (id === 'P1' ? broken.transport : well.transport),
  });
  const spool = await open();
  expect(await spool.print(job('a'))).toEqual(notPrinted('paper-out'));
  expect(await spool.print(job('b', { printer: 'P2' }))).toEqual(printed);
  expect(spool.states().map(({ printer, condition, waiting }) => ({ printer, condition, waiting }))).toEqual([
    { printer: 'P1', condition: 'paper-out', waiting: 1 },
    { printer: 'P2', condition: 'ready', waiting: 0 },
  ]);
});

test('JB3 out of labels: the jobs wait, the asker is told why, and all come out in order when labels are in', async () => {
  const { open, is, got } = await station();
  const spool = await open();
  is('paper-out');
  for (const id of ['a', 'b', 'c']) expect(await spool.print(job(id))).toEqual(notPrinted('paper-out'));
  expect(spool.jobs().map(({ id, state }) => `${id} ${state}`)).toEqual(['c queued', 'b queued', 'a queued']);
  is('ready');
  await vi.waitFor(() => expect(got).toEqual(['a', 'b', 'c']));
  expect(await spool.print(job('b'))).toEqual(printed);
  expect(got).toEqual(['a', 'b', 'c']);
});

test('JB3 a printer that is busy with somebody else is asked again after a while, not a thousand times a second', async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(failed('busy'), failed('busy'));
  expect(await spool.print(job('a'))).toEqual(notPrinted('busy'));
  await vi.waitFor(() => expect(got).toEqual(['a']));
});

test('JB4 a parcel that nobody asks for any more gets no label when the printer comes back; the others do', async () => {
  const { open, is, got, clock } = await station();
  const spool = await open();
  is('unreachable');
  for (const id of ['cancelled', 'wanted']) await spool.print(job(id));
  clock.set(clock.now() + 60_000);
  is('ready');
  expect(await spool.print(job('wanted'))).toEqual(printed);
  expect(got).toEqual(['wanted']);
  expect(await spool.print(job('cancelled'))).toEqual(printed);
});

test('JB5 labels of the desk go on by themselves, also after a restart, and are forgotten when they are out', async () => {
  const { open, is, got, clock, forgotten } = await station();
  const before = await open();
  is('head-open');
  await before.print(deskJob('products:1'));
  await before.print(deskJob('products:2'));
  await before.close();
  clock.set(clock.now() + 3_600_000);
  is('ready');
  await open();
  await vi.waitFor(() => expect(got).toEqual(['products:1', 'products:2']));
  await vi.waitFor(() => expect(forgotten).toEqual(['products:1', 'products:2']));
});

test('JB5 a job of the desk whose labels are gone fails and says so', async () => {
  const { open, is } = await station({ revive: () => Promise.resolve(null) });
  const before = await open();
  is('paused');
  await before.print(deskJob('products:1'));
  await before.close();
  const [found] = (await open()).jobs();
  expect(found).toMatchObject({ id: 'products:1', state: 'failed', detail: 'label-missing' });
});

test('JB6 "maybe printed" stays "maybe" until a person decides: the job does not run again', async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(maybe('cut'));
  expect(await spool.print(job('label:1'))).toEqual({ outcome: 'maybe', detail: 'cut' });
  await spool.close();
  expect(await (await open()).print(job('label:1'))).toEqual({ outcome: 'maybe', detail: 'cut' });
  expect(got).toEqual(['label:1']);
});

test('JB6 the app dies while bytes are on their way: after the restart the job is "maybe", and it is said in the log', async () => {
  const { open, got, log, dir } = await station();
  let hangUp: (result: Sent) => void = () => undefined;
  const dying = await open({
    condition: () => Promise.resolve('ready'),
    close: () => Promise.resolve(),
    async send(_id, _sheets, aboutToSend) {
      await aboutToSend();
      return new Promise((resolve) => void (hangUp = resolve));
    },
  });
  void dying.print(job('label:1'));
  void dying.print(job('label:2'));
  await vi.waitFor(async () =>
    expect(await readFile(path.join(dir, 'jobs.ndjson'), 'utf8')).toContain('"sending"'),
  );
  const again = await open();
  expect(await again.print(job('label:1'))).toEqual({ outcome: 'maybe', detail: 'interrupted' });
  // The one behind it never began.
  expect(await again.print(job('label:2'))).toEqual(printed);
  expect(got).toEqual(['label:2']);
  expect(log.lines).toContainEqual({ level: 'warn', event: 'print.interrupted', detail: { job: 'label:1' } });
  hangUp(maybe('cut'));
});

test('JB7 a job that has not begun is taken back and never comes out', async () => {
  const { open, is, got } = await station();
  const spool = await open();
  is('paper-out');
  await spool.print(deskJob('products:1'));
  expect(await spool.settle('products:1', 'withdraw')).toMatchObject({ state: 'withdrawn' });
  is('ready');
  expect(await spool.print(job('after'))).toEqual(printed);
  expect(await spool.print(deskJob('products:1'))).toEqual(notPrinted('withdrawn'));
  expect(got).toEqual(['after']);
  expect(await spool.settle('after', 'withdraw')).toBeNull();
  expect(await spool.settle('nobody', 'withdraw')).toBeNull();
});

test('JB7 a person says of a "maybe" of the desk that it came out, or has it printed again', async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(maybe('cut'), maybe('cut'));
  await spool.print(deskJob('out'));
  await spool.print(deskJob('lost'));
  expect(await spool.settle('out', 'came-out')).toMatchObject({ state: 'confirmed', detail: 'said-so' });
  expect(await spool.print(deskJob('out'))).toEqual(printed);
  expect(await spool.settle('lost', 'again')).toMatchObject({ id: 'lost' });
  await vi.waitFor(() => expect(spool.jobs().find(({ id }) => id === 'lost')?.state).toBe('sent'));
  expect(got).toEqual(['out', 'lost', 'lost']);
});

test('JB7 a desk job that failed for good is given up, and its labels with it', async () => {
  const { open, answers, forgotten } = await station();
  const spool = await open();
  answers.push(failed('disk'));
  await spool.print(deskJob('products:1'));
  expect(await spool.settle('products:1', 'withdraw')).toMatchObject({ state: 'withdrawn' });
  expect(forgotten).toEqual(['products:1']);
  expect(await spool.settle('products:1', 'again')).toBeNull();
});

test("JB7 a parcel's label is not printed again from the desk: that needs the table, and a reason", async () => {
  const { open, answers, got } = await station();
  const spool = await open();
  answers.push(maybe('cut'));
  await spool.print(job('label:1'));
  for (const say of ['again', 'did-not', 'came-out'] as const)
    expect(await spool.settle('label:1', say)).toBeNull();
  expect(got).toEqual(['label:1']);
});

test('JB8 a label that cannot be made is a failure with its reason, and stays one', async () => {
  const { open, got } = await station();
  const spool = await open();
  const torn = job('label:1', { render: () => Promise.resolve(err(unmade('label-torn'))) });
  expect(await spool.print(torn)).toEqual(notPrinted('label-torn'));
  expect(await spool.print(job('label:1'))).toEqual(notPrinted('label-torn'));
  expect(got).toEqual([]);
  expect(spool.states()[0]?.condition).toBe('unknown');
});

test('JB8 a bug while drawing one label does not stop the next', async () => {
  const { open } = await station();
  const spool = await open();
  const broken = job('a', { render: () => Promise.reject(new Error('bug')) });
  await expect(spool.print(broken)).rejects.toThrow('bug');
  expect(await spool.print(job('b'))).toEqual(printed);
});

test('JB9 a job that waits moves to the printer its kind is routed to now, and comes out there only', async () => {
  const [first, second] = [fakePrinter(), fakePrinter()];
  first.is('unreachable');
  const { open } = await station({
    printers: () => ['P1', 'P2'],
    transport: (id) => (id === 'P1' ? first.transport : second.transport),
  });
  const spool = await open();
  await spool.print(job('a'));
  expect(await spool.print(job('a', { printer: 'P2' }))).toEqual(printed);
  first.is('ready');
  expect(await spool.print(job('b'))).toEqual(printed);
  expect([first.got, second.got]).toEqual([['b'], ['a']]);
});

test('the window is told: busy while jobs run, how many wait, ready when they are through', async () => {
  const { open, states } = await station();
  const spool = await open();
  await Promise.all([spool.print(job('a')), spool.print(job('b'))]);
  await vi.waitFor(() =>
    expect(states.at(-1)).toMatchObject({ condition: 'ready', busy: false, waiting: 0 }),
  );
  expect(states.some(({ busy, waiting }) => busy && waiting === 1)).toBe(true);
});

test('paper that runs out while nobody prints is told by itself', async () => {
  const { open, is, states } = await station({ watchMs: 5 });
  await open();
  is('paper-out');
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ condition: 'paper-out', busy: false }));
});

test('looking asks every printer how it is', async () => {
  const { open, is } = await station();
  const spool = await open();
  expect(spool.states()[0]?.condition).toBe('unknown');
  is('overheated');
  expect((await spool.look())[0]).toMatchObject({ printer: 'P1', condition: 'overheated' });
});

test('half a line at the end of the spool file, as a crash leaves it, costs nothing before it', async () => {
  const { open, dir, got } = await station();
  const spool = await open();
  await spool.print(job('a'));
  await spool.close();
  await appendFile(path.join(dir, 'jobs.ndjson'), '0badf00d 99 {"id":"b","sta');
  expect(await (await open()).print(job('a'))).toEqual(printed);
  expect(got).toEqual(['a']);
});
