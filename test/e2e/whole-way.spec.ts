import { expect, test } from '@playwright/test';
import type { Language } from '#shared/bridge/settings.ts';
import { languageCodes } from '#shared/domain/rules/language-codes.ts';
import { openNext, packToClosed, type Packer, type PostingHint } from '../kit/packer.ts';
import { refusalWords } from '../kit/refusal-words.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

const FOREIGN_CODE = '4006381333931';

/** Every way of leaving that has a parcel, each in another language than the one before. */
const ways: readonly (readonly [string, Language, (posting: PostingHint) => boolean])[] = [
  ['FBS', 'ru', ({ way, marking }) => way === 'fbs' && !marking],
  ['FBS with marking codes', 'zh-CN', ({ way, marking }) => way === 'fbs' && marking],
  ['aggregator', 'en', ({ way }) => way === 'aggregator'],
  ['own carrier', 'ru', ({ way }) => way === 'non-integrated'],
  ['integrated carrier', 'zh-CN', ({ way }) => way === 'integrated'],
];

/** The table says no in the packer's words, and OK is enough to go on. */
async function refuses(
  station: StationUnderTest,
  code: string,
  refusal: string,
  language: Language,
): Promise<void> {
  const before = await station.now();
  await station.scan(code);
  await expect(station.page.getByRole('alert')).toContainText(refusalWords[refusal]?.[language] ?? refusal);
  await station.scan('PL-OK');
  const after = await station.until('the same question', (now) => now.verdict === 'none');
  expect([after.screen, after.sku, after.step]).toEqual([before.screen, before.sku, before.step]);
}

async function handOver(station: StationUnderTest, number: string): Promise<void> {
  const gone = async (): Promise<boolean> => {
    const rows = await station.rows<{ state: { status: string; snapshot: { number: string } } }>('postings');
    return rows.some(({ state }) => state.snapshot.number === number && state.status === 'handed-over');
  };
  await station.scan('PL-WORK-HAND-OVER');
  await station.asks('hand-over');
  await station.scan(number);
  await station.judges('right');
  for (let oks = 0; oks < 3 && !(await gone()); oks += 1) {
    await station.scan('PL-OK');
    await expect
      .poll(gone, { timeout: 700 })
      .toBe(true)
      .catch(() => undefined);
  }
  expect(await gone()).toBe(true);
  await station.scan('PL-LEAVE');
  await station.asks('queue');
}

test('LG3 each way of leaving by scanned codes alone, badge to hand-over, with a mistake on the way, in three languages', async () => {
  const station = await launch('en');
  const packer: Packer = { station, label: 'wait' };
  try {
    await station.scan('PL-BADGE-ANNA');
    for (const [way, language, fits] of ways) {
      await station.asks('queue');
      await station.scan(languageCodes[language]);
      await expect(station.page.locator('html'), way).toHaveAttribute('lang', language);
      await refuses(station, FOREIGN_CODE, 'unknown-code', language);
      const number = await openNext(packer, fits);
      await refuses(station, FOREIGN_CODE, 'unknown-code', language);
      await packToClosed(packer);
      await station.scan('PL-OK');
      await station.asks('queue');
      await handOver(station, number);
    }
    expect(station.problems).toEqual([]);
  } finally {
    await station.close();
  }
});
