import type { PrintResult } from '../bridge/calls/print.ts';
import type { AuthTrouble, MarketError } from '../market/errors.ts';
import { assertNever } from '../kit/assert-never.ts';
import { message, said, type Message, type Telling } from './message.ts';
import { printDetails, waitReasons, type PrintDetail } from './shape-outside.ts';

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

function marketSaid(error: MarketError): Pick<Telling, 'title' | 'hint'> {
  switch (error.kind) {
    case 'rate-limited':
    case 'circuit-open':
      return said(`outside:market.${error.kind}`, { seconds: seconds(error.retryAfterMs) });
    case 'auth':
      return said(`outside:auth.${error.trouble}`);
    case 'refused':
      return said('outside:market.refused', { token: error.token });
    case 'offline':
    case 'timeout':
    case 'not-found':
    case 'not-ready':
    case 'already-shipped':
    case 'already-cancelled':
    case 'wrong-status':
    case 'incomplete':
    case 'obsolete-method':
    case 'server':
    case 'garbled':
    case 'foreign-address':
      return said(`outside:market.${error.kind}`);
    default:
      return assertNever(error);
  }
}

const silent: ReadonlySet<MarketError['kind']> = new Set([
  'offline',
  'timeout',
  'rate-limited',
  'circuit-open',
  'not-ready',
  'already-shipped',
  'server',
  'garbled',
] as const);

/** What went wrong at the marketplace. What passes by itself makes no sound: packing goes on. */
export function tellMarketError(error: MarketError): Telling {
  const sound = error.kind === 'already-cancelled' ? 'stop' : silent.has(error.kind) ? null : 'notice';
  return { ...marketSaid(error), sound };
}

const knownDetail = (detail: string | null): PrintDetail =>
  printDetails.find((candidate) => candidate === detail) ?? 'other';

/** How a print job ended; null where the label simply came out. */
export function tellPrint({ outcome, detail }: PrintResult): Telling | null {
  switch (outcome) {
    case 'printed':
      return null;
    case 'maybe':
      return { ...said('outside:maybe'), sound: 'notice' };
    case 'failed':
      return { ...said(`outside:print.${knownDetail(detail)}`), sound: 'notice' };
    default:
      return assertNever(outcome);
  }
}

const marketKinds = [
  'offline',
  'timeout',
  'rate-limited',
  'circuit-open',
  'not-found',
  'not-ready',
  'already-shipped',
  'already-cancelled',
  'wrong-status',
  'incomplete',
  'obsolete-method',
  'server',
  'garbled',
  'foreign-address',
] as const;

/** Words of our own for a refused print that a person sees no differently from a failed one. */
const asPrint = (word: string): PrintDetail | undefined =>
  printDetails.find((candidate) => candidate === word && candidate !== 'other');

const authTroubles = [
  'bad-key',
  'deactivated',
  'missing-role',
  'ip-restricted',
  'not-signed',
  'no-key',
] as const satisfies readonly AuthTrouble[];

/** Troubles that are no single call's: the key, the address, a version of this program that is too old. */
function stationTroubleOf(word: string) {
  const auth = authTroubles.find((trouble) => word === `auth-${trouble}`);
  if (auth !== undefined) return `auth.${auth}` as const;
  return word === 'foreign-address' || word === 'obsolete-method' ? (`market.${word}` as const) : null;
}

/** Whether a word of the outbox is a trouble of the whole station that a person has to mend (OB10). */
export const isStationTrouble = (word: string): boolean => stationTroubleOf(word) !== null;

/** A trouble of the whole station: what it is and what to do next; null for any other word. */
export function tellStationTrouble(word: string): Pick<Telling, 'title' | 'hint'> | null {
  const station = stationTroubleOf(word);
  return station === null ? null : said(`outside:${station}`);
}

/**
 * Why something waits, or was refused, for the status line: from the one word that the outbox keeps.
 * A machine word of the marketplace is shown as it is; it is what its support asks for.
 */
export function tellTrouble(word: string | null): Message {
  if (word === null) return message('outside:waits.verifying');
  const wait = waitReasons.find((candidate) => candidate === word);
  if (wait !== undefined) return message(`outside:waits.${wait}`);
  const market = marketKinds.find((candidate) => candidate === word);
  if (market !== undefined) return message(`outside:market.${market}.title`);
  const station = stationTroubleOf(word);
  if (station !== null) return message(`outside:${station}.title`);
  const print = asPrint(word);
  if (print !== undefined) return message(`outside:print.${print}.title`);
  return /^[A-Z][A-Z0-9_]+$/.test(word)
    ? message('outside:market.refused.hint', { token: word })
    : message('outside:waits.unknown');
}

/** Why something was refused for good: never a promise to try again. */
export function tellRefusal(word: string): Message {
  if (word === 'marks-failed') return message('outside:refusal.marks');
  if (word === 'marks-of-parcels') return message('outside:refusal.parcels');
  if (word === 'return-moved') return message('outside:refusal.returnMoved');
  if (word === 'return-not-offered') return message('outside:refusal.returnNotOffered');
  if (word === 'failed') return message('outside:print.other.title');
  const told = tellTrouble(word);
  return told.key === 'outside:waits.unknown'
    ? message('outside:market.refused.hint', { token: word })
    : told;
}
