import type { AnyFact, Envelope } from '../domain/envelope.ts';
import type { Errand } from '../domain/posting/errands.ts';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';

/** What is left out of facts for whoever may not see it (RR8). */
export interface Spare {
  readonly buyers: boolean;
  readonly money: boolean;
}

/** The town stays: a carrier is proposed by it, and it names nobody. */
function sparedSnapshot(snapshot: PostingSnapshot, { buyers, money }: Spare): PostingSnapshot {
  const { destination, lines } = snapshot;
  return {
    ...snapshot,
    ...(buyers ? { destination: { ...destination, buyerName: null, phone: null, address: null } } : {}),
    ...(money ? { lines: lines.map((line) => ({ ...line, priceKopecks: null, currency: null })) } : {}),
  };
}

function sparedErrand(errand: Errand, { buyers, money }: Spare): Errand {
  if (errand.what !== 'return-answer') return errand;
  const { backwayKopecks, ...answer } = errand.answer;
  return {
    ...errand,
    answer: {
      ...answer,
      ...(buyers ? { comment: '' } : {}),
      ...(money || backwayKopecks === undefined ? {} : { backwayKopecks }),
      ...(money ? { compensationKopecks: null } : {}),
    },
  };
}

function sparedFact(fact: AnyFact, spare: Spare): AnyFact {
  switch (fact.type) {
    case 'PostingTakenIn':
    case 'PostingChanged':
      return { ...fact, snapshot: sparedSnapshot(fact.snapshot, spare) };
    case 'ErrandAsked':
    case 'ErrandDone':
    case 'ErrandRefused':
      return { ...fact, errand: sparedErrand(fact.errand, spare) };
    case 'ClaimWritten': {
      if (!spare.money) return fact;
      const paidKopecks = fact.claim.paidKopecks === null ? null : 0;
      return { ...fact, claim: { ...fact.claim, kopecks: 0, paidKopecks } };
    }
    default:
      return fact;
  }
}

/** A fact without what may not be seen; reports count the same from it (RR8). */
export const sparedOf = (envelope: Envelope, spare: Spare): Envelope =>
  spare.buyers || spare.money ? { ...envelope, fact: sparedFact(envelope.fact, spare) } : envelope;
