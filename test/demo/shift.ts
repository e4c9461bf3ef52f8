import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openEffects } from '../kit/open-effects.ts';
import { doNext, ready } from '../kit/packer.ts';
import type { Now, StationUnderTest } from '../kit/station-driver.ts';

/** What a shift counted. */
export interface ShiftCounts {
  wrongScansTried: number;
  wrongScansRefused: number;
  parked: number;
  undone: number;
  reprinted: number;
  problems: number;
}

/** One shift at the table: everything that is ready is packed, with mistakes on the way. */
export class Shift {
  readonly counts: ShiftCounts = {
    wrongScansTried: 0,
    wrongScansRefused: 0,
    parked: 0,
    undone: 0,
    reprinted: 0,
    problems: 0,
  };
  readonly closed: string[] = [];
  private readonly station: StationUnderTest;
  private readonly shots: string;
  private readonly seen = new Set<string>();
  private readonly given = new Set<string>();

  constructor(station: StationUnderTest, out: string) {
    this.station = station;
    this.shots = path.join(out, 'screens');
  }

  async run(): Promise<void> {
    await mkdir(this.shots, { recursive: true });
    await this.station.asks('start', 30_000);
    await this.look('start');
    await this.station.scan('PL-BADGE-ANNA');
    await this.station.asks('queue');
    await this.station.until('postings in the queue', () => true);
    await this.waitForPostings();
    await this.look('queue');
    for (let turn = 0; ; turn++) {
      await this.stickLabels();
      const next = (await ready(this.station)).find((posting) => !this.given.has(posting.number));
      if (next === undefined) break;
      this.given.add(next.number);
      await this.packOne(next, turn);
    }
    await this.drain();
  }

