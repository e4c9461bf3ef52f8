import type { PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { BarcodeCommand } from '#shared/domain/product/decide-barcode.ts';
import type { StockCommand } from '#shared/domain/product/decide-stock.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { SupplyCommandOf } from '#shared/domain/supply/commands.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import { isTransient, effectUnknown, type MarketError } from '#shared/market/errors.ts';
import type { Guard } from './guard.ts';
import { SETTLE_MS, type Settling } from './settling.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** How an effect's row goes on. */
export type Performed =
  | { readonly kind: 'done' }
  /** Try the same thing again not before so many ms; nothing happened outside. `receipt`: what to remember until then. */
  | {
      readonly kind: 'again';
      readonly afterMs: number | null;
      readonly trouble: string;
      readonly receipt?: readonly string[];
    }
  /** It may have happened: read back not before so many ms, then decide. */
  | {
      readonly kind: 'verify';
      readonly afterMs: number;
      readonly trouble: string | null;
      readonly receipt: readonly string[] | null;
    }
  /** The other side will never take it; a person has been given the choice. */
  | { readonly kind: 'refused'; readonly trouble: string }
  /** No longer wanted: the posting was cancelled meanwhile. */
  | { readonly kind: 'dropped'; readonly trouble: string };

/** What performing needs from the station. */
export interface PerformParts {
  readonly ask: Ask;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly language: () => Language;
  readonly guard: Guard;
  readonly settling: Settling;
  /** A parcel's label waits for an answer about its size; null when it no longer does. */
  readonly larger: (parcel: PostingNumber, page: LargerPage | null) => void;
  posting(number: PostingNumber): Promise<KnownPosting | null>;
  /** The outbox row of another effect; null where there is none. */
  effect(id: string): Promise<EffectRow | null>;
  /** Records an outcome as a command to the posting, in the station's name. */
  record(number: PostingNumber, command: Recorded): Promise<void>;
  supply(number: SupplyNumber): Promise<KnownSupply | null>;
  /** Records what became of a label of a supply's carton or pallet, or of telling its places. */
  recordSupply(number: SupplyNumber, outcome: RecordedSupply): Promise<void>;
  /** Whether another effect of the same lane waits behind this one. */
  isOvertaken(row: EffectRow): boolean;
  /** Everything else that is still to be dealt with, oldest first. */
  othersOf(row: EffectRow): readonly EffectRow[];
  /** What the marketplace is to be told of a product's stock now; null where nobody counted it. */
  stock(sku: Sku): { readonly offerId: string; readonly units: number } | null;
  /** Records what became of telling or asking the marketplace. */
  recordProduct(
    sku: Sku,
    told: Extract<StockCommand | BarcodeCommand, { type: 'stock-told' | 'barcode-told' }>,
  ): Promise<void>;
}

type Unstamped<C> = C extends { at: number; by: string } ? Omit<C, 'at' | 'by'> : never;

/** A command without time and person: the runner stamps it. */
export type Recorded = Unstamped<PostingCommand>;

/** The same of what becomes of a supply's effects. */
export type RecordedSupply = Unstamped<SupplyCommandOf<'cargo-printed' | 'places-told' | 'places-refused'>>;

/** Kinds that no request is to blame for: key, address or method of the whole station. A person mends them, then all goes on. */
const ofStation: ReadonlySet<MarketError['kind']> = new Set(['auth', 'foreign-address', 'obsolete-method']);
/** Main's word for an effect that its journal does not hold: it goes out as soon as it does (OB2). */
const NOT_JOURNALED = 'NOT_JOURNALED';
/** Pause until the journal may hold it, ms. */
const JOURNAL_MS = 3000;
/** Pause between two tries of what only a person can mend, ms. */
const MENDED_BY_PERSON_MS = 30_000;

/** Where a failed call leaves a row when the call is harmless to repeat. */
export function repeatable(error: MarketError): Performed {
  if (error.kind === 'rate-limited' || error.kind === 'circuit-open')
    return { kind: 'again', afterMs: error.retryAfterMs, trouble: error.kind };
  if (ofStation.has(error.kind))
    return { kind: 'again', afterMs: MENDED_BY_PERSON_MS, trouble: wordOf(error) };
  if (wordOf(error) === NOT_JOURNALED) return { kind: 'again', afterMs: JOURNAL_MS, trouble: 'fault' };
  return isTransient(error)
    ? { kind: 'again', afterMs: null, trouble: error.kind }
    : { kind: 'refused', trouble: wordOf(error) };
}

/** Where a failed call leaves a row when repeating it blindly could do harm. */
export function readBackFirst(error: MarketError): Performed {
  return effectUnknown(error)
    ? { kind: 'verify', afterMs: SETTLE_MS, trouble: error.kind, receipt: null }
    : repeatable(error);
}

/** The word kept for the status line: the vendor's token where there is one, what is wrong with the key, else the kind. */
export function wordOf(error: MarketError): string {
  if (error.kind === 'refused') return error.token;
  return error.kind === 'auth' ? `auth-${error.trouble}` : error.kind;
}

/** Words of troubles with which the marketplace turns away every call of the station: one tries, the others wait (OB10). A missing role is one method's trouble only. */
const ofEveryCall: ReadonlySet<string> = new Set([
  'auth-bad-key',
  'auth-deactivated',
  'auth-ip-restricted',
  'auth-not-signed',
  'auth-no-key',
  'foreign-address',
]);

/** Whether a row's trouble is everybody's. */
export const holdsAll = (word: string): boolean => ofEveryCall.has(word);
