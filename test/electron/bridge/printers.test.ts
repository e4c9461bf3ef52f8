import { expect, onTestFinished, test } from 'vitest';
import { folderPrinter } from '#shared/printing/printer.ts';
import { startFakePrinter, type FakePrinterBehaviour } from '../../kit/fake-printer.ts';
import { realStation } from '../kit/station.ts';

async function printer(behaviour: Partial<FakePrinterBehaviour> = {}) {
  const started = await startFakePrinter(behaviour);
  onTestFinished(() => started.off());
  return started;
}

const tcp = ({ host, port }: { host: string; port: number }) => ({ kind: 'tcp', host, port }) as const;

test('a printer in the network says who it is when asked, and nothing is printed by it', async () => {
  const { ask } = await realStation();
  const zebra = await printer({ language: 'zpl', model: 'ZD420-300dpi' });
  expect(await ask('printers.identify', { connection: tcp(zebra) })).toMatchObject({
    language: 'zpl',
    model: 'zebra-zd420-300',
    dpi: 300,
    condition: 'ready',
  });
  expect(zebra.received().toString('latin1')).not.toMatch(/\^XA|PRINT|\f/u);
  const gone = await ask('printers.identify', { connection: { kind: 'tcp', host: '127.0.0.1', port: 1 } });
  expect(gone).toMatchObject({ language: null, condition: 'unreachable' });
});

test('through a queue of the system nobody answers: only how the queue is can be told', async () => {
  const { ask } = await realStation();
  const connection = { kind: 'cups', server: '127.0.0.1:1', queue: 'nobody' } as const;
  expect(await ask('printers.identify', { connection })).toMatchObject({
    language: null,
    condition: 'unreachable',
  });
});

test('a test label goes to a printer that is not in the settings yet', async () => {
  const { ask } = await realStation();
  const tsc = await printer({ language: 'tspl', model: 'TE210' });
  const settings = { ...folderPrinter('58x40'), model: 'generic-tspl-203', connection: tcp(tsc) };
  const doc = { widthMm: 58, heightMm: 40, items: [] };
  expect(await ask('printers.test', { printer: settings, doc })).toEqual({
    outcome: 'printed',
    detail: null,
  });
  expect(tsc.received().toString('latin1')).toMatch(/^SIZE 58 mm,40 mm\r\n[^]*PRINT 1,1\r\n$/u);
  const unknown = { ...settings, model: 'never-heard-of' };
  expect(await ask('printers.test', { printer: unknown, doc })).toEqual({
    outcome: 'failed',
    detail: 'model-unknown',
  });
});

test('looking around ends, and says of each way that could not be used why', async () => {
  const { ask } = await realStation();
  const { printers, failed } = await ask('printers.find', undefined);
  expect(Array.isArray(printers)).toBe(true);
  for (const { why } of failed)
    expect(['unreachable', 'no-permission', 'no-network', 'no-support', 'timed-out']).toContain(why);
});
