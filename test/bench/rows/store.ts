import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { filledPageOf, heapOf, pageOf, type Size } from '../store/browsers.ts';
import { flushMs } from '../store/flush.ts';
import { factsPerPosting } from '../store/histories.ts';
import type { Lookup, Who } from '../store/page.ts';
import type { Timed } from '../store/side.ts';

const peers = {
  plain: 'plain IndexedDB by hand',
  pouch: 'PouchDB 9.0.0',
} as const satisfies Partial<Record<Who, string>>;

type Peer = keyof typeof peers;

/** PouchDB takes minutes for what the others do in one: it gets a tenth of everything, which is in its favour. */
const share: Readonly<Record<Who, number>> = { ours: 1, plain: 1, pouch: 0.1 };

const full: Size = { postings: 100_000, waiting: 5_000 };
const small: Size = { postings: 1_000, waiting: 200 };

const sizeOf = (who: Who, quick: boolean): Size => {
  const { postings, waiting } = quick ? small : full;
  return { postings: postings * share[who], waiting: waiting * share[who] };
};

const once = { ...slowPace, rounds: 1, quickRounds: 1, warmUp: 0, least: 1 };
const few = { ...slowPace, rounds: 5, quickRounds: 1, warmUp: 1, least: 3, mostMs: 60_000 };

const timedSide = (run: (round: number) => Promise<Timed>): Side =>
  sideOf<Timed>({
    run,
    check: ({ wrong }) => Promise.resolve(wrong),
    msOf: ({ ms, wrong }) => {
      if (wrong !== null) throw new Error(wrong);
      return ms;
    },
  });

const data = `${full.postings.toLocaleString('en')} postings (${full.waiting.toLocaleString('en')} to be packed, the rest left) with ${(
  (full.waiting * factsPerPosting.waiting + (full.postings - full.waiting) * factsPerPosting.left) /
  1e6
).toFixed(2)} million facts, in a store of its own in a browser of its own; times are taken inside the page`;

const pouchSmaller = ' PouchDB has a tenth of it.';
const about = (peer: Peer): string => (peer === 'pouch' ? pouchSmaller : '');

function importRow(peer: Peer): Contest {
  const count = (who: Who, quick: boolean) => (quick ? 500 : full.postings) * share[who];
  const side = (who: Who, quick: boolean): Side =>
    timedSide(async (round) => {
      const page = await pageOf(who, 'import');
      // The checked round takes a few; the measured one takes all, numbers apart from every other row's.
      const from = 10_000_000 + round * 1_000_000;
      const postings = round === 0 ? 100 : count(who, quick);
      const timed = await page.evaluate(([at, first, all]) => window.take(at, 'waiting', first, all), [
        who,
        from,
        postings,
      ] as const);
      return { ...timed, ms: timed.ms / postings };
    });
  return {
    name: 'import of 100,000 postings, time of one',
    peer: peers[peer],
    compares: `Ours: decided postings with ${factsPerPosting.waiting} facts each through commitMany (facts, rows with seven kinds of lookups, sequence numbers, versions checked), relaxed, nobody packing. Peer: the same facts and rows${
      peer === 'plain'
        ? ' in transactions of 1,000 postings, relaxed, two indexes; does less: no versions, no outbox check, no memory of what the journal still lacks.'
        : ' by bulkDocs of 1,000 postings, lookups as documents of their own; a tenth as many postings.'
    }`,
    behind: 'the peer checks no versions and keeps fewer indexes',
    targetMs: 0.25,
    needs: { chromium: '' },
    pace: once,
    open: ({ quick }) => Promise.resolve({ ours: side('ours', quick), peer: side(peer, quick) }),
  };
}

const lookupNames: Readonly<Record<Lookup, string>> = {
  code: 'by a label’s code',
  number: 'by number',
  'cut-off': 'of fifty finished postings by cut-off',
};

function lookupRow(what: Lookup, peer: Peer): Contest {
  const side = (who: Who, quick: boolean): Side =>
    timedSide(async () => {
      const size = sizeOf(who, quick);
      const page = await filledPageOf(who, size);
      return page.evaluate(([at, kind, below, times]) => window.lookups(at, kind, below, times), [
        who,
        what,
        size.postings,
        quick ? 50 : 1_000,
      ] as const);
    });
  return {
    name: `lookup ${lookupNames[what]}, p99`,
    peer: peers[peer],
    compares: `Ours: ${data}; p99 of 1,000 reads from IndexedDB (the table itself answers scans from memory). Peer: the same reads on the same data.${about(peer)}`,
    behind: 'the peer reads no more than the one row and folds nothing',
    targetMs: what === 'cut-off' ? null : 5,
    needs: { chromium: '' },
    pace: few,
    open: ({ quick }) => Promise.resolve({ ours: side('ours', quick), peer: side(peer, quick) }),
  };
}

