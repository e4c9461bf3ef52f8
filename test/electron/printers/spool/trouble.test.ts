import { expect, test, vi } from 'vitest';
import { deskJob, gate, job, notPrinted, printed, station } from './spool-kit.ts';

test('JB7 a job taken back while the printer is just being asked how it is does not come out', async () => {
  const { open, is, got, transport } = await station();
  is('paper-out');
  const asking = gate();
  const asked = gate();
  const slow = {
    ...transport,
    async condition() {
      asked.open();
      await asking.opened;
      return transport.condition();
    },
  };
  const spool = await open(slow);
  expect(await spool.print(deskJob('a'))).toEqual(notPrinted('paper-out'));
  await asked.opened;
  expect(await spool.settle('a', 'withdraw')).toMatchObject({ state: 'withdrawn' });
  is('ready');
  asking.open();
  expect(await spool.print(deskJob('b'))).toEqual(printed);
  expect(got).toEqual(['b']);
});

test('JB3 a way that breaks while it is asked how the printer is stops the queue for a moment only', async () => {
  const { open, is, got, transport, log } = await station();
  is('unreachable');
  let faults = 2;
  const spool = await open({
    ...transport,
    condition: () => (faults-- > 0 ? Promise.reject(new TypeError('bug')) : transport.condition()),
  });
  expect(await spool.print(deskJob('a'))).toEqual(notPrinted('unreachable'));
  is('ready');
  await vi.waitFor(() => expect(got).toEqual(['a']));
  expect(log.lines).toContainEqual({
    level: 'error',
    event: 'print.queue-broken',
    detail: { printer: 'P1', what: 'TypeError' },
  });
});

test('JB3 a printer that takes long to be found away: the asker is told, and the label comes out when asked for again', async () => {
  const { open, is, got, transport } = await station();
  is('unreachable');
  const connecting = gate();
  const spool = await open({
    ...transport,
    async send(...sending) {
      await connecting.opened;
      return transport.send(...sending);
    },
  });
  const asked = spool.print(job('a'));
  // Long after the patience of the asker the connection is given up.
  setTimeout(connecting.open, 50);
  expect(await asked).toEqual(notPrinted('unreachable'));
  is('ready');
  expect(await spool.print(job('a'))).toEqual(printed);
  expect(got).toEqual(['a']);
});
