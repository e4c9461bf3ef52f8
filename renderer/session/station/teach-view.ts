import type { Barcode } from '#shared/kit/brand.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Teaching } from './teach.ts';
import { offerOf, offersOf } from './teach-answers.ts';

/** What is asked while a code is taught (TE1-TE6). */
export type TeachScreen = {
  readonly kind: 'teach';
  readonly code: Barcode;
  /** The parcel in which it was found; null where none lies open. */
  readonly of: KnownPosting | null;
} & (
  | {
      readonly stage: 'which';
      /** The product that OK says it is; null where it can only be scanned. */
      readonly offer: ThingRef | null;
      /** How many products the parcel still wants. */
      readonly offers: number;
    }
  | { readonly stage: 'units' | 'taught'; readonly product: ThingRef; readonly units: number }
);

/** The question about the code that is taught. */
export function teachScreen(teaching: Teaching, of: KnownPosting | null): TeachScreen {
  if (teaching.stage !== 'which') return { kind: 'teach', of, ...teaching };
  const { code, stage, skipped } = teaching;
  return { kind: 'teach', of, code, stage, offer: offerOf(of, skipped), offers: offersOf(of).length };
}
