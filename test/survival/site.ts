import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { startFakePrinter, type FakePrinter } from '../kit/fake-printer.ts';
import { ready } from '../kit/packer.ts';
import { killTree, processesOn } from '../kit/process-tree.ts';
import { openWindowOn, type StationUnderTest } from '../kit/station-driver.ts';
import type { FastPacker } from './fast-packer.ts';
import { openOutsideShop, type OutsideShop } from './shop.ts';

/** Longest a start may take on a busy machine, ms. */
const START_MS = 90_000;

/** The real app on a data folder, with a marketplace and a printer outside of it that outlive it. */
export class Site {
  readonly shop: OutsideShop;
  readonly printer: FakePrinter;
  /** Where the app's data lie; may be a mounted disk. */
  folder: string;
  private station: StationUnderTest | null = null;

  private constructor(shop: OutsideShop, printer: FakePrinter, folder: string) {
    this.shop = shop;
    this.printer = printer;
    this.folder = folder;
  }

  /** Opens shop and printer; the app is not started. */
  static async open(seed: number, postings: number, folder?: string): Promise<Site> {
    const dir = folder ?? (await mkdtemp(path.join(tmpdir(), 'packline-survival-')));
    return new Site(await openOutsideShop(seed, postings), await startFakePrinter({ language: 'zpl' }), dir);
  }

  private settings(): Settings {
    const { host, port } = this.printer;
    return {
      ...defaultSettings('SURV', 'en'),
      sound: false,
      marketplace: { kind: 'ozon', baseUrl: this.shop.url },
      printers: [
        { ...folderPrinter('75x120'), model: 'zebra-zd420-203', connection: { kind: 'tcp', host, port } },
      ],
    };
  }

  get now(): StationUnderTest {
    if (this.station === null) throw new Error('the app is not running');
    return this.station;
  }

  /** Starts the app on its data and waits for the table; the key is given again where the machine keeps none. */
  async start(build?: string): Promise<StationUnderTest> {
    const station = await this.startAnyhow(build);
    await station.page.locator('[data-screen]').waitFor({ timeout: START_MS });
    const { present } = await station.call('secrets.has', undefined);
    if (!present) await station.call('secrets.set', this.shop.credentials);
    return station;
  }

  /** Starts the app on its data, whatever it then shows. */
  async startAnyhow(build?: string): Promise<StationUnderTest> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(path.join(this.folder, 'initial-settings.json'), JSON.stringify(this.settings()));
    const station = await openWindowOn(this.folder, build);
    station.database = 'packline';
    this.station = station;
    return station;
  }

  /** SIGKILL to every process of the app. */
  async kill(): Promise<void> {
    const { pid } = this.now.app.process();
    this.station = null;
    if (pid !== undefined) await killTree(pid);
  }

  /** The app ended to start itself anew: waits for that start, ends it, and leaves its data to ours. */
  async overtake(): Promise<void> {
    const before = this.now.app.process();
    this.station = null;
    const end = Date.now() + START_MS;
    while (before.exitCode === null && before.signalCode === null && Date.now() < end) await pause(50);
    const started = async (): Promise<boolean> =>
      (await access(path.join(this.folder, 'set-aside.json')).then(
        () => false,
        () => true,
      )) && (await processesOn(this.folder)).length > 0;
    while (!(await started()) && Date.now() < end) await pause(250);
    await pause(2_000); // it writes down what it did
    for (const pid of await processesOn(this.folder)) await killTree(pid);
  }

  /** Ends the app as a person does. */
  async quit(): Promise<void> {
    const station = this.station;
    this.station = null;
    await station?.app.close();
  }

  async close(): Promise<void> {
    if (this.station !== null) await this.kill();
    await this.printer.off();
    await this.shop.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits until the station has read its shop for the first time. */
export async function readyIn(site: Site): Promise<void> {
  const end = Date.now() + START_MS;
  while ((await ready(site.now)).length < 10) {
    if (Date.now() > end) throw new Error('no postings came in');
    await pause(250);
  }
}

/** Starts the app, packs until the table answered so often, and ends it as a person does. */
export async function workedOff(
  site: Site,
  packer: FastPacker,
  answers: number,
  how: {
    readonly build: string | undefined;
    readonly atEnd?: (station: StationUnderTest) => Promise<void>;
  },
): Promise<void> {
  await site.start(how.build);
  await readyIn(site);
  await packer.work(site.now, () => packer.answers >= answers);
  await how.atEnd?.(site.now);
  await pause(1_500); // the last facts reach the journal
  await site.quit();
}
