import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { startFakePrinter, type FakePrinter } from '../kit/fake-printer.ts';
import { killTree } from '../kit/process-tree.ts';
import { launchOn, type StationUnderTest } from '../kit/station-driver.ts';
import { openOutsideShop, type OutsideShop } from './shop.ts';

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

  /** Starts the app on its data; the key is given again where the machine keeps none. */
  async start(): Promise<StationUnderTest> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(path.join(this.folder, 'initial-settings.json'), JSON.stringify(this.settings()));
    const station = await launchOn(this.folder);
    station.database = 'packline';
    this.station = station;
    const { present } = await station.call('secrets.has', undefined);
    if (!present) await station.call('secrets.set', this.shop.credentials);
    return station;
  }

  /** SIGKILL to every process of the app. */
  async kill(): Promise<void> {
    const { pid } = this.now.app.process();
    this.station = null;
    if (pid !== undefined) await killTree(pid);
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
