import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright';
import type { CallName, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import { defaultSettings, type Language, type Settings } from '#shared/bridge/settings.ts';
import { ENTER, eventsOf, strokesOf } from './strokes.ts';

/** Seconds between two keys of a quick scanner. */
const KEY_GAP_S = 0.002;
/** Ms between two pulls of the trigger on the same code. */
const HAND_MS = 350;

/** A product as the station's store keeps it. */
interface StoredProduct {
  readonly sku: string;
  readonly allBarcodes: readonly { readonly code: string; readonly units: number }[];
}

/** What the table shows, as its `data-` attributes say it; `scan` changes with every judged scan. */
export interface Now {
  readonly screen: string;
  readonly verdict: string | null;
  readonly sku: string | null;
  readonly step: string | null;
  readonly posting: string | null;
  readonly parcel: string | null;
  readonly scan: string | null;
}

/** The app under test with the things that lie on a packing table: a scanner and a pair of eyes. */
export class StationUnderTest {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** The store that `rows` reads: practice and real work have stores of their own. */
  database: 'packline' | 'packline-practice' = 'packline-practice';
  readonly problems: string[] = [];
  private last: { readonly code: string; readonly at: number } | null = null;
  private protocol: Promise<CDPSession> | undefined;

  constructor(app: ElectronApplication, page: Page, folder: string) {
    this.app = app;
    this.page = page;
    this.folder = folder;
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  /**
   * Types a code as a scanner does, and Enter behind it: keys carry the times at which a scanner pressed them, so that a
   * busy test machine does not look like a slow typist.
   */
  async scan(code: string): Promise<void> {
    const protocol = await (this.protocol ??= this.page.context().newCDPSession(this.page));
    await this.nextTrigger(code);
    const start = Date.now() / 1000;
    const sent = [...strokesOf(code), ENTER]
      .flatMap((stroke, i) => eventsOf(stroke, start + i * KEY_GAP_S, KEY_GAP_S / 2))
      .map((event) => protocol.send('Input.dispatchKeyEvent', event));
    await Promise.all(sent);
  }

  /** A hand needs longer between two pieces with the same code than a trigger that bounces (SC1). */
  private async nextTrigger(code: string): Promise<void> {
    const { last } = this;
    const rest = last?.code === code ? last.at + HAND_MS - Date.now() : 0;
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    const keysMs = code.length * KEY_GAP_S * 1000;
    this.last = { code, at: Date.now() + keysMs };
  }

  /** What the table asks now: kind of screen and of verdict, sku and step where there are any. */
  now(): Promise<Now> {
    return this.page.locator('[data-screen]').evaluate((node) => {
      const {
        screen = '',
        verdict = null,
        sku = null,
        step = null,
        posting = null,
        parcel = null,
        scan = null,
      } = (node as HTMLElement).dataset;
      return { screen, verdict, sku, step, posting, parcel, scan };
    });
  }

  /** Waits until what the table shows is as wanted; the error says what it showed instead. */
  async until(what: string, wanted: (now: Now) => boolean, timeoutMs = 15_000): Promise<Now> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const now = await this.now();
      if (wanted(now)) return now;
      if (Date.now() > end) {
        const told = await this.page.locator('[role=alert]').allInnerTexts();
        throw new Error(`waited for ${what}, but the table shows ${JSON.stringify({ ...now, told })}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Waits until the table asks this. */
  asks(screen: string, timeoutMs?: number): Promise<Now> {
    return this.until(`screen ${screen}`, (now) => now.screen === screen, timeoutMs);
  }

  /** Waits until the verdict is this one. */
  judges(verdict: string, timeoutMs?: number): Promise<Now> {
    return this.until(`verdict ${verdict}`, (now) => now.verdict === verdict, timeoutMs);
  }

  /** Reads rows of the station's own store, as anybody could with the browser's tools; facts one by one, not by the page. */
  async rows<T>(table: string): Promise<T[]> {
    const rows = (await this.page.evaluate(
      ([name, database]) =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.addEventListener('error', () => reject(new Error('store does not open')));
          opening.addEventListener('success', () => {
            const asked = opening.result.transaction(name).objectStore(name).getAll();
            asked.addEventListener('success', () => {
              opening.result.close();
              resolve(asked.result);
            });
            asked.addEventListener('error', () => reject(new Error('store does not read')));
          });
        }),
      [table, this.database] as const,
    )) as object[];
    return rows.flatMap((row) => ('facts' in row && table === 'facts' ? (row.facts as T[]) : [row as T]));
  }

  /** The barcode printed on a product: what a packer would put under the scanner; null where it has none. */
  async barcodeOf(sku: string): Promise<string | null> {
    const products = await this.rows<{ state: StoredProduct }>('products');
    const known = products.find((row) => row.state.sku === sku)?.state.allBarcodes ?? [];
    return known.find((each) => each.units === 1)?.code ?? null;
  }

  /** Calls through the door as the window does; for the practice marketplace's switches. */
  async call<K extends CallName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
    const answer = (await this.page.evaluate(
      ([called, given]) =>
        (
          window as unknown as { station: { call(name: unknown, request: unknown): Promise<unknown> } }
        ).station.call(called, given),
      [name, request] as const,
    )) as { ok: true; value: ResponseOf<K> } | { ok: false; error: { kind: string } };
    if (!answer.ok) throw new Error(`${name}: ${answer.error.kind}`);
    return answer.value;
  }

  /** Files the printer wrote, oldest first. */
  async printed(): Promise<string[]> {
    const folder = path.join(this.folder, 'print');
    const files = await readdir(folder).catch(() => []);
    return files.toSorted((a, b) => a.localeCompare(b)).map((file) => path.join(folder, file));
  }

  /** Ends the app the way a power cut does, and opens it again on the same data. */
  async kill(): Promise<StationUnderTest> {
    const process = this.app.process();
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await gone;
    await new Promise((resolve) => setTimeout(resolve, 1000)); // the browser notices that its main process is gone and ends by itself
    return launchOn(this.folder);
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A headless shell has no window to ask in: without this it refuses the camera whatever main allows. */
export const cameraWithoutAsking: readonly string[] = ['--use-fake-ui-for-media-stream'];

/** Opens the app on a data folder and waits for its window, whatever that shows; `build` is where a built app lies (PACKLINE_PACKAGED: a packaged one instead), `switches` are Chromium's. */
export async function openWindowOn(
  folder: string,
  build = '.',
  switches: readonly string[] = [],
): Promise<StationUnderTest> {
  const packaged = process.env['PACKLINE_PACKAGED'];
  const app = await _electron.launch({
    ...(packaged === undefined ? {} : { executablePath: packaged }),
    // Chromium's own test picture instead of this machine's camera.
    args: [
      ...(packaged === undefined ? [build] : []),
      `--user-data-dir=${folder}`,
      '--use-fake-device-for-media-stream',
      ...switches,
    ],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      PACKLINE_SETTINGS_FILE: path.join(folder, 'initial-settings.json'),
    },
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 768 });
  return new StationUnderTest(app, page, folder);
}

/** Opens the app on a data folder and waits for its table; `initial-settings.json` in it is what an empty one starts with. */
export async function launchOn(folder: string, switches: readonly string[] = []): Promise<StationUnderTest> {
  const station = await openWindowOn(folder, '.', switches);
  await station.page.locator('[data-screen]').waitFor({ timeout: 30_000 });
  return station;
}

/** Starts the app on empty data; labels of the practice marketplace take a second unless told otherwise. */
export async function launch(
  language: Language = 'en',
  change: (settings: Settings) => Settings = (settings) => settings,
  switches: readonly string[] = [],
): Promise<StationUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packline-e2e-'));
  const base = defaultSettings('E2E', language);
  const settings = change({ ...base, practice: { seed: 7, postings: 40, labelDelayMs: 1000 }, sound: false });
  await writeFile(path.join(folder, 'initial-settings.json'), JSON.stringify(settings));
  return launchOn(folder, switches);
}
