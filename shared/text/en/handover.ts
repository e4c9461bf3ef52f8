import { counted, type EnglishText } from '../plural.ts';
import type { HandOverText } from '../shape-handover.ts';

/** Handing over in English. */
export const handOverEn: HandOverText<EnglishText> = {
  name: 'Hand over',
  taker: '{{name}}',
  choose: { title: 'Scan any parcel', hint: 'The batch of its carrier opens, or goes on.' },
  nothing: { title: 'Nothing to hand over', hint: 'Closed parcels appear here by themselves.' },
  inBatch: counted('{{count}} in the batch', '{{count}} in the batch'),
  toTake: counted('{{count}} to scan', '{{count}} to scan'),
  since: 'Batch since {{time}}',
  carriage: 'Ozon carrier · {{place}}',
  first: { title: 'Scan the first parcel', hint: 'Its label, or its number.' },
  another: 'Scan the next parcel',
  taken: 'In the batch',
  scanned: 'scanned',
  of: 'of {{total}}',
  missing: counted('{{count}} missing', '{{count}} missing'),
  allIn: { title: 'All are in', hint: 'Scan OK to hand them over.' },
  where: {
    closed: 'closed at {{time}}',
    shelf: 'Shelf {{shelf}}',
    label: 'no label yet',
    'scan-back': 'label not scanned',
    packing: 'being packed',
    problem: 'problem',
  },
  pull: 'Cancelled: pull it out',
  outgoing: 'with those that leave',
  finish: 'Hand over',
  finishWithout: counted('Hand over without {{count}}', 'Hand over without {{count}}'),
  sure: {
    title: counted('{{count}} is missing. Hand over?', '{{count}} are missing. Hand over?'),
    hint: 'Scan OK once more. Or go on scanning.',
  },
  done: {
    title: counted('{{count}} parcel handed over', '{{count}} parcels handed over'),
    carriage: 'Ozon is told. The act prints as soon as it is ready.',
    manifest: 'The list is printing. Let the carrier sign it.',
    next: 'Scan a parcel of another batch, or LEAVE',
  },
  lacks: {
    packing: { title: 'Not packed yet', hint: 'Scan LEAVE, then this number, and pack it.' },
    label: {
      title: 'No label yet',
      hint: 'Put it back. Its label prints by itself; stick it on and scan it.',
    },
    'scan-back': {
      title: 'Label not scanned',
      hint: 'Scan LEAVE, then the label on the box. After that it may leave.',
    },
    problem: { title: 'It has a problem', hint: 'Set it aside. The supervisor decides.' },
    reopened: { title: 'It was opened again', hint: 'Scan LEAVE, then this number, and pack it anew.' },
  },
  refused: {
    foreign: { title: 'Another carrier', hint: 'It goes with {{taker}}. Set it aside.' },
    already: { title: 'Already in the batch', hint: 'It counts once. Put it with the others.' },
    unknown: { title: 'Unknown code', hint: 'No parcel here has this code. Set it aside.' },
    incomplete: {
      title: 'Parcels of one order belong together',
      hint: 'Missing: {{parcels}}. Scan it. Or take its others out of the pile and scan SKIP.',
    },
  },
  next: 'Scan the next parcel, or scan OK.',
};
