import { problemReasons, reprintReasons } from '../domain/posting/facts.ts';
import type { StationCommand } from '../domain/rules/command-codes.ts';
import { message, type Message, type Param } from './message.ts';

/** Every place a posting or the table can stand at, by the word facts use. */
const statuses = [
  'absent',
  'new',
  'confirmed',
  'packing',
  'packed',
  'closed',
  'problem',
  'cancelled',
  'sent-virtually',
  'handed-over',
  'start',
  'queue',
  'picking',
  'hand-over',
  'returns',
  'supply',
  'teach',
  'shelve',
] as const;

/** The word for a status; a status this version does not know stands for itself. */
export function statusName(status: string): Param {
  const known = statuses.find((candidate) => candidate === status);
  return known === undefined ? status : { say: message(`desk:statuses.${known}`) };
}

/** The word for a problem's reason; one this version does not know stands for itself. */
export function problemName(reason: string): Param {
  const known = problemReasons.find((candidate) => candidate === reason);
  return known === undefined ? reason : { say: message(`desk:problems.${known}.title`) };
}

/** The word for a reason scanned as a code, of a problem or of a second print. */
function reasonName(reason: string): Param {
  const reprint = reprintReasons.find((candidate) => candidate === reason);
  const isProblem = problemReasons.some((candidate) => candidate === reason);
  return reprint === undefined || isProblem
    ? problemName(reason)
    : { say: message(`station:reasons.why.${reprint}`) };
}

function valueOf(command: StationCommand): Param {
  switch (command.kind) {
    case 'box':
      return command.box;
    case 'slot':
      return command.slot;
    case 'grams':
      return command.grams;
    case 'badge':
      return command.packer;
    case 'country':
      return command.country;
    case 'shelf':
      return command.shelf ?? '';
    case 'reason':
      return reasonName(command.reason);
    default:
      return '';
  }
}

/** What stands on the code sheet under a command code. */
export const commandName = (command: StationCommand): Message =>
  message(`station:commands.${command.kind}.title`, { value: valueOf(command) });
