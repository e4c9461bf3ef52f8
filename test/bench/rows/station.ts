import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { openDrain, RATE } from '../station/drain.ts';
import { emptyApp, fullApp, type RealApp } from '../station/real-app.ts';
import { scanRows } from './scanning.ts';

const needs = { chromium: '', app: '' } as const;
const few = { ...slowPace, rounds: 7, quickRounds: 1, warmUp: 1, least: 3, mostMs: 90_000 };

const ofMs = (run: (round: number) => Promise<number>): Side =>
  sideOf<number>({ run, check: () => Promise.resolve(null), msOf: (ms) => ms });

async function startOf(app: RealApp): Promise<{ readonly ms: number; readonly heapMb: number }> {
  const { station, scanMs, heapMb } = await app.start();
  await station.app.close();
  return { ms: scanMs, heapMb };
}

const startRow: Contest = {
  name: 'start of the app until it answered a first scan',
  peer: 'the same app with nothing stored',
  compares:
    'Ours: the built app as a process of its own, from its start until a scanned badge is answered on the screen, with 100,000 postings (5,000 to be packed) and 1.6 million facts in store and journal, offline. Peer: the same with an empty store; the difference is what the data cost.',
  targetMs: 2_000,
  needs,
  pace: few,
  open: async (how): Promise<Opened> => {
    const [full, empty] = [await fullApp(how), await emptyApp(how)];
    let heapMb = 0;
    return {
      ours: ofMs(async () => {
        const started = await startOf(full);
        ({ heapMb } = started);
        return started.ms;
      }),
      peer: ofMs(async () => (await startOf(empty)).ms),
      notes: () => [
        `${full.facts.toLocaleString('en')} facts; filling the store from the journal, as after a damage, took ${(full.fillMs / 1000).toFixed(0)} s.`,
        `Heap of the window with everything loaded: ${heapMb.toFixed(0)} MB (target 300).`,
      ],
    };
  },
};

const drainRow: Contest = {
  name: 'drain of 1,000 effects at 50 calls a second, time of one',
  peer: 'the calls alone, sent by hand every 20 ms',
  compares:
    'Ours: 1,000 outbox rows of some twenty postings through outbox, door, limits and adapter to the practice marketplace over HTTP, which turns away what comes faster than 50 a second; each row’s state is kept before and after its call. Peer: fetch at that pace, whatever the answers; nothing is kept, nothing tried again.',
  behind: 'the station stays one call a second below the limit',
  targetMs: Math.round(10_000 / (RATE * 0.9)) / 10,
  needs: {},
  pace: { ...few, rounds: 1, warmUp: 0, least: 1 },
  open: async ({ quick }): Promise<Opened> => {
    const drain = await openDrain();
    const count = (round: number): number => (round === 0 ? 20 : quick ? 100 : 1_000);
    return {
      ours: ofMs(async (round) => (await drain.ours(count(round), round)) / count(round)),
      peer: ofMs(async (round) => (await drain.byHand(count(round))) / count(round)),
      notes: () => [`Turned away for coming too fast, both together: ${drain.turnedAway()}.`],
      close: () => drain.close(),
    };
  },
};

/** The station as a packer meets it, at the size of a busy year. */
export const stationRows: readonly Contest[] = [startRow, ...scanRows, drainRow];
