import { markFor, nextWaybill, ready } from '../kit/packer.ts';
import type { Now, StationUnderTest } from '../kit/station-driver.ts';
import { acknowledgedBy } from './acknowledged.ts';

/** What the packer was told, kept outside the app. */
export interface Told {
  /** Scans that were said to be right: what was scanned, by the scan's id. */
  readonly scans: Map<string, string>;
  /** Postings that were said to be closed. */
  readonly closed: Set<string>;
}

/** Packs as fast as the table answers, and writes down what it answered. */
export class FastPacker {
  readonly told: Told = { scans: new Map(), closed: new Set() };
  /** How often the table answered. */
  answers = 0;
  private readonly barcodes = new Map<string, string>();
  private waiting: string[] = [];
  private readonly begun = new Set<string>();

  /** Works until something of the app breaks (it was killed) or `until` says so. */
  async work(station: StationUnderTest, until: () => boolean): Promise<void> {
    this.waiting = [];
    while (!until()) {
      const now = await station.now();
      const code = await this.codeFor(station, now);
      if (code === null) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const sent = { code, at: Date.now() };
      await station.scan(code);
      const after = await this.answer(station, now);
      this.answers += 1;
      const counted = acknowledgedBy(sent, after);
      if (counted !== null)
        this.told.scans.set(counted, `${code} for ${now.posting ?? 'the queue'} on ${now.screen}`);
      if (after.screen === 'closed' && after.posting !== null) this.told.closed.add(after.posting);
    }
  }

  /** The next thing the table shows; the same again where nothing comes. */
  private async answer(station: StationUnderTest, before: Now): Promise<Now> {
    for (let looks = 0; looks < 60; looks += 1) {
      const now = await station.now();
      if (JSON.stringify(now) !== JSON.stringify(before)) return now;
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    return before;
  }

  private async codeFor(station: StationUnderTest, now: Now): Promise<string | null> {
    const calm = now.verdict === null || ['none', 'right', 'complete'].includes(now.verdict);
    if (!calm) return 'PL-OK';
    switch (now.screen) {
      case 'start':
        return 'PL-BADGE-ANNA';
      case 'queue':
        return this.nextPosting(station);
      case 'scan':
        return (await this.barcode(station, now.sku ?? '')) ?? 'PL-PROBLEM-NO-BARCODE';
      case 'mark':
        return markFor((await this.barcode(station, now.sku ?? '')) ?? '4607123451267');
      case 'step':
        return now.step === 'box' ? 'PL-BOX-M' : now.step === 'weigh' ? 'PL-G-900' : 'PL-OK';
      case 'waybill':
        return now.verdict === 'none' || now.verdict === null ? this.waybill() : 'PL-OK';
      case 'label':
        return this.labelOrLeave(now);
      case 'reason':
        return 'PL-WHY-NO-BARCODE';
      default:
        return 'PL-OK';
    }
  }

  private readWaybill = false;
  /** A number, then OK. */
  private waybill(): string {
    this.readWaybill = !this.readWaybill;
    return this.readWaybill ? nextWaybill() : 'PL-OK';
  }

  private tried = 0;
  /** The label is scanned back as soon as it is out; after some tries the parcel is left for later. */
  private labelOrLeave(now: Now): string {
    this.tried += 1;
    if (this.tried % 6 === 0) return 'PL-LEAVE';
    return now.parcel ?? 'PL-LEAVE';
  }

  private async barcode(station: StationUnderTest, sku: string): Promise<string | null> {
    const known = this.barcodes.get(sku) ?? (await station.barcodeOf(sku));
    if (known !== null) this.barcodes.set(sku, known);
    return known;
  }

  private async nextPosting(station: StationUnderTest): Promise<string | null> {
    const call = station.page.locator('[data-label-call]').first();
    if ((await call.count()) > 0) return call.getAttribute('data-label-call');
    if (this.waiting.length === 0) {
      const postings = await ready(station);
      this.waiting = postings.map(({ number }) => number).filter((number) => !this.begun.has(number));
      const rows = await station.rows<{ number: string; state: { status: string } }>('postings');
      this.waiting.unshift(
        ...rows.flatMap(({ number, state }) => (state.status === 'packing' ? [number] : [])),
      );
    }
    const next = this.waiting.shift() ?? null;
    if (next !== null) this.begun.add(next);
    return next;
  }
}
