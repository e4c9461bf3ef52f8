import type { Envelope } from '../domain/envelope.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import { quoteOf, type Tariffs } from '../domain/rules/tariffs/tariff.ts';

const DAY_MS = 24 * 3_600_000;

/** What happened with one carrier (CA10). Days are whole or tenths; null where nothing is known. */
export interface CarrierRow {
  readonly carrier: string;
  /** Parcels that left with him. */
  readonly parcels: number;
  /** What they cost by the table, kopecks; those without a price are not in it. */
  readonly kopecks: number;
  readonly unpriced: number;
  readonly delivered: number;
  /** Half of those that arrived took no more, days. */
  readonly p50: number | null;
  /** Nine tenths of them took no more, days. */
  readonly p90: number | null;
  /** Of those that arrived and have a price: how many took longer than the table says. */
  readonly late: number;
  /** How many of those that arrived the table has days for. */
  readonly judged: number;
}

interface Followed {
  snapshot: PostingSnapshot | null;
  carrier: string | null;
  grams: number | null;
  left: boolean;
  /** When it was scanned out; null where nobody did, so that its time counts for nothing. */
  leftAt: number | null;
  arrivedAt: number | null;
}

/** The value that a share of the sorted values does not exceed. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

const tenths = (days: number | null): number | null => (days === null ? null : Math.round(days * 10) / 10);

function follow(parcel: Followed, fact: PostingFact): void {
  switch (fact.type) {
    case 'PostingTakenIn':
    case 'PostingChanged':
      parcel.snapshot = fact.snapshot;
      if (fact.snapshot.phase === 'delivered' && parcel.leftAt !== null) parcel.arrivedAt ??= fact.at;
      return;
    case 'WaybillTaken':
      parcel.carrier = fact.carrier;
      return;
    case 'Weighed':
      parcel.grams = fact.grams;
      return;
    case 'PostingReopened':
    case 'PackingAbandoned':
      parcel.carrier = null;
      parcel.grams = null;
      return;
    case 'PostingHandedOver':
      parcel.left = true;
      parcel.leftAt = fact.at;
      return;
    case 'LeftSaid':
      // By another way it left with somebody else; missing, with nobody.
      parcel.left = fact.why === 'unscanned';
      return;
    case 'HereSaid':
      parcel.left = false;
      return;
    default:
      return;
  }
}

interface Sum {
  parcels: number;
  kopecks: number;
  unpriced: number;
  days: number[];
  late: number;
  judged: number;
}

function add(sum: Sum, carrier: string, parcel: Followed, tariffs: Tariffs): void {
  const { snapshot, grams, leftAt, arrivedAt } = parcel;
  sum.parcels += 1;
  const quote =
    snapshot === null || grams === null ? null : quoteOf(carrier, grams, snapshot.destination, tariffs);
  const priced = quote === null || typeof quote === 'string' ? null : quote;
  if (priced === null) sum.unpriced += 1;
  else sum.kopecks += priced.kopecks;
  if (leftAt === null || arrivedAt === null) return;
  const days = (arrivedAt - leftAt) / DAY_MS;
  sum.days.push(days);
  if (priced === null) return;
  sum.judged += 1;
  if (days > priced.daysTo) sum.late += 1;
}

/** Reads facts in the order they were made, and tells what happened with each carrier, the busiest first (CA10). */
export function createCarrierReport(): {
  read(envelopes: readonly Envelope[]): void;
  rows(tariffs: Tariffs): readonly CarrierRow[];
} {
  const parcels = new Map<string, Followed>();
  return {
    read(envelopes) {
      for (const { stream, fact } of envelopes) {
        if (!stream.startsWith('posting:')) continue;
        const parcel = parcels.get(stream) ?? {
          snapshot: null,
          carrier: null,
          grams: null,
          left: false,
          leftAt: null,
          arrivedAt: null,
        };
        parcels.set(stream, parcel);
        follow(parcel, fact as PostingFact);
      }
    },
    rows(tariffs) {
      const sums = new Map<string, Sum>();
      for (const parcel of parcels.values()) {
        if (parcel.carrier === null || !parcel.left) continue;
        const sum = sums.get(parcel.carrier) ?? {
          parcels: 0,
          kopecks: 0,
          unpriced: 0,
          days: [],
          late: 0,
          judged: 0,
        };
        sums.set(parcel.carrier, sum);
        add(sum, parcel.carrier, parcel, tariffs);
      }
      return [...sums]
        .map(([carrier, { days, ...sum }]) => {
          const sorted = days.toSorted((a, b) => a - b);
          const [p50, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
          return { carrier, ...sum, delivered: days.length, p50: tenths(p50), p90: tenths(p90) };
        })
        .toSorted((a, b) => b.parcels - a.parcels);
    },
  };
}
