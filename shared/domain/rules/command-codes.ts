import { shelfFromCode, shelfInCode } from './shelf-codes.ts';

/** Kinds of work at the table besides packing; each has a command code that begins it, and LEAVE ends it. */
export const works = ['pick', 'hand-over', 'returns', 'supply', 'scanner'] as const;

/** See `works`. */
export type Work = (typeof works)[number];

/** Everything that may be said to the station by scanning a printed command code (SPEC CC1-CC4). */
export type StationCommand =
  | { readonly kind: 'ok' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'next-box' }
  | { readonly kind: 'park' }
  | { readonly kind: 'reprint' }
  | { readonly kind: 'problem'; readonly reason: string | null }
  | { readonly kind: 'leave' }
  | { readonly kind: 'out' }
  /** The unknown code just scanned is told what it belongs to (TE1). */
  | { readonly kind: 'teach' }
  /** A product is told where it lies (PR8); null: which shelf is asked for. */
  | { readonly kind: 'shelf'; readonly shelf: string | null }
  /** "There is none": of a document that the marketplace asks for. */
  | { readonly kind: 'absent' }
  /** Where goods were made; two letters of ISO 3166-1. */
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'box'; readonly box: string }
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'grams'; readonly grams: number }
  | { readonly kind: 'badge'; readonly packer: string }
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'reason'; readonly reason: string }
  /** The next unit that is scanned counts so often (SC5). */
  | { readonly kind: 'times'; readonly times: number };

/** How often one scan may count (SC5). */
const MOST_TIMES = 999;

/** Every command code starts so; no product barcode may (PR4). */
export const COMMAND_PREFIX = 'PL-';

const plain: Record<string, StationCommand> = {
  OK: { kind: 'ok' },
  UNDO: { kind: 'undo' },
  SKIP: { kind: 'skip' },
  NEXTBOX: { kind: 'next-box' },
  PARK: { kind: 'park' },
  REPRINT: { kind: 'reprint' },
  PROBLEM: { kind: 'problem', reason: null },
  LEAVE: { kind: 'leave' },
  OUT: { kind: 'out' },
  TEACH: { kind: 'teach' },
  SHELF: { kind: 'shelf', shelf: null },
  NONE: { kind: 'absent' },
};

/** Whether a text is meant for the station itself, known or not. */
export const isCommandCode = (text: string): boolean => text.toUpperCase().startsWith(COMMAND_PREFIX);

/** Reads a command code; null where the prefix is ours but the word is not known. */
export function parseCommandCode(text: string): StationCommand | null {
  if (!isCommandCode(text)) return null;
  const body = text.toUpperCase().slice(COMMAND_PREFIX.length);
  const simple = plain[body];
  if (simple) return simple;
  const [word, ...rest] = body.split('-');
  const value = rest.join('-');
  if (value === '') return null;
  switch (word) {
    case 'BOX':
      return { kind: 'box', box: value };
    case 'SLOT':
      return /^\d{1,3}$/.test(value) ? { kind: 'slot', slot: Number(value) } : null;
    case 'SHELF': {
      const shelf = shelfFromCode(value);
      return shelf === null ? null : { kind: 'shelf', shelf };
    }
    case 'G':
      return /^\d{1,6}$/.test(value) ? { kind: 'grams', grams: Number(value) } : null;
    case 'BADGE':
      return { kind: 'badge', packer: value };
    case 'COUNTRY':
      return /^[A-Z]{2}$/.test(value) ? { kind: 'country', country: value } : null;
    case 'WORK': {
      const work = works.find((each) => each.toUpperCase() === value);
      return work === undefined ? null : { kind: 'work', work };
    }
    case 'X':
      return timesOf(value);
    case 'PROBLEM':
      return { kind: 'problem', reason: value.toLowerCase() };
    case 'WHY':
      return { kind: 'reason', reason: value.toLowerCase() };
    default:
      return null;
  }
}

function timesOf(digits: string): StationCommand | null {
  const times = /^[1-9]\d{0,2}$/.test(digits) ? Number(digits) : 0;
  return times >= 2 && times <= MOST_TIMES ? { kind: 'times', times } : null;
}

/** The text to print for a command. Inverse of `parseCommandCode` (CC2). */
export function commandCode(command: StationCommand): string {
  switch (command.kind) {
    case 'box':
      return `${COMMAND_PREFIX}BOX-${command.box.toUpperCase()}`;
    case 'slot':
      return `${COMMAND_PREFIX}SLOT-${command.slot}`;
    case 'shelf':
      return command.shelf === null
        ? `${COMMAND_PREFIX}SHELF`
        : `${COMMAND_PREFIX}SHELF-${shelfInCode(command.shelf)}`;
    case 'grams':
      return `${COMMAND_PREFIX}G-${command.grams}`;
    case 'badge':
      return `${COMMAND_PREFIX}BADGE-${command.packer.toUpperCase()}`;
    case 'work':
      return `${COMMAND_PREFIX}WORK-${command.work.toUpperCase()}`;
    case 'reason':
      return `${COMMAND_PREFIX}WHY-${command.reason.toUpperCase()}`;
    case 'problem':
      return command.reason === null
        ? `${COMMAND_PREFIX}PROBLEM`
        : `${COMMAND_PREFIX}PROBLEM-${command.reason.toUpperCase()}`;
    case 'times':
      return `${COMMAND_PREFIX}X-${command.times}`;
    case 'country':
      return `${COMMAND_PREFIX}COUNTRY-${command.country.toUpperCase()}`;
    case 'absent':
      return `${COMMAND_PREFIX}NONE`;
    case 'next-box':
      return `${COMMAND_PREFIX}NEXTBOX`;
    default:
      return `${COMMAND_PREFIX}${command.kind.toUpperCase()}`;
  }
}
