import { foldPosting } from '../../../renderer/db/posting-row.ts';
import type { PostingFold } from '../../../renderer/db/rows.ts';
import { isGoods } from '../../kit/bench-packer.ts';
import type { ChaosTable } from '../tables.ts';
import { isShipped } from './closing.ts';
import { everyParcel } from '#shared/domain/posting/parcels.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { findingsOf, type Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';

function replayed({ here, facts }: BothSides): string[] {
  const fold = facts.reduce<PostingFold | null>(
    (before, { fact, seq }) => foldPosting(before, fact, seq),
    null,
  );
  return JSON.stringify(fold?.state) === JSON.stringify(here) ? [] : ['memory and facts differ'];
}

/** Postings that came to no end, or that station and marketplace tell differently. */
export function stuckFindings({ bench }: ChaosTable, side: BothSides): Finding[] {
  const { here, there } = side;
  if (here === null)
    return isShipped(there) ? [] : findingsOf('stuckPostings', there.number, ['never taken in']);
  const found = replayed(side);
  const parcels = everyParcel(here).map((number) => bench.world.control.posting(number));
  const gone = here.status === 'cancelled' && parcels.every(({ status }) => status === 'cancelled');
  const due = new Set<string>(here.status === 'cancelled' ? [] : parcelNumbers(here));
  for (const { number, status } of parcels)
    if ((status === 'cancelled') === due.has(number)) found.push(`parcel ${number} is ${status} there`);
  const virtual = here.status === 'confirmed' && !isGoods(bench, here.snapshot.number);
  const waits =
    virtual || here.status === 'new' || (here.status === 'problem' && here.reason === 'no-barcode');
  const done = here.status === 'closed' || here.status === 'handed-over';
  if (!done && !gone && !waits)
    found.push(`left as ${here.status}, there ${there.status} ${there.substatus}`);
  return findingsOf('stuckPostings', there.number, found);
}

/** Effects still open after everything calmed down. */
export async function unsentFindings({ store }: ChaosTable): Promise<Finding[]> {
  const open = await store.raw().openEffects();
  return open.map(({ id, state, trouble }) => ({
    counter: 'unsentForever',
    about: id,
    what: `${state} ${trouble ?? ''}`,
  }));
}

/** A row the disk would not take is tried again and is no fault. */
const diskTrouble = /disk-full|broken/u;

/** What threw although nothing should: somebody stood before it and could not go on. */
export const thrownFindings = ({ bench, thrown }: ChaosTable): Finding[] =>
  [...bench.faults.filter((fault) => !diskTrouble.test(fault)), ...thrown].map((what) => ({
    counter: 'stuckPostings',
    about: 'station',
    what,
  }));
