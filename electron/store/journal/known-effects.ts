import type { EffectRow } from '#shared/process/effects.ts';
import { isOpen } from '#shared/process/effects.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import { fingerprint, isAmong } from './fingerprint.ts';
import type { Segment } from './names.ts';
import type { Summary } from './sidecar.ts';

/** The latest row of an effect: the row itself, or where it lies. `sum` and `length` tell its line from an older one. */
export interface KnownEffect {
  readonly segment: Segment;
  readonly open: boolean;
  readonly seq: number;
  readonly sum: number;
  readonly length: number;
  readonly from: { readonly offset: number } | { readonly row: EffectRow };
  /** The shop it is told to; absent for the first one. */
  readonly shop?: ShopId;
}

const whose = ({ shop }: EffectRow): Pick<KnownEffect, 'shop'> => (shop === undefined ? {} : { shop });

/**
 * Which effects were written down. All of the plain segments and every open one are known exactly; those that were closed
 * and packed away are known by their fingerprints, eight bytes each.
 */
export class KnownEffects {
  readonly #known = new Map<string, KnownEffect>();
  readonly #closed = new Map<Segment, Float64Array>();

  /** Enters a row of a plain segment. */
  add(row: EffectRow, segment: Segment, offset: number, length: number, sum: number): void {
    const open = isOpen(row);
    this.#known.set(row.id, { segment, open, seq: row.seq, sum, length, from: { offset }, ...whose(row) });
  }

  /** Enters what a packed segment knows, in place of all that was known of it. */
  addPacked(segment: Segment, { open, closed }: Pick<Summary, 'open' | 'closed'>): void {
    for (const [id, known] of this.#known)
      if (
        known.segment === segment ||
        (known.segment < segment && known.open && isAmong(closed, fingerprint(id)))
      )
        this.#known.delete(id);
    this.#closed.set(segment, closed);
    for (const { row, length, sum } of open) {
      const newer = (this.#known.get(row.id)?.segment ?? '') > segment;
      const known = { segment, open: true, seq: row.seq, sum, length, from: { row }, ...whose(row) };
      if (!newer) this.#known.set(row.id, known);
    }
  }

  /** Whether an effect was ever written; with a shop, for that one (SHP5). Of those packed away nobody knows the shop any more. */
  has(effectId: string, shop?: ShopId): boolean {
    const known = this.#known.get(effectId);
    if (known !== undefined) return shop === undefined || shopOf(known) === shop;
    const print = fingerprint(effectId);
    for (const closed of this.#closed.values()) if (isAmong(closed, print)) return true;
    return false;
  }

  /** Whether an effect's latest row is this very line. */
  isLatest(effectId: string, length: number, sum: number): boolean {
    const known = this.#known.get(effectId);
    return known !== undefined && known.length === length && known.sum === sum;
  }

  /** Whether an effect is known by its row, not by its fingerprint alone. */
  knows(effectId: string): boolean {
    return this.#known.has(effectId);
  }

  /** All effects that are known by their rows. */
  known(): readonly KnownEffect[] {
    return [...this.#known.values()];
  }
}
