import { expect, test } from '@playwright/test';
import { crashWindow, shown, timesOpened, untilShown } from '../kit/own-window.ts';
import { doNext, openNext, type Packer } from '../kit/packer.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

/** Opens a posting of several pieces and scans one; the barcode is of what is asked next. */
async function inTheMiddle(): Promise<{ number: string; sku: string; left: string; barcode: string }> {
  const packer: Packer = { station, label: 'wait' };
  await station.scan('PL-BADGE-ANNA');
  const number = await openNext(
    packer,
    (posting) => posting.units > 2 && !posting.marking && posting.way === 'fbs',
  );
  await doNext(packer, await station.now());
  await station.judges('right');
  const { screen, sku, left } = await shown(station);
  expect(screen).toBe('scan');
  const barcode = await station.barcodeOf(sku ?? '');
  if (sku === null || left === null || barcode === null) throw new Error('nothing is asked for any more');
  return { number, sku, left, barcode };
}

test('SUP8 SUP9 a window whose process crashed opens again by itself, and the badge alone goes on with the parcel', async () => {
  station = await launch('en');
  const { number, sku, left, barcode } = await inTheMiddle();
  await crashWindow(station);
  const again = await untilShown(station, 'the window again', (now) => now.cameBack !== null);
  expect(again.cameBack).toBe('window-parcel');
  // Whoever comes to the table says who it is first: nothing of the parcel counts before.
  expect(again).toMatchObject({ screen: 'start', posting: null });
  await station.scan('PL-BADGE-ANNA');
  const back = await untilShown(station, 'the parcel', (now) => now.screen === 'scan');
  expect(back).toMatchObject({ posting: number, sku, left });
  // It is a parcel to go on with, no picture of one: the next piece counts.
  await station.scan(barcode);
  await untilShown(station, 'one piece less', (now) => now.sku !== sku || now.left !== left);
  expect((await shown(station)).posting).toBe(number);
});

test('SUP10 a window that crashes twice at once is there again both times, the second time after a rest', async () => {
  station = await launch('en');
  const { number, sku, left } = await inTheMiddle();
  const opened = await timesOpened(station);
  await crashWindow(station);
  await untilShown(station, 'the window again', (now) => now.cameBack !== null);
  await crashWindow(station);
  const again = await untilShown(station, 'the window once more', (now) => now.cameBack !== null, 40_000);
  const [first = 0, second = 0, ...more] = await opened();
  expect(more).toEqual([]);
  // Ten seconds lie between two reloads; what is seen of them is their pages, either of which may take its time.
  expect(second - first).toBeGreaterThan(5000);
  expect(again.cameBack).toBe('window-parcel');
  await station.scan('PL-BADGE-ANNA');
  const back = await untilShown(station, 'the parcel', (now) => now.screen === 'scan');
  expect(back).toMatchObject({ posting: number, sku, left });
});
