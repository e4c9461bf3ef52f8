import type { EnglishText } from '../plural.ts';
import type { TableText } from '../shape-table.ts';

/** More of the packing screens, in English. */
export const tableEn: TableText<EnglishText> = {
  more: 'and {{extra}} more',
  kit: {
    which: 'Kit {{now}} of {{kits}}',
    missing: { count: { one: '{{count}} part to go', other: '{{count}} parts to go' } },
  },
  many: { enough: '{{wanted}} needed, {{wanted}} in the box.', wanted: 'needed' },
  wrong: {
    backAndTake: 'Put it back on shelf {{shelf}} and take the right one.',
    nextLabel: 'Scan the label of this parcel, or scan OK.',
    nextMark: 'Scan the right marking code, or scan OK.',
    nextOther: 'Scan another item, or scan OK.',
  },
  unknown: {
    command: 'This station has no such code. Take one from its code sheet.',
    badge: 'Nobody here has this badge. Ask a supervisor to add it.',
    nextBadge: 'Scan your badge, or scan OK.',
  },
  waybill: { own: 'A number of {{carrier}}', typed: 'Check the number' },
  parked: { whenOnline: 'The label comes when the network is back' },
  box: {
    'as-before': 'The same goods went into this one before',
    fits: 'The smallest that holds it all · {{weight}} by volume',
    'no-sizes': '{{of}} was never measured: choose by eye',
    rule: 'A rule of your house says so',
    'rule-unfit': 'A rule says {{of}}, but the goods do not go in: take one that holds them',
    'none-holds': 'No box of this station holds it all: choose by eye',
  },
  stop: { nothingBack: 'There is nothing to put back. Scan OK to go on.' },
};
