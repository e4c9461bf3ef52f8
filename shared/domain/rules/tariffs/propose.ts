import { quoteOf, type Place, type Quote, type Tariffs } from './tariff.ts';

/** When a carrier comes: days of the week (1 Monday .. 7 Sunday) and the hour until which a parcel still goes with him. */
export interface Pickup {
  readonly carrier: string;
  readonly days: readonly number[];
  readonly untilHour: number;
}

/** A moment as a clock on the wall shows it: day of the week (1..7) and hour of the day. */
export interface WallClock {
  readonly weekday: number;
  readonly hour: number;
}

/** One carrier for one parcel: his price, and how long it takes with the wait for him. */
export interface Offer extends Omit<Quote, 'kopecks'> {
  /** null where whoever asked may not see sums (RR8). */
  readonly kopecks: number | null;
  /** Days until he comes; 0 today. */
  readonly waits: number;
  /** With the wait, at the latest, days. */
  readonly days: number;
  readonly inTime: boolean;
}

/** Why the first one is proposed (CA7). */
export type OfferReason = 'only-one' | 'cheapest' | 'cheapest-in-time' | 'fastest';

/** Who is proposed, and why; the others by price. */
export interface Proposal {
  readonly best: Offer;
  readonly why: OfferReason;
  readonly others: readonly Offer[];
}

/** Days until a carrier comes: 0 while he still comes today; none named means that he comes any day (CA4). */
export function daysToPickup({ days, untilHour }: Pickup, { weekday, hour }: WallClock): number {
  const comes = (offset: number): boolean =>
    days.length === 0 || days.includes(((weekday - 1 + offset) % 7) + 1);
  for (let offset = hour < untilHour ? 0 : 1; offset <= 7; offset += 1) if (comes(offset)) return offset;
  return 7;
}

type Priced = Offer & Quote;

const byPrice = (a: Priced, b: Priced): number => a.kopecks - b.kopecks || a.days - b.days;

/** What is asked for one parcel. `mostDays`: how long it may take at most; 0 for as long as it takes. */
export interface ProposalOf {
  readonly grams: number;
  readonly place: Place;
  readonly at: WallClock;
  readonly mostDays: number;
}

/** The cheapest that is in time; where none is, the fastest. Null where no carrier has a price for it (CA7). */
export function propose(
  { grams, place, at, mostDays }: ProposalOf,
  pickups: readonly Pickup[],
  tariffs: Tariffs,
): Proposal | null {
  const offers = pickups.flatMap((pickup): Priced[] => {
    const quote = quoteOf(pickup.carrier, grams, place, tariffs);
    if (typeof quote === 'string') return [];
    const waits = daysToPickup(pickup, at);
    const days = waits + quote.daysTo;
    return [{ ...quote, waits, days, inTime: mostDays === 0 || days <= mostDays }];
  });
  const sorted = offers.toSorted(byPrice);
  const [cheapest] = sorted;
  if (cheapest === undefined) return null;
  const inTime = sorted.find((offer) => offer.inTime);
  const best = inTime ?? offers.toSorted((a, b) => a.days - b.days || byPrice(a, b))[0] ?? cheapest;
  const why: OfferReason =
    sorted.length === 1
      ? 'only-one'
      : inTime === undefined
        ? 'fastest'
        : best === cheapest
          ? 'cheapest'
          : 'cheapest-in-time';
  return { best, why, others: sorted.filter((offer) => offer !== best) };
}
