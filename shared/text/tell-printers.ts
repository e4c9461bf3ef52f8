import type { JobView } from '../printing/job.ts';
import type { Connection } from '../printing/printer.ts';
import { printerConditions, type PrinterCondition } from '../printing/state.ts';
import { message, said, type Message, type Telling } from './message.ts';
import { printDetails, type PrintDetail } from './shape-outside.ts';
import { labelTroubles, type LabelTrouble } from './shape-labels.ts';
import { searchTroubles, type SearchTrouble } from './shape-printers.ts';

type Said = Pick<Telling, 'title' | 'hint'>;

/** How urgent it is to look at a printer. */
export type ConditionTone = 'ok' | 'calm' | 'warn' | 'bad';

/** A printer's condition in words, what to do, and how urgent it is; `hint` is null where there is nothing to do. */
export function tellCondition(condition: PrinterCondition): {
  readonly title: Message;
  readonly hint: Message | null;
  readonly tone: ConditionTone;
} {
  switch (condition) {
    case 'ready':
      return { title: message('printers:ready'), hint: null, tone: 'ok' };
    case 'unknown':
      return { ...said('printers:unknown'), tone: 'calm' };
    case 'garbled':
      return { ...said('outside:print.garbled'), tone: 'warn' };
    case 'paused':
    case 'paper-out':
    case 'overheated':
      return { ...said(`outside:print.${condition}`), tone: 'warn' };
    default:
      return { ...said(`outside:print.${condition}`), tone: 'bad' };
  }
}

/** The way to a printer in words. */
export function tellConnection(connection: Connection): Message {
  switch (connection.kind) {
    case 'folder':
      return message('printers:where.folder');
    case 'tcp':
      return message('printers:where.tcp', {
        address: connection.port === 9100 ? connection.host : `${connection.host}:${connection.port}`,
      });
    case 'cups':
      return connection.server === ''
        ? message('printers:where.cups-here', { queue: connection.queue })
        : message('printers:where.cups-there', { queue: connection.queue, server: connection.server });
    case 'windows':
      return message('printers:where.windows', { queue: connection.queue });
    case 'usb':
      return message('printers:where.usb', { device: connection.device });
    case 'serial':
      return message('printers:where.serial', { path: connection.path });
  }
}

const detailOf = (word: string): PrintDetail =>
  printDetails.find((candidate) => candidate === word) ?? 'other';

/** Why a job waits or how it ended, with what to do; null where its state says everything. */
export function tellJobDetail({ state, detail }: Pick<JobView, 'state' | 'detail'>): Said | null {
  if (detail === null || state === 'withdrawn' || detail === 'said-so') return null;
  if (printerConditions.some((condition) => condition === detail && condition === 'unknown')) return null;
  return said(`outside:print.${detailOf(detail)}`);
}

/** Why a way of looking for printers could not be used. */
export function tellSearchTrouble(why: string): Said {
  const known: SearchTrouble = searchTroubles.find((candidate) => candidate === why) ?? 'other';
  return said(`printers:find.whys.${known}`);
}

/** Something worth telling about a label as it is drawn. */
export function tellLabelTrouble(kind: string): Said {
  const known: LabelTrouble = labelTroubles.find((candidate) => candidate === kind) ?? 'other';
  return said(`labels:troubles.${known}`);
}
