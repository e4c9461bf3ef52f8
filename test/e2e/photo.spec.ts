import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { doNext, openNext, packToClosed, type Packer } from '../kit/packer.ts';
import { cameraWithoutAsking, launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

const shows = (shot: string): Promise<void> =>
  expect(station.page.locator(`[data-shot=${shot}]`)).toBeVisible({ timeout: 20_000 });

test('PH3 a picture of the open box by scanned codes alone, taken anew once, and shown when the parcel closes', async () => {
  station = await launch(
    'ru',
    (settings) => ({
      ...settings,
      packing: { ...settings.packing, photo: { ...settings.packing.photo, duty: 'required' } },
    }),
    cameraWithoutAsking,
  );
  const packer: Packer = { station, label: 'wait' };
  await station.asks('start');
  await station.scan('PL-BADGE-ANNA');
  const number = await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  for (let now = await station.now(); now.screen !== 'photo';) {
    const before = JSON.stringify(now);
    await doNext(packer, now);
    now = await station.until('an answer', (next) => JSON.stringify(next) !== before);
  }
  await shows('live');
  await station.scan('PL-OK');
  await shows('taken');
  await station.scan('PL-UNDO');
  await shows('live');
  await station.scan('PL-OK');
  await shows('taken');
  await station.scan('PL-OK');
  await station.until('the next step', ({ screen }) => screen !== 'photo');
  await packToClosed(packer);

  const month = path.join(station.folder, 'photos', 'practice');
  const files = await readdir(month, { recursive: true });
  expect(files.filter((file) => file.endsWith('.jpg'))).toHaveLength(1);
  const facts = await station.rows<{ stream: string; fact: { type: string } }>('facts');
  const own = facts.filter((row) => row.stream === `posting:${number}`).map((row) => row.fact.type);
  expect(own.filter((type) => type === 'PhotoTaken')).toHaveLength(1);
  const picture = station.page.locator('img[src^="/photo/"]');
  await expect
    .poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect(station.problems).toEqual([]);
});
