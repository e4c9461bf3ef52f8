import { sameContent } from '#shared/domain/posting/content.ts';
import { isRetired } from '#shared/domain/posting/parcels.ts';
import type { ParcelContent } from '#shared/domain/posting/facts.ts';
import { ok } from '#shared/kit/result.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { readThenCall } from './read-then-call.ts';
import type { Performed, PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Our word for a number that holds no goods any more since it was split. */
const WAS_SPLIT = 'POSTING_WAS_SPLIT';

/** Cancels a posting, or one parcel of a split (CN13); believed only when it is read back as cancelled (CN8). */
export function performCancel(row: EffectRow, effect: Of<'cancel'>, parts: PerformParts): Promise<Performed> {
  const { posting, parcel, reasonId, message } = effect;
  const number = parcel ?? posting;
  return readThenCall(
    row,
    {
      verified: true,
      ...(parcel === undefined ? {} : { parcel }),
      judge: (read) => {
        // Its goods went on under other numbers: nobody cancelled those.
        if (isRetired(read)) return { impossible: WAS_SPLIT };
        return read.cancellation !== null ? 'happened' : 'open';
      },
      call: async () => {
        const sent = await parts.ask('market.cancel', { effectId: row.id, number, reasonId, message });
        return sent.ok ? ok({ error: null }) : sent;
      },
    },
    parts,
  );
}

/** What is left of a content after some of it was cancelled. */
function restOf(before: ParcelContent['lines'], gone: ParcelContent['lines']): ParcelContent['lines'] {
  const left = before.map(({ sku, quantity }) => ({
    sku,
    quantity:
      quantity - gone.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0),
  }));
  return left.filter(({ quantity }) => quantity > 0);
}

/** Cancels some units. Asked for twice it would cancel twice as many, so the content that is read decides (OB6). */
export function performCancelUnits(
  row: EffectRow,
  effect: Of<'cancel-units'>,
  parts: PerformParts,
): Promise<Performed> {
  const { posting: number, reasonId, message, before } = effect;
  const lines = effect.lines.map((line) => ({ ...line }));
  return readThenCall(
    row,
    {
      verified: true,
      judge: (read) => {
        if (sameContent(read.lines, restOf(before, lines))) return 'happened';
        return sameContent(read.lines, before) ? 'open' : { impossible: 'CONTENT_CHANGED' };
      },
      call: async () => {
        const sent = await parts.ask('market.cancelUnits', {
          effectId: row.id,
          number,
          reasonId,
          message,
          lines,
        });
        return sent.ok ? ok({ error: null, receipt: sent.value }) : sent;
      },
    },
    parts,
  );
}
