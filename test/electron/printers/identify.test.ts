import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import {
  readHostIdentity,
  readPosName,
  readQlModel,
  readTsplModel,
} from '../../../electron/printers/identify/answers.ts';
import { identify } from '../../../electron/printers/identify/identify.ts';
import { lineTo } from '../../../electron/printers/lines/line-to.ts';
import { openSocket } from '../../../electron/printers/lines/socket-line.ts';
import { modelNamed } from '../../../electron/printers/models.ts';
import { startFakePrinter, type FakePrinterBehaviour } from '../../kit/fake-printer.ts';
import { printReceipt } from '../../kit/receipt-paper.ts';

async function asked(behaviour: Partial<FakePrinterBehaviour>) {
  const printer = await startFakePrinter(behaviour);
  onTestFinished(() => printer.off());
  return {
    printer,
    said: await identify(openSocket({ ...printer, host: printer.host, port: printer.port }), 120),
  };
}

test('PN18 a printer of each language says what it is, and how it is', async () => {
  const cases = [
    [
      { language: 'zpl', model: 'ZD421-300dpi' },
      { language: 'zpl', model: 'zebra-zd421-300', dpi: 300 },
    ],
    [
      { language: 'zpl', model: 'ZD420-203dpi' },
      { language: 'zpl', model: 'zebra-zd420-203', dpi: 203 },
    ],
    [
      { language: 'tspl', model: 'TE300' },
      { language: 'tspl', model: 'tsc-te300', dpi: 300 },
    ],
    [
      { language: 'tspl', model: 'Unheard-of 9' },
      { language: 'tspl', model: null, dpi: null },
    ],
    [
      { language: 'escpos', model: 'TM-T20III' },
      { language: 'escpos', model: 'epson-tm-t20', dpi: 203 },
    ],
    [
      { language: 'ql', model: 'QL-820NWB' },
      { language: 'ql', model: 'brother-ql-820nwb', dpi: 300 },
    ],
  ] as const;
  for (const [behaviour, expected] of cases) {
    const { said, printer } = await asked({ ...behaviour, condition: 'paper-out' });
    expect(said).toMatchObject({ ...expected, condition: 'paper-out' });
    expect(said.says.length).toBeGreaterThan(0);
    expect(printer.questions().length).toBeGreaterThan(1);
  }
});

test('PN18 what it says of its own resolution is believed before what its name says', () => {
  const identity = readHostIdentity(Buffer.from('\u0002ZD421-300dpi,V84,8,8192KB\u0003', 'latin1'));
  expect(identity).toEqual({ name: 'ZD421-300dpi', dpi: 203 });
  expect(modelNamed(identity?.name ?? '', { language: 'zpl', dpi: identity?.dpi ?? null })?.id).toBe(
    'zebra-zd421-203',
  );
});

test('PN18 one that answers nothing, or nothing that anybody understands, stays unknown', async () => {
  const unknown = { language: null, model: null, dpi: null, condition: 'unknown', says: '' };
  expect((await asked({ language: 'mute' })).said).toEqual(unknown);
  expect((await asked({ answers: 'never' })).said).toEqual(unknown);
  expect((await asked({ answers: 'rubbish' })).said).toMatchObject({ language: null, condition: 'unknown' });
  expect(await identify(openSocket({ host: '127.0.0.1', port: 1 }))).toMatchObject({
    condition: 'unreachable',
  });
});

test('PN18 a receipt printer that answers nothing prints nothing of the questions', async () => {
  const { printer } = await asked({ language: 'mute' });
  expect(printer.received().length).toBeGreaterThan(20);
  expect(printReceipt(printer.received())).toEqual([]);
});

test('PN18 a label printer is sent no label by the questions of other languages', async () => {
  for (const language of ['zpl', 'tspl', 'ql'] as const) {
    const { printer } = await asked({ language, answers: 'never' });
    const text = printer.received().toString('latin1');
    for (const prints of ['^XA', 'PRINT', '\u001a', '\f']) expect(text).not.toContain(prints);
  }
});

test('PN18 only ways that carry answers are asked', () => {
  expect(lineTo({ kind: 'folder' })).toBeNull();
  expect(lineTo({ kind: 'cups', server: '', queue: 'q' })).toBeNull();
  expect(lineTo({ kind: 'windows', queue: 'q', dataType: 'auto' })).toBeNull();
  expect(lineTo({ kind: 'tcp', host: '127.0.0.1', port: 9100 })).not.toBeNull();
});

test('PN11 any bytes for a name: read or not, never a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const answer = Buffer.from(bytes);
      for (const read of [readHostIdentity, readTsplModel, readPosName, readQlModel]) {
        const identity = read(answer);
        expect(identity === null || identity.name.length > 0).toBe(true);
      }
    }),
  );
});
