import type { Claim } from '../domain/posting/care.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import { isBlocking } from '../domain/posting/findings.ts';
import { isNews } from '../domain/posting/left.ts';
import type { PostingSnapshot } from '../domain/posting/snapshot.ts';
import { listed, message, type Message, type Param } from './message.ts';
import { resolutions } from './shape-care.ts';
import { tellErrand, tellFinding } from './tell-desk.ts';

/** How much money is said in a language; a claim's fact carries kopecks. */
export type SayMoney = (kopecks: number) => string;

const howSaid = (how: string): Param => {
  const known = resolutions.find((each) => each === how) ?? 'desk';
  return { say: message(`care:hows.${known}`) };
};

const claimSaid = ({ state, kopecks, paidKopecks }: Claim, money: SayMoney): Message =>
  message('care:history.claim', {
    state: { say: message(`tracking:claims.stands.${state}`) },
    sum: money(paidKopecks ?? kopecks),
  });

function foundSaid({ findings }: Extract<PostingFact, { type: 'PostingChecked' }>): Message {
  const blocking = findings.filter(isBlocking);
  return blocking.length === 0
    ? message('care:history.allGood')
    : message('care:history.found', {
        what: listed(blocking.map((finding) => ({ say: tellFinding(finding).title }))),
      });
}

/**
 * What happened in words, for whoever looks at a problem (PQ7); null for what happened at the table unit by unit.
 * `before`: how the marketplace saw the posting before this fact.
 */
export function tellHistory(
  fact: PostingFact,
  before: PostingSnapshot | null,
  money: SayMoney,
): Message | null {
  switch (fact.type) {
    case 'PostingTakenIn':
      return message('care:history.takenIn');
    case 'PostingChanged':
      return before !== null && !isNews(before, fact.snapshot)
        ? null
        : message('care:history.said', {
            status: { say: message(`tracking:phases.${fact.snapshot.phase}`) },
          });
    case 'PostingChecked':
      return foundSaid(fact);
    case 'PostingConfirmed':
      return message('care:history.confirmed');
    case 'PackingStarted':
      return message('care:history.started');
    case 'PackingAbandoned':
      return fact.why === 'content-changed' ? message('care:history.contentChanged') : null;
    case 'PostingPacked':
      return message('care:history.packed');
    case 'PostingClosed':
      return message('care:history.closed');
    case 'PostingReopened':
      return message('care:history.reopened', { reason: fact.reason });
    case 'LeftSaid':
      return message('care:history.saidLeft', {
        why: { say: message(`leaving:elsewhere.whys.${fact.why}`) },
        note: fact.note ?? '',
      });
    case 'HereSaid':
      return message('care:history.saidHere');
    case 'PostingHandedOver':
      return message('care:history.handedOver');
    case 'VirtualSent':
      return message('care:history.virtual', { note: fact.note });
    case 'ProblemReported':
      return message('care:history.reported', {
        reason: fact.note ?? ({ say: message(`care:reasons.${fact.reason}`) } as const satisfies Param),
      });
    case 'ProblemResolved':
      return message('care:history.resolved', { how: howSaid(fact.how) });
    case 'PostingCancelled':
    case 'ParcelCancelled':
      return message('care:history.cancelled', { reason: fact.note.reason });
    case 'ParcelPulled':
      return message('care:history.pulled');
    case 'ShipRefused':
      return message('care:history.shipRefused');
    default:
      return caredSaid(fact, money);
  }
}

function caredSaid(fact: PostingFact, money: SayMoney): Message | null {
  switch (fact.type) {
    case 'ErrandAsked':
      return message('care:history.errandAsked', { what: { say: tellErrand(fact.errand) } });
    case 'ErrandDone':
      return message('care:history.errandDone', { what: { say: tellErrand(fact.errand) } });
    case 'ErrandRefused':
      return message('care:history.errandRefused', { what: { say: tellErrand(fact.errand) } });
    case 'ErrandSettled':
      return message('care:history.errandLeft');
    case 'ProblemTaken':
      return message('care:history.taken');
    case 'ProblemLeft':
      return message('care:history.left');
    case 'NoteWritten':
      return message('care:history.note', { text: fact.text });
    case 'MessageTold':
      return message('care:history.message', {
        kind: { say: message(`care:draft.kinds.${fact.draft}`) },
        tongue: { say: message(`care:draft.tongues.${fact.tongue}`) },
      });
    case 'LossSaid':
      return message(fact.lost ? 'care:history.lost' : 'care:history.notLost');
    case 'ClaimWritten':
      return claimSaid(fact.claim, money);
    case 'ReturnOpened':
      return message('care:history.back');
    default:
      return null;
  }
}