  private async waitForPostings(): Promise<void> {
    const end = Date.now() + 30_000;
    let before = -1;
    while (Date.now() < end) {
      const { length } = await ready(this.station);
      if (length > 0 && length === before) return;
      before = length;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error('no postings came in');
  }

  /** A screenshot of each kind of screen and verdict, once. */
  private async look(name: string): Promise<void> {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const file = `${String(this.seen.size).padStart(2, '0')}-${name}.png`;
    await this.station.page.screenshot({ path: path.join(this.shots, file) });
  }

  private async packOne(
    posting: { number: string; firstSku: string; units: number; marking: boolean },
    turn: number,
  ): Promise<void> {
    const { station } = this;
    await station.asks('queue');
    const byItem = turn % 3 === 0 && posting.units === 1 && !posting.marking;
    const code = byItem ? await station.barcodeOf(posting.firstSku) : null;
    await station.scan(code ?? posting.number);
    const opened = await station.until(
      'an open posting',
      (now) => now.screen !== 'queue' || now.verdict !== 'none',
    );
    if (opened.screen === 'queue') {
      await this.look(`queue-${opened.verdict ?? 'none'}`);
      await station.scan('PL-OK');
      return;
    }
    if (turn % 4 === 1) await this.tryMistakes(opened);
    if (turn % 5 === 2) await this.undoOnce();
    await this.packToEnd();
  }

  /** Scans something wrong, and counts it as refused only when the screen says so and nothing was counted. */
  private async tryMistakes(now: Now): Promise<void> {
    if (now.screen !== 'scan') return;
    const { station } = this;
    const products = await station.rows<{ state: { sku: string; allBarcodes: readonly { code: string }[] } }>(
      'products',
    );
    const plan = new Set(await this.plannedSkus(now.posting ?? ''));
    const other = products.find((row) => !plan.has(row.state.sku) && row.state.allBarcodes.length > 0)?.state
      .allBarcodes[0]?.code;
    for (const code of [other, '2099999999997', 'PL-DANCE'].filter((each) => each !== undefined)) {
      const before = await this.unitsCounted(now.posting ?? '');
      const { scan } = await station.now();
      this.counts.wrongScansTried += 1;
      await station.scan(code);
      const after = await station.until('a verdict', (next) => next.scan !== scan);
      await this.look(`verdict-${after.verdict ?? 'none'}`);
      const refused = after.verdict !== 'right' && after.verdict !== 'complete' && after.verdict !== 'none';
      if (refused && (await this.unitsCounted(now.posting ?? '')) === before)
        this.counts.wrongScansRefused += 1;
    }
  }

  private async undoOnce(): Promise<void> {
    const { station } = this;
    const now = await station.now();
    if (now.screen !== 'scan' || (await station.barcodeOf(now.sku ?? '')) === null) return;
    const before = await this.unitsCounted(now.posting ?? '');
    await doNext({ station, label: 'park' }, now);
    const after = await station.until('an answer', (next) => next.scan !== now.scan);
    if (after.screen !== 'scan' && after.screen !== 'mark' && after.screen !== 'step') return;
    await station.scan('PL-UNDO');
    await station.until('the undo', (next) => next.verdict === 'none');
    if ((await this.unitsCounted(now.posting ?? '')) === before) this.counts.undone += 1;
  }

  private async packToEnd(): Promise<void> {
    const { station } = this;
    for (let deeds = 0; deeds < 200; deeds++) {
      const now = await station.now();
      await this.look(now.screen === 'step' ? `step-${now.step ?? ''}` : now.screen);
      if (now.verdict === 'right') await this.look('verdict-right');
      if (now.screen === 'closed') {
        this.closed.push(now.posting ?? '');
        await station.scan('PL-OK');
        return;
      }
      if (now.screen === 'parked') {
        this.counts.parked += 1;
        await station.scan('PL-OK');
        await station.asks('queue');
        return;
      }
      if (
        (now.screen === 'scan' || now.screen === 'mark') &&
        (await station.barcodeOf(now.sku ?? '')) === null
      )
        return this.reportProblem();
      if (now.screen === 'label' && this.counts.reprinted === 0) await this.reprint(now);
      await doNext({ station, label: 'park' }, await station.now());
      await station.until('an answer', (next) => JSON.stringify(next) !== JSON.stringify(now));
    }
    throw new Error('a posting did not end');
  }

  /** Nothing to scan on the item: that is a problem for the supervisor, and the table goes on. */
  private async reportProblem(): Promise<void> {
    const { station } = this;
    await station.scan('PL-PROBLEM');
    await station.asks('reason');
    await station.scan('PL-WHY-NO-BARCODE');
    await station.asks('problem');
    await this.look('problem');
    this.counts.problems += 1;
    await station.scan('PL-OK');
    await station.asks('queue');
  }

  private async reprint(now: Now): Promise<void> {
    const { station } = this;
    const before = (await station.printed()).length;
    await station.scan('PL-REPRINT');
    await station.asks('reason');
    await this.look('reason');
    await station.scan('PL-WHY-DAMAGED');
    await station.asks('label');
    const end = Date.now() + 10_000;
    while ((await station.printed()).length === before && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    this.counts.reprinted += 1;
    if ((await station.now()).parcel !== now.parcel) throw new Error('the reprint went to another parcel');
  }

  /** Labels of parked parcels that came out meanwhile: stuck on and scanned back. */
  private async stickLabels(): Promise<void> {
    const { station } = this;
    for (;;) {
      const call = await station.page
        .locator('[data-label-call]')
        .first()
        .getAttribute('data-label-call', { timeout: 200 })
        .catch(() => null);
      if (call === null) return;
      await this.look('label-call');
      const now = await station.now();
      await doNext({ station, label: 'park' }, { ...now, screen: 'label', parcel: call });
      const closed = await station.asks('closed');
      await this.look('closed');
      this.closed.push(closed.posting ?? '');
      await station.scan('PL-OK');
      await station.asks('queue');
    }
  }

  /** Waits until nothing is due any more: labels of parked parcels, calls to the marketplace. */
  private async drain(): Promise<void> {
    const end = Date.now() + 90_000;
    for (;;) {
      await this.stickLabels();
      const open = (await openEffects(this.station)).length;
      const parked = (await this.station.rows<{ state: { status: string } }>('postings')).filter(
        (row) => row.state.status === 'packed',
      ).length;
      if ((open === 0 && parked === 0) || Date.now() > end) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async plannedSkus(number: string): Promise<string[]> {
    const row = await this.posting(number);
    return (row?.state.work?.plan.lines ?? []).map((line) => line.sku);
  }

  private async unitsCounted(number: string): Promise<number> {
    const row = await this.posting(number);
    return (row?.state.work?.deeds ?? []).reduce(
      (sum, deed) => sum + (deed.kind === 'unit' ? (deed.units ?? 0) : 0),
      0,
    );
  }

  private async posting(number: string): Promise<PostingRow | undefined> {
    return (await this.station.rows<PostingRow>('postings')).find(
      (row) => row.state.snapshot.number === number,
    );
  }
}

interface PostingRow {
  readonly state: {
    readonly snapshot: { readonly number: string };
    readonly work?: {
      readonly plan: { readonly lines: readonly { readonly sku: string }[] };
      readonly deeds: readonly { readonly kind: string; readonly units?: number }[];
    };
  };
}