/** A packer's deed alone, or while postings are taken in. */
function writeRow(peer: Peer, beside: boolean): Contest {
  let next = 0;
  let flush = Number.NaN;
  const side = (who: Who, quick: boolean): Side =>
    timedSide(async () => {
      const page = await filledPageOf(who, sizeOf(who, quick));
      const times = quick ? 10 : beside && who === 'pouch' ? 15 : 150;
      next += times;
      const first = next % Math.floor(sizeOf(who, quick).waiting / 2);
      return page.evaluate(([at, from, all, import_]) => window.writes(at, from, all, import_), [
        who,
        first,
        times,
        beside ? 20_000_000 + next * 10_000 : null,
      ] as const);
    });
  return {
    name: `a packer’s deed until it is durable${beside ? ' while postings are taken in' : ''}, p99`,
    peer: peers[peer],
    compares: `Ours: on ${data}: two facts, the posting’s row and an outbox row in one strict transaction (flushed before it is acknowledged), p99 of 150${
      beside ? ', one each 40 ms, while postings are imported without end in chunks that give way' : ''
    }. Peer: the same four writes${peer === 'plain' ? ', strict too' : '; its transactions are relaxed, so nothing is flushed'}${
      beside ? ', while the same postings are imported 1,000 a transaction' : ''
    }.${about(peer)}`,
    behind:
      peer === 'pouch'
        ? 'the peer does not wait for the disk'
        : 'the peer checks no version and folds nothing',
    targetMs: beside ? 60 : null,
    needs: { chromium: '' },
    pace: { ...few, rounds: 3, warmUp: beside ? 0 : 1, least: beside ? 1 : 3 },
    open: async ({ quick }): Promise<Opened> => {
      flush = await flushMs(quick ? 50 : 500);
      const target = beside ? '' : ` The target is 25 ms over that.`;
      return {
        ours: side('ours', quick),
        peer: side(peer, quick),
        notes: () => [`One flush of the same disk takes ${flush.toFixed(2)} ms (p99).${target}`],
      };
    },
  };
}

function openRow(peer: Peer): Contest {
  const heap = new Map<Who, number>();
  const side = (who: Who, quick: boolean): Side =>
    timedSide(async () => {
      const size = sizeOf(who, quick);
      const page = await filledPageOf(who, size);
      const timed = await page.evaluate(([at, waiting]) => window.openAndLoad(at, waiting), [
        who,
        size.waiting,
      ] as const);
      heap.set(who, (await heapOf(who)) / 1e6);
      return timed;
    });
  return {
    name: 'open the store and load what waits to be packed',
    peer: peers[peer],
    compares: `Ours: ${data}; the store is opened again, its head compared, and everything a scan is answered from is read. Peer: its store opened again and the same postings read.${about(peer)} In both the browser itself runs already.`,
    targetMs: 2_000,
    needs: { chromium: '' },
    pace: few,
    open: ({ quick }) =>
      Promise.resolve({
        ours: side('ours', quick),
        peer: side(peer, quick),
        notes: () => [
          `Heap of the page afterwards: ours ${heap.get('ours')?.toFixed(0)} MB (target 300), peer ${heap.get(peer)?.toFixed(0)} MB.`,
        ],
      }),
  };
}

/** The peer reads everything, as the first report after a change of the layout does. */
const reportRow: Contest = {
  name: 'report of a month',
  peer: 'the same, from every fact there is',
  compares: `Ours: ${data}; thirty days and the thirty before, from the sums that are kept beside the facts, by a window that knows nothing yet: what is new since the last time is read, then sums are added up. Peer: the sums are dropped and made anew from all facts, a piece at a time, written down on the way.`,
  targetMs: 1_000,
  needs: { chromium: '' },
  pace: { ...once, warmUp: 1 },
  open: ({ quick }) => {
    const reported = (from: 'sums' | 'facts'): Side =>
      timedSide(async () => {
        const size = sizeOf('ours', quick);
        const page = await filledPageOf('ours', size);
        return page.evaluate(([how, parcels]) => window.report(how, parcels), [
          from,
          size.postings - size.waiting,
        ] as const);
      });
    return Promise.resolve({ ours: reported('sums'), peer: reported('facts') });
  },
};

const both = (row: (peer: Peer) => Contest): Contest[] => [row('plain'), row('pouch')];

/** The station's store at the size of a busy year. */
export const storeRows: readonly Contest[] = [
  ...both(importRow),
  ...both(openRow),
  ...both((peer) => lookupRow('code', peer)),
  ...both((peer) => lookupRow('number', peer)),
  ...both((peer) => lookupRow('cut-off', peer)),
  reportRow,
  ...both((peer) => writeRow(peer, false)),
  ...both((peer) => writeRow(peer, true)),
];
