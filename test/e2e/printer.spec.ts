import { expect, test } from '@playwright/test';
import { folderPrinter } from '#shared/printing/printer.ts';
import { startFakePrinter, type FakePrinter, type FakePrinterBehaviour } from '../kit/fake-printer.ts';
import { doNext, openNext, type Packer } from '../kit/packer.ts';
import { readCodesOf } from '../kit/png-codes.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { zplAsPng } from '../kit/zpl-png.ts';

let station: StationUnderTest;
let printer: FakePrinter;

test.afterEach(async () => {
  await station.close();
  await printer.off();
});

/** A station whose labels go to a printer in the network, with a parcel packed and its label on the way. */
async function packed(behaviour: Partial<FakePrinterBehaviour>): Promise<string> {
  printer = await startFakePrinter({ language: 'zpl', ...behaviour });
  station = await launch('ru', (settings) => ({
    ...settings,
    printers: [
      {
        ...folderPrinter('75x120'),
        model: 'zebra-zd420-203',
        connection: { kind: 'tcp', host: printer.host, port: printer.port },
      },
      // Stickers come out elsewhere, so that whatever comes out here is a label.
      { ...folderPrinter('75x120'), id: 'P2' },
    ],
    routes: { handling: 'P2' },
  }));
  await station.scan('PL-BADGE-ANNA');
  return packUntilLabel();
}

/** Packs the next parcel of one unit until its label has been asked of the printer. */
async function packUntilLabel(): Promise<string> {
  const packer: Packer = { station, label: 'wait' };
  const number = await openNext(
    packer,
    ({ way, marking, units }) => way === 'fbs' && !marking && units === 1,
  );
  for (;;) {
    const now = await station.now();
    if (now.screen === 'label' || now.screen === 'parked') break;
    await doNext(packer, now);
    await station.until('an answer', (next) => JSON.stringify(next) !== JSON.stringify(now));
  }
  await station.asks('label', 60_000);
  return number;
}

/** Scans back the label that came out last, as a program that is not ours renders it: only the right one closes the parcel. */
async function scanLastLabel(): Promise<void> {
  const zpl = printer.jobs().at(-1) ?? Buffer.alloc(0);
  const codes = await readCodesOf(await zplAsPng(zpl, { widthMm: 75, heightMm: 120 }));
  await station.scan(codes[0]?.text ?? '');
  await station.asks('closed', 20_000);
}

test('out of labels: the table says so in words, and the label comes out by itself when a roll is in', async () => {
  await packed({ condition: 'paper-out' });
  await expect(station.page.getByRole('alert')).toBeVisible({ timeout: 15_000 });
  expect(printer.jobs()).toEqual([]);
  printer.set({ condition: 'ready' });
  await expect.poll(() => printer.jobs().length, { timeout: 20_000 }).toBe(1);
  await scanLastLabel();
  expect(printer.jobs()).toHaveLength(1);
});

test('the cable is cut in the middle of a label: one question, and a second copy only with a reason, marked', async () => {
  const number = await packed({ cutAfter: 600 });
  const alert = station.page.getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 20_000 });
  await expect(alert).toContainText('Этикетка вышла?');
  const before = printer.jobs().length;
  printer.set({ cutAfter: null });
  await station.scan('PL-REPRINT');
  await station.asks('reason');
  expect(printer.jobs()).toHaveLength(before);
  await station.scan('PL-WHY-NOT-PRINTED');
  await expect.poll(() => printer.jobs().length, { timeout: 20_000 }).toBe(before + 1);
  const facts = (await station.rows<{ stream: string; fact: { type: string; reason?: string } }>('facts'))
    .filter((row) => row.stream === `posting:${number}` && row.fact.type === 'LabelRequested')
    .map((row) => row.fact.reason);
  expect(facts).toEqual([null, 'not-printed']);
  await scanLastLabel();
});

test('a printer that is switched off in the night prints in the morning what waits, each label once', async () => {
  await packed({});
  await expect.poll(() => printer.jobs().length, { timeout: 20_000 }).toBe(1);
  await scanLastLabel();
  await printer.off();
  await station.scan('PL-OK');
  const next = await packUntilLabel();
  station = await station.kill();
  await station.scan('PL-BADGE-ANNA');
  await printer.on();
  await expect.poll(() => printer.jobs().length, { timeout: 30_000 }).toBe(2);
  await scanLastLabel();
  expect((await station.now()).posting).toBe(next);
  expect(printer.jobs()).toHaveLength(2);
});
