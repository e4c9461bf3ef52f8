import { startChild, type Child } from '../child.ts';
import type { Done } from '../children/messages.ts';
import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';

const slices = 10;
const mostMb = 250;

/** A side that makes a slice of labels in its process; its time is that of one label. */
function sliceSide(child: Child, perSlice: number, seen: Done[]): Side {
  let first = 0;
  return sideOf<{ done: Done; labels: number }>({
    run: async (round) => {
      const labels = round === 0 ? 20 : perSlice;
      const done = await child.do({ first, labels });
      first += labels;
      if (round > 0) seen.push(done);
      return { done, labels };
    },
    check: () => Promise.resolve(null),
    msOf: ({ done, labels }) => done.ms / labels,
  });
}

function memoryOf(who: string, seen: readonly Done[], perSlice: number): string {
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined) return `${who}: nothing seen.`;
  const growth = (last.rssMb - first.rssMb).toFixed(1);
  return `${who}: at most ${last.mostMb} MB RSS of the whole process through ${perSlice * seen.length} labels, ${growth} MB more after the last than after the first ${perSlice}.`;
}

/** A label among ten thousand, and what the process weighs meanwhile. */
export const longRunRow: Contest = {
  name: 'memory and time of a label among 10,000 (mixed sizes, market pages)',
  peer: 'pdfkit 0.20.2, a tenth as many',
  compares:
    'Ours: 10,000 labels (26 in 40 of 58x40, 8 of 75x120, 5 of 100x150 and a marketplace page) to ZPL in the engine’s worker, in a process of its own; ms is the median over ten slices of 1,000 of the time of one label. Peer: the same mix without marketplace pages as PDFs by pdfkit, fonts parsed once, in a process of its own, a tenth as many, slices in turn with ours; does less: no dots and no printer language come out.',
  targetMs: null,
  needs: {},
  pace: { ...slowPace, rounds: slices, least: slices, quickRounds: 2, warmUp: 0, mostMs: 0 },
  open: async ({ quick }): Promise<Opened> => {
    const ours = await startChild('labels-ours');
    const peer = await startChild('labels-pdfkit');
    const seen = { ours: [] as Done[], peer: [] as Done[] };
    const size = quick ? 60 : 1000;
    return {
      ours: sliceSide(ours, size, seen.ours),
      peer: sliceSide(peer, size / 10, seen.peer),
      notes: () => {
        const most = seen.ours.at(-1)?.mostMb ?? Number.NaN;
        return [
          memoryOf('Ours', seen.ours, size),
          `The target is at most ${mostMb} MB: ${most <= mostMb ? 'met' : 'NOT MET'}.`,
          memoryOf('pdfkit', seen.peer, size / 10),
        ];
      },
      close: async () => {
        await ours.close();
        await peer.close();
      },
    };
  },
};

/** A side that starts a process each time and times its first label from inside, modules and fonts included. */
const firstSide = (work: 'first-ours' | 'first-pdfkit'): Side =>
  sideOf<Done>({
    run: async (round) => {
      const child = await startChild(work);
      try {
        return await child.do({ first: round, labels: 1 });
      } finally {
        await child.close();
      }
    },
    check: () => Promise.resolve(null),
    msOf: ({ ms }) => ms,
  });

/** The first label of the day. */
export const coldRow: Contest = {
  name: 'first label 100x150 of a cold process',
  peer: 'pdfkit 0.20.2, first document',
  compares:
    'Ours: in a fresh Node process, modules loaded, the engine’s worker started, fonts read, and the first label drawn to ZPL. Peer: in a fresh Node process, modules loaded, fonts read and parsed, and the first PDF of the same label written by pdfkit; does less: no dots and no printer language come out. Node’s own start is in neither; files come from the system’s cache in both.',
  targetMs: null,
  needs: {},
  pace: { ...slowPace, rounds: 9, warmUp: 1 },
  open: () => Promise.resolve({ ours: firstSide('first-ours'), peer: firstSide('first-pdfkit') }),
};
