import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { StationUnderTest } from '../kit/station-driver.ts';
import { keptOf } from './accounts.ts';
import { damages, type Damage } from './damages.ts';
import { FastPacker, type Told } from './fast-packer.ts';
import { report, say } from './report.ts';
import { Site, workedOff } from './site.ts';

/** What came of one case. */
interface CaseResult {
  readonly name: string;
  readonly what: string;
  /** `table`: the station works; `trouble`: it shows a page that says why it does not. */
  readonly opened: 'table' | 'trouble' | 'nothing';
  readonly acknowledged: number;
  readonly lost: number;
  /** What the window says about it. */
  readonly words: string;
  readonly asExpected: boolean;
}

/** Longest that mending may take, ms. */
const MENDING_MS = 45_000;

/** Notices and trouble pages; the table itself is neither. */
const NOTICES = '[role=alert], [role=status], [role=alertdialog], [role=dialog], [data-start]';

async function shown(station: StationUnderTest): Promise<Pick<CaseResult, 'opened' | 'words'>> {
  const table = station.page.locator('[data-screen]');
  const notice = station.page.locator(NOTICES).first();
  // Mending has a page of its own; only where it leads to no table is it trouble.
  await table.waitFor({ timeout: MENDING_MS }).catch(() => undefined);
  const opened = (await table.count()) > 0 ? 'table' : (await notice.count()) > 0 ? 'trouble' : 'nothing';
  const texts = await station.page
    .locator(NOTICES)
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.closest('[data-screen]') === null)
        .map((node) => (node as HTMLElement).innerText),
    );
  const words = texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim()).filter((text) => text !== '');
  // What the page about storage lists, by its kind.
  const listed = await station.call('storage.state', undefined).then(
    ({ notices }) => notices.map(({ kind }) => `notice ${kind}`),
    () => [],
  );
  return { opened, words: [...new Set([...words, ...listed])].join(' | ') };
}

/** Writes so much beside the records that the browser moves them from its log into tables (.ldb), as a long day does. */
async function makeTables(station: StationUnderTest): Promise<void> {
  await station.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ballast');
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        opening.addEventListener('error', () => reject(new Error('no ballast')));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('rows', 'readwrite');
          for (let row = 0; row < 320; row += 1)
            work.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(32_768)), row);
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          work.addEventListener('abort', () => reject(new Error('no ballast')));
        });
      }),
  );
}

async function strike(site: Site, damage: Damage, told: Told): Promise<CaseResult> {
  await damage.strike(site.folder);
  let station = await site.startAnyhow();
  let seen = await shown(station).catch(() => null);
  if (seen === null) {
    await site.overtake();
    station = await site.startAnyhow();
    seen = await shown(station);
  }
  const { opened, words } = seen;
  const kept = opened === 'table' ? await keptOf(station, told) : null;
  const acknowledged = told.scans.size + told.closed.size;
  const lost = kept === null ? acknowledged : kept.lostScans.length + kept.lostCloses.length;
  const said = words !== '' || !damage.words;
  const asExpected = said && (damage.expected === 'told' || (lost === 0 && opened === 'table'));
  return { name: damage.name, what: damage.what, opened, acknowledged, lost, words, asExpected };
}

/** Damages a station's files between two starts, one way after another; 0 where each case ends as it must. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, json: { type: 'string' }, older: { type: 'string' } },
  });
  const cases = damages.filter(({ name }) => values.only === undefined || name.includes(values.only));
  const site = await Site.open(1, 30);
  const sound = site.folder;
  const results: CaseResult[] = [];
  try {
    const packer = new FastPacker();
    await workedOff(site, packer, 40, { build: values.older, atEnd: makeTables });
    await workedOff(site, packer, 80, { build: values.older });
    for (const damage of cases) {
      site.folder = await mkdtemp(path.join(tmpdir(), 'packline-damage-'));
      await cp(sound, site.folder, { recursive: true });
      const result = await strike(site, damage, packer.told);
      await site.kill();
      await rm(site.folder, { recursive: true, force: true });
      results.push(result);
      say(
        `${result.asExpected ? 'ok ' : 'NOT'} ${damage.name}: ${result.opened}, ${result.lost} of ${result.acknowledged} lost; says: ${result.words || '-'}`,
      );
    }
  } finally {
    site.folder = sound;
    await site.close();
  }
  const failing = results.flatMap(({ name, asExpected }) => (asExpected ? [] : [name]));
  return report(results, failing, values.json);
}
