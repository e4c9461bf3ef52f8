import type { Verdict } from '../../renderer/session/view.ts';

/** A scan the packer was told is all right: kept outside the station, so that whatever the station loses is noticed. */
export interface Acknowledged {
  readonly scanId: string;
  readonly text: string;
  readonly verdict: 'right' | 'complete';
  /** Ms since 1970, by the world's clock. */
  readonly at: number;
}

/** A posting's number opens a posting, or stands for its label; as `right` it counts nothing. */
const isNumber = (text: string): boolean => /^\d{7,10}-\d{4}-\d+$/u.test(text);

/** The record of what was scanned at one station, and of what it said to that. */
export class ScanRecord {
  readonly acknowledged: Acknowledged[] = [];
  last: { readonly scanId: string; readonly text: string } | null = null;
  readonly #sent = new Map<string, string>();
  #heard = 0;
  #count = 0;

  /** A new physical scan; answers its id. */
  sent(text: string): string {
    const scanId = `pull-${(this.#count += 1)}`;
    this.#sent.set(scanId, text);
    this.last = { scanId, text };
    return scanId;
  }

  /** Takes note of what was announced since the last time. Commands carry no unit and are no scans here; `counts`: whether units were counted at all. */
  hear(said: readonly Verdict[], now: number, counts = true): void {
    for (const verdict of said.slice(this.#heard)) {
      if (!counts) continue;
      if (verdict.kind !== 'right' && verdict.kind !== 'complete') continue;
      const text = this.#sent.get(verdict.scanId);
      if (text === undefined || text.startsWith('PL-')) continue;
      if (verdict.kind === 'right' && isNumber(text)) continue;
      this.acknowledged.push({ scanId: verdict.scanId, text, verdict: verdict.kind, at: now });
    }
    this.#heard = said.length;
  }
}
