import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { beginFirstRun } from '#shared/bridge/first-run.ts';
import { checkCodes } from '#shared/domain/rules/check-codes.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { openWindowOn, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

/** An empty data folder, as `npm start` finds it, with labels that need no patience. */
async function newStation(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packline-first-'));
  const base = defaultSettings('E2E', 'en');
  const practice = { ...base.practice, labelDelayMs: 500 };
  const initial = { ...base, practice, sound: false, firstRun: beginFirstRun('practice') };
  await writeFile(path.join(folder, 'initial-settings.json'), JSON.stringify(initial));
  return folder;
}

const question = (at: string) => station.page.locator(`[data-first="${at}"]`).waitFor({ timeout: 30_000 });
const next = () => station.page.locator('[data-first] .pri');

test('FR1 FR3 FR6 five questions by scanned codes and by clicks, gone on with after a power cut, and a first parcel at the end', async () => {
  station = await openWindowOn(await newStation());
  await question('language');
  await station.scan('PL-LANG-RU');
  await expect(station.page.getByRole('radio', { name: 'Русский' })).toHaveAttribute('aria-checked', 'true');
  await station.scan('PL-OK');
  await question('labels');
  await station.page.keyboard.press('1');
  await next().click();
  await question('scanner');

  const { folder } = station;
  const process = station.app.process();
  const gone = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
  await new Promise((done) => setTimeout(done, 1000));
  station = await openWindowOn(folder);
  await question('scanner');
  for (const name of ['letters', 'matrix', 'digits'] as const) {
    await station.page.locator(`[data-check="${name}"]`).waitFor();
    await station.scan(checkCodes[name]);
  }
  await station.page.locator('[data-scanner="well"]').waitFor();
  await next().click();
  await question('market');
  await station.page.locator('[data-card="ozon"]').click();
  await expect(next()).toBeDisabled();
  await station.scan('PL-SKIP');
  await question('people');
  await station.page.getByRole('textbox').first().fill('Вера');
  await next().click();
  await station.asks('start');
  await expect(station.page.locator('.person').first()).toHaveText('Вера');

  const best = station.page.locator('[data-best]');
  for (let clicks = 0; clicks < 60; clicks++) {
    if ((await station.page.locator('[data-first="done"]').count()) > 0) break;
    await best.or(station.page.locator('[data-first="done"]')).first().waitFor({ timeout: 30_000 });
    if ((await best.count()) > 0) await best.click({ timeout: 5000 }).catch(() => null);
    await new Promise((done) => setTimeout(done, 150));
  }
  await question('done');
  await station.scan('PL-OK');
  await expect(station.page.locator('[data-first]')).toHaveCount(0);
  const kept = JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(kept).toMatchObject({
    language: 'ru',
    firstRun: null,
    marketplace: { kind: 'practice' },
    printers: [{ size: '100x150' }],
    packers: [{ id: 'ANNA', name: 'Вера' }, { id: 'BOSS' }],
  });
  expect(station.problems).toEqual([]);
});
