import { readFile } from 'node:fs/promises';
import { GS } from '#shared/domain/rules/marking.ts';
import { gtin14 } from '#shared/domain/rules/gtin.ts';
import type { Now, StationUnderTest } from './station-driver.ts';
import { readCodesOf } from './png-codes.ts';

/** Somebody who packs: reads the screen, scans what it asks for. */
export interface Packer {
  readonly station: StationUnderTest;
  /** What to do when the label is not there yet: wait for it, or leave the parcel on its shelf. */
  readonly label: 'wait' | 'park';
}

/** What a packer can know of a posting before opening it. */
export interface PostingHint {
  readonly number: string;
  readonly way: string;
  readonly units: number;
  readonly marking: boolean;
}

interface PostingRow {
  readonly status: string;
  readonly state: {
    readonly status: string;
    readonly snapshot: {
      readonly number: string;
      readonly way: string;
      readonly lines: readonly {
        readonly sku: string;
        readonly quantity: number;
        readonly marking: string;
      }[];
    };
  };
}

/** Postings that may be opened now, as the store has them. */
export async function ready(
  station: StationUnderTest,
): Promise<readonly (PostingHint & { readonly firstSku: string })[]> {
  const rows = await station.rows<PostingRow>('postings');
  return rows
    .filter((row) => row.state.status === 'confirmed')
    .map(({ state: { snapshot } }) => ({
      number: snapshot.number,
      way: snapshot.way,
      units: snapshot.lines.reduce((sum, line) => sum + line.quantity, 0),
      marking: snapshot.lines.some((line) => line.marking === 'required'),
      firstSku: snapshot.lines[0]?.sku ?? '',
    }));
}

/** Scans the number of a posting that fits and waits until it is open. */
export async function openNext(packer: Packer, fits: (posting: PostingHint) => boolean): Promise<string> {
  const { station } = packer;
  await station.asks('queue');
  const end = Date.now() + 30_000;
  for (;;) {
    const found = (await ready(station)).find(fits);
    if (found !== undefined) {
      await station.scan(found.number);
      await station.until('an open posting', (now) => now.posting === found.number && now.screen !== 'queue');
      return found.number;
    }
    if (Date.now() > end) throw new Error('no posting to open came in');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

let serial = 0;

/** A marking code as it stands on one unit: same product number, never used before. */
export function markFor(barcode: string): string {
  serial += 1;
  const unit = `pk${String(serial).padStart(11, '0')}`;
  return `01${gtin14(barcode)}21${unit}${GS}91EE06${GS}92${'Ab3'.repeat(14)}+=`;
}

let waybills = 0;

/** A waybill number nobody used: SF and thirteen digits. */
export const nextWaybill = (): string => `SF${String(1_402_778_600_000 + ++waybills)}`;

/** The newest label printed for a parcel, read by a decoder that is not ours. */
async function codeOnLabel(station: StationUnderTest, parcel: string): Promise<string> {
  const end = Date.now() + 15_000;
  for (;;) {
    const picture = (await station.printed()).findLast(
      (file) => file.endsWith('.png') && file.includes('label') && file.includes(parcel),
    );
    if (picture !== undefined) {
      const codes = await readCodesOf(await readFile(picture));
      const linear = codes.find((code) => code.format === 'Code128') ?? codes[0];
      if (linear !== undefined) return linear.text;
    }
    if (Date.now() > end) throw new Error(`no readable label for ${parcel}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function barcodeOn(station: StationUnderTest, now: Now): Promise<string> {
  const code = await station.barcodeOf(now.sku ?? '');
  if (code === null) throw new Error(`no barcode on ${now.sku ?? 'nothing'}`);
  return code;
}

/** Does the one thing the table asks for now. */
export async function doNext(packer: Packer, now: Now): Promise<void> {
  const { station } = packer;
  switch (now.screen) {
    case 'scan':
      return station.scan(await barcodeOn(station, now));
    case 'mark':
      return station.scan(markFor(await barcodeOn(station, now)));
    case 'step':
      return station.scan(now.step === 'box' ? 'PL-BOX-M' : now.step === 'weigh' ? 'PL-G-900' : 'PL-OK');
    case 'waybill':
      await station.scan(nextWaybill());
      return station.scan('PL-OK');
    case 'label':
      return station.scan(await codeOnLabel(station, now.parcel ?? ''));
    default:
      throw new Error(`nothing to do on ${now.screen}`);
  }
}

/** Packs the open posting until it is closed, or parked where the packer does not wait. */
export async function packToClosed(packer: Packer): Promise<Now> {
  const { station } = packer;
  for (let scans = 0; scans < 200; scans++) {
    const now = await station.now();
    if (now.screen === 'closed' || (now.screen === 'parked' && packer.label === 'park')) return now;
    if (now.screen === 'parked') await station.until('the label', (next) => next.screen !== 'parked', 60_000);
    else {
      await doNext(packer, now);
      await station.until('an answer', (next) => JSON.stringify(next) !== JSON.stringify(now));
    }
  }
  throw new Error('the parcel did not end');
}
