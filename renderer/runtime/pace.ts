import type { Packer } from '#shared/bridge/settings.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { Store } from '../db/store.ts';
import type { Book } from '../session/book.ts';
import type { Pace } from '../session/pace.ts';
import type { PaceView, Screen } from '../session/view.ts';

/** Facts that a new start looks back at, and how many in one read. */
const LOOK_BACK = 6000;
const PAGE = 500;

/** What looking back needs; `between` lets the packer's scans through before each page. */
export interface LookBackParts {
  readonly store: Pick<Store, 'sizes' | 'factsAfter'>;
  readonly pace: Pace;
  readonly between: () => Promise<void>;
  readonly log: (event: string, detail: string) => void;
}

/** Hears facts as they are kept. */
export interface PaceEar {
  readonly hear: (envelopes: readonly Envelope[]) => void;
  /** Resolves when the last days were heard. */
  readonly through: Promise<void>;
}

/**
 * Learns from the facts of the last days, a page at a time, then from those of now (OP5). What is scanned meanwhile waits
 * for its turn: a pace is made of the time between one fact and the next, so that each has to be heard once and in order.
 */
export function hearInOrder({ store, pace, between, log }: LookBackParts): PaceEar {
  let waiting: Envelope[] | null = [];

  async function lookBack(lastSeq: number): Promise<void> {
    for (let seq = Math.max(0, lastSeq - LOOK_BACK); seq < lastSeq;) {
      await between();
      const page = await store.factsAfter(seq, PAGE);
      pace.hear(page.filter((each) => each.seq <= lastSeq));
      const last = page.at(-1)?.seq;
      if (last === undefined) return;
      seq = last;
    }
  }

  async function fromTheStart(): Promise<void> {
    let lastSeq = 0;
    try {
      ({ lastSeq } = await store.sizes());
      await lookBack(lastSeq);
    } catch (thrown) {
      log('pace-fault', faultWords(thrown));
    }
    const meanwhile = waiting ?? [];
    waiting = null;
    pace.hear(meanwhile.filter(({ seq }) => seq > lastSeq));
  }

  return {
    hear: (envelopes) => {
      if (waiting === null) pace.hear(envelopes);
      else waiting.push(...envelopes);
    },
    through: fromTheStart(),
  };
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
