import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { checklistNoes } from './checklist.ts';
import { dataNoes } from './unit-data.ts';
import { labelNoes } from './label.ts';
import { leavingNoes } from './leaving.ts';
import type { No, NotScanned } from './no.ts';
import { packingNoes } from './packing.ts';
import { peopleNoes } from './people.ts';
import { pickingNoes } from './picking.ts';
import { shelvingNoes } from './shelving.ts';

/** Refusals that no scan at the table comes to, and why. */
const elsewhere = {
  'not-confirmable': { notScanned: 'desk', why: 'orders are confirmed at the desk' },
  'check-failed': { notScanned: 'desk', why: 'orders are confirmed at the desk' },
  'no-problem': { notScanned: 'desk', why: 'problems are settled at the desk' },
  'not-virtual': { notScanned: 'desk', why: 'sending without a parcel is the desk’s' },
  'virtual-way': { notScanned: 'desk', why: 'sending without a parcel is the desk’s' },
  'presale-date': { notScanned: 'desk', why: 'sending without a parcel is the desk’s' },
  'virtual-number': { notScanned: 'desk', why: 'sending without a parcel is the desk’s' },
  'waybill-not-due': { notScanned: 'race', why: 'a number is read as a waybill only where one is asked for' },
  'reprint-needs-reason': { notScanned: 'race', why: 'REPRINT always asks for its reason first' },
  'shelf-taken': { notScanned: 'race', why: 'the station chooses the shelf, and chooses a free one' },
  'mark-not-wanted': { notScanned: 'silent', why: 'a mark that nobody asked for counts as its product' },
  'not-packed': { notScanned: 'silent', why: 'a parcel is packed by itself' },
  'supply-refused': {
    notScanned: 'desk',
    why: 'supplies are a kind of work of their own, with tests of their own',
  },
  'maybe-printed': { notScanned: 'silent', why: 'the label screen asks it' },
} as const satisfies Partial<Record<PostingRefusal['code'], NotScanned>>;

/**
 * Every refusal the table can say, with scans that come to it and go on. The compiler asks for a script, or for a reason
 * why there is none, as soon as the domain has a new refusal.
 */
export const noes: Readonly<Record<PostingRefusal['code'], readonly No[] | NotScanned>> = {
  ...packingNoes,
  ...checklistNoes,
  ...dataNoes,
  ...labelNoes,
  ...leavingNoes,
  ...pickingNoes,
  ...peopleNoes,
  ...shelvingNoes,
  ...elsewhere,
};
