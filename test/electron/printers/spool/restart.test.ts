import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sealLine } from '../../../../electron/store/sealed-line.ts';
import { maybe } from '../../../../electron/printers/transport.ts';
import { deskJob, fakePrinter, job, notPrinted, printed, station } from './spool-kit.ts';

test('JB2 a restart keeps the order in which the jobs of the desk were asked for, however often one was tried', async () => {
  const { open, dir, got } = await station();
  await (await open()).close();
  const entry = { kind: 'product', owner: 'spool', state: 'queued', detail: null, at: 0 };
  // The first one was tried once more and written down anew, after the others.
  const lines = ['b', 'c', 'a'].map((id) => ({ ...entry, id, askedAt: id.charCodeAt(0) }));
  const bytes = lines.map((line) => sealLine(JSON.stringify(line)).bytes);
  await appendFile(path.join(dir, 'jobs.ndjson'), Buffer.concat(bytes));
  await open();
  await vi.waitFor(() => expect(got).toEqual(['a', 'b', 'c']));
});

test('JB9 a job of the desk follows its route while it waits, though nobody asks for it again', async () => {
  const [first, second] = [fakePrinter(), fakePrinter()];
  first.is('unreachable');
  let route = 'P1';
  const { open } = await station({
    printers: () => ['P1', 'P2'],
    transport: (id) => (id === 'P1' ? first.transport : second.transport),
    route: () => route,
    revive: ({ id }) => Promise.resolve(deskJob(id, { printer: route })),
  });
  const spool = await open();
  expect(await spool.print(deskJob('a'))).toEqual(notPrinted('unreachable'));
  expect(await spool.print(deskJob('b'))).toEqual(notPrinted('unreachable'));
  route = 'P2';
  await vi.waitFor(() => expect(second.got).toEqual(['a', 'b']));
  expect(spool.jobs().map(({ id, printer, state }) => `${id} ${printer} ${state}`)).toEqual([
    'b P2 sent',
    'a P2 sent',
  ]);
  first.is('ready');
  expect(await spool.print(job('c'))).toEqual(printed);
  expect(first.got).toEqual(['c']);
});

test('JB4 a clock that is set back makes no label wanted that nobody asks for', async () => {
  const { open, is, got, clock } = await station();
  const spool = await open();
  is('unreachable');
  await spool.print(job('cancelled'));
  clock.set(clock.now() - 3_600_000);
  is('ready');
  expect(await spool.print(job('wanted'))).toEqual(printed);
  expect(got).toEqual(['wanted']);
});

test('JB5 after a restart labels are kept of those jobs only that a person or the printer is not done with', async () => {
  const { open, is, answers, keptOnly } = await station();
  const before = await open();
  answers.push(maybe('cut'));
  await before.print(deskJob('maybe'));
  await before.print(deskJob('out'));
  await before.print(job('parcel'));
  is('paper-out');
  await before.print(deskJob('waits'));
  await before.close();
  await open();
  expect(keptOnly).toEqual([[], ['maybe', 'waits']]);
});

test('a label of the table that was not asked for again after a restart does not wait in the list for ever', async () => {
  const { open, is } = await station();
  const before = await open();
  is('paper-out');
  await before.print(job('parcel'));
  expect(before.jobs()).toMatchObject([{ id: 'parcel', state: 'queued' }]);
  await before.close();
  const after = await open();
  expect(after.jobs()).toEqual([]);
  await after.print(job('parcel'));
  expect(after.jobs()).toMatchObject([{ id: 'parcel', state: 'queued' }]);
});

test('a line that is whole and still no job costs nothing', async () => {
  const { open, dir } = await station();
  const before = await open();
  await before.print(job('a'));
  await before.close();
  for (const json of ['', 'nonsense', '{}'])
    await appendFile(path.join(dir, 'jobs.ndjson'), sealLine(json).bytes);
  expect((await open()).jobs()).toMatchObject([{ id: 'a', state: 'sent' }]);
});

test('JB5 a job that still waits is remembered, however many came after it', async () => {
  const { open, dir, is } = await station();
  await (await open()).close();
  const entry = { id: 'old', state: 'maybe', owner: 'spool', detail: null, at: 0 };
  const many = Array.from({ length: 20_010 }, (_, i) => ({ ...entry, id: `j${i}`, state: 'sent' }));
  const lines = [entry, ...many].map((each) => sealLine(JSON.stringify(each)).bytes);
  await appendFile(path.join(dir, 'jobs.ndjson'), Buffer.concat(lines));
  is('paper-out');
  expect((await open()).jobs()[0]).toMatchObject({ id: 'old', state: 'maybe' });
});
