import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { doNext, openNext, packToClosed, type Packer } from '../kit/packer.ts';
import { answerOf, type OnScale } from '../kit/played-scale.ts';
import { SerialBench, WiredDevice } from '../kit/serial-bench.ts';
import { launch, launchOn, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;
let folder: string;
let serial: SerialBench;
let devices: WiredDevice[];

async function wired(...ports: Parameters<typeof WiredDevice.create>[0][]): Promise<WiredDevice[]> {
  const made = await Promise.all(ports.map((port) => WiredDevice.create(port)));
  devices.push(...made);
  for (const device of made) await serial.plug(device);
  return made;
}

test.beforeEach(async () => {
  devices = [];
  folder = await mkdtemp(path.join(tmpdir(), 'packline-serial-'));
  serial = new SerialBench(folder);
  await serial.list();
  process.env['ELECTRON_HOST_SERIAL'] = serial.file;
});

test.afterEach(async () => {
  delete process.env['ELECTRON_HOST_SERIAL'];
  await station.close();
  await Promise.all(devices.map((device) => device.close()));
  await rm(folder, { recursive: true, force: true });
});

const scannerPort = {
  portName: 'ttyACM0',
  displayName: 'Bench scanner',
  vendorId: '3118',
  productId: '2304',
  serialNumber: 'S1',
};
const scalePort = {
  portName: 'ttyUSB0',
  displayName: 'USB Serial',
  vendorId: '6790',
  productId: '29987',
};

async function choosePort(name: string): Promise<void> {
  const { page } = station;
  await page.locator('[data-go=add-device]').click();
  await page.locator(`[data-port=${name}]`).click();
  await expect(page.locator('[data-device]').last()).toContainText(name);
}

/** A scanner and a scale are chosen, used, unplugged, and there again after a new start. */
async function packsWithBoth(): Promise<void> {
  station = await launch('en');
  const { page } = station;
  const [scanner, scale] = await wired(scannerPort, scalePort);
  if (scanner === undefined || scale === undefined) throw new Error('no devices');
  const load: { on: OnScale } = { on: { grams: 0, rests: true } };
  scale.answers = (bytes) => answerOf('sics', bytes, load.on);

  await station.asks('start');
  await page.keyboard.press('F6');
  await page.getByRole('tab', { name: 'Scanner and scale' }).click();
  await choosePort('ttyACM0');
  await choosePort('ttyUSB0');
  const card = page.locator('[data-device=D2]');
  await card.getByRole('radio', { name: 'Scale' }).click();
  await card.getByLabel('It speaks').selectOption('sics');
  load.on = { grams: 815, rests: true };
  await expect(card.locator('[data-scale=stable]')).toContainText('0.815');

  // The badge by the serial scanner, whatever page is shown; then a parcel by both scanners, up to the scale.
  scanner.says('PL-BADGE-ANNA\r\n');
  await station.asks('queue');
  const packer: Packer = { station, label: 'wait' };
  await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  for (let now = await station.now(); now.step !== 'weigh';) {
    const before = JSON.stringify(now);
    await doNext(packer, now);
    now = await station.until('an answer', (next) => JSON.stringify(next) !== before);
  }
  await expect(page.locator('.scale-weight')).toContainText('0.815');
  scanner.says('PL-OK\r');
  await station.until('the weight taken', ({ step }) => step !== 'weigh');
  await packToClosed(packer);
  const facts = await station.rows<{ fact: { type: string; source?: string; grams?: number } }>('facts');
  expect(facts.map(({ fact }) => fact).find(({ type }) => type === 'Weighed')).toMatchObject({
    source: 'scale',
    grams: 815,
  });

  await serial.unplug(scanner);
  await expect(page.locator('[data-status=device]')).toContainText('Bench scanner');
  await serial.plug(scanner);
  await expect(page.locator('[data-status=device]')).toHaveCount(0);

  // The choice is kept: nothing is asked, both ports are open again.
  await station.app.close();
  station = await launchOn(station.folder);
  await station.asks('start');
  await expect.poll(() => [scanner.open, scale.open]).toEqual([true, true]);
  scanner.says('PL-BADGE-ANNA\r');
  await station.asks('queue');
  expect(station.problems).toEqual([]);
}

// Real Electron reaches real ports only, and nobody is there to plug a device in: there this is a person's test.
if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined)
  test(
    'SR1 SR3 SL5 a scanner and a scale are chosen once; a parcel is packed with them, unplugged and back again, and after a new start',
    packsWithBoth,
  );
