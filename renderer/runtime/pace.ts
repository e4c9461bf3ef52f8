import type { Packer } from '#shared/bridge/settings.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import type { Store } from '../db/store.ts';
import type { Book } from '../session/book.ts';
import type { Pace } from '../session/pace.ts';
import type { PaceView, Screen } from '../session/view.ts';

/** Facts that a new start looks back at, and how many in one read. */
const LOOK_BACK = 6000;
const PAGE = 500;

/** Learns from the facts of the last days, a page at a time; what is scanned meanwhile is heard as always (OP5). */
export async function hearLately(
  store: Pick<Store, 'sizes' | 'factsAfter'>,
  pace: Pace,
  log: (event: string, detail: string) => void,
): Promise<void> {
  try {
    const { lastSeq } = await store.sizes();
    for (let seq = Math.max(0, lastSeq - LOOK_BACK); seq < lastSeq;) {
      const page = await store.factsAfter(seq, PAGE);
      // Facts made since the start come by themselves.
      pace.hear(page.filter((each) => each.seq <= lastSeq));
      const last = page.at(-1)?.seq;
      if (last === undefined) return;
      seq = last;
    }
  } catch (thrown) {
    log('pace-fault', thrown instanceof Error ? thrown.message : 'unknown');
  }
}

interface Asked {
  readonly packer: Packer | null;
  readonly screen: Screen;
  readonly queue: readonly QueueRow[];
  readonly book: Pick<Book, 'posting'>;
  readonly now: number;
}

function* parcelsLeft(queue: readonly QueueRow[], book: Asked['book']) {
  for (const row of queue) {
    if (row.stage !== 'ready' && row.stage !== 'packing') continue;
    const lines = book.posting(row.number)?.state.snapshot.lines.length ?? 1;
    yield { units: row.unitsLeft, lines: row.unitsLeft === 0 ? 0 : Math.min(lines, row.unitsLeft) };
  }
}

/** The pace of whoever is at the table, between parcels only: nobody is driven while he packs (OP1). */
export function paceView(pace: Pace, { packer, screen, queue, book, now }: Asked): PaceView | null {
  if (packer === null || (screen.kind !== 'queue' && screen.kind !== 'closed')) return null;
  const own = pace.own(packer.id, now);
  if (own === null) return null;
  const left = screen.kind === 'queue' ? pace.secondsFor(packer.id, parcelsLeft(queue, book), now) : null;
  return { ...own, secondsLeft: left === 0 ? null : left };
}

/** So long the time at which a queue will be done is taken as it was, ms: adding up thousands of parcels would hold up a scan. */
const ADDED_UP_MS = 5000;

/** `paceView`, added up anew every few seconds only. */
export function createPaceView(pace: Pace): (asked: Asked) => PaceView | null {
  let last: { readonly by: Packer['id']; readonly at: number; readonly seen: PaceView | null } | null = null;
  return (asked) => {
    const { packer, screen, now } = asked;
    if (packer === null || screen.kind !== 'queue') return paceView(pace, asked);
    const fresh = last?.by === packer.id && Math.abs(now - last.at) < ADDED_UP_MS;
    if (last === null || !fresh) last = { by: packer.id, at: now, seen: paceView(pace, asked) };
    return last.seen;
  };
}
