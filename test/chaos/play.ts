import type { HandClock } from '../kit/hand-clock.ts';
import { calm } from './calm.ts';
import { machineDeed, outsideDeed } from './outside-deeds.ts';
import { peopleDeed } from './people-deeds.ts';
import type { Deed, Script } from './script.ts';
import { ChaosTable, type ChaosParts, type Sabotage } from './tables.ts';

/** What is left when everything has happened. */
export interface Played {
  readonly tables: readonly ChaosTable[];
  /** How often each fault was done or struck. */
  readonly faults: Readonly<Record<string, number>>;
  /** What happened, a line each. */
  readonly story: readonly string[];
  /** Tables whose packer never came to an end. */
  readonly circling: readonly number[];
  close(): Promise<void>;
}

async function night(tables: Iterable<ChaosTable>, ms: number, clock: HandClock): Promise<void> {
  clock.pass(ms);
  for (const table of tables) {
    const { bench } = table;
    bench.skewMs = 0; // somebody set the clock right
    bench.world.control.addPostings(1 + (bench.world.control.postings().length % 3));
    await table.begin('plain');
  }
}

async function play(tables: ReadonlyMap<number, ChaosTable>, deed: Deed, parts: ChaosParts): Promise<void> {
  if (deed.do === 'pass') return parts.clock.pass(deed.ms);
  if (deed.do === 'night') {
    parts.tell('night');
    return night(tables.values(), deed.ms, parts.clock);
  }
  const table = tables.get(deed.at);
  if (table === undefined) return;
  if (deed.do === 'restart') return table.begin('plain');
  const done = outsideDeed(table, deed, parts) || machineDeed(table, deed, parts);
  if (done) parts.tell(`-- ${JSON.stringify(deed)}`);
  else await peopleDeed(table, deed);
}

/** A station that no deed is left for stays closed: a shortened script costs no more than what it tells. */
const takesPart = ({ deeds }: Script, station: number): boolean =>
  deeds.every((deed) => !('at' in deed)) || deeds.some((deed) => 'at' in deed && deed.at === station);

/** Plays a script to its end and lets everything calm down. Nothing in it is by chance. */
export async function playScript(script: Script, clock: HandClock, sabotage?: Sabotage): Promise<Played> {
  const faults: Record<string, number> = {};
  const story: string[] = [];
  const count = (fault: string): void => void (faults[fault] = (faults[fault] ?? 0) + 1);
  const partsOf = (station: number): ChaosParts => ({
    clock,
    count,
    tell: (what) => void story.push(`${clock.now() % 1_000_000_000} S${station} ${what}`),
    ...(sabotage === undefined ? {} : { sabotage }),
  });
  const tables = new Map<number, ChaosTable>();
  for (const [station, setup] of script.stations.entries()) {
    if (!takesPart(script, station)) continue;
    const table = await ChaosTable.open(setup, partsOf(station));
    tables.set(station, table);
    await table.dare('pulls', () => table.bench.pull());
  }
  for (const deed of script.deeds) await play(tables, deed, partsOf('at' in deed ? deed.at : 0));
  const circling: number[] = [];
  for (const [station, table] of tables) if (!(await calm(table, partsOf(station)))) circling.push(station);
  for (const { bench } of tables.values()) {
    for (const [kind, times] of Object.entries(bench.world.wire?.struck ?? {}))
      faults[kind] = (faults[kind] ?? 0) + times;
  }
  return {
    tables: [...tables.values()],
    faults: Object.fromEntries(Object.entries(faults).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    story,
    circling,
    close: async () => {
      for (const table of tables.values()) await table.close();
    },
  };
}
