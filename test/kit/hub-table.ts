import path from 'node:path';
import type { HubFact, TokenFact } from '#shared/hub/hub-fact.ts';
import type { HubStanding } from '#shared/hub/standing.ts';
import { HubAway } from '../../electron/hub-client/away.ts';
import type { HubAddress } from '../../electron/hub-client/address.ts';
import { openLine } from '../../electron/hub-client/line.ts';
import { openPlace } from '../../electron/hub-client/place.ts';
import { openSession, type HubSession, type OwnConflict } from '../../electron/hub-client/session.ts';
import { listen } from '../../electron/hub-client/wake.ts';
import { memoryLog } from '../electron/kit/house.ts';
import { createPen, type FactPen } from './hub-facts.ts';

/** What a table has on its disk: it outlives its program. */
export interface TableDisk {
  readonly id: string;
  readonly key: string;
  readonly dir: string;
  readonly pen: FactPen;
  readonly own: TokenFact[];
  /** What was handed over of others, in the order it came; repeats too. */
  readonly took: HubFact[];
  readonly conflicts: OwnConflict[];
  readonly standings: HubStanding[];
  readonly lost: string[];
  readonly open: Set<string>;
}

/** A table with nothing on it. */
export const tableDisk = (id: string, key: string, dir: string): TableDisk => ({
  id,
  key,
  dir,
  pen: createPen(id),
  own: [],
  took: [],
  conflicts: [],
  standings: [],
  lost: [],
  open: new Set(),
});

/** A table's program: its session with the hub over a real line. */
export interface RunningTable {
  readonly session: HubSession;
  write(posting: string, version: number, type: string, token?: number): void;
}

/** Starts the program of a table; without `wakes` it looks for itself. */
export async function startTable(disk: TableDisk, address: HubAddress, wakes = true): Promise<RunningTable> {
  const place = await openPlace(path.join(disk.dir, `${disk.id}.json`), memoryLog());
  const session = openSession({
    station: disk.id,
    line: openLine(address, disk.key),
    listen: (told) => (wakes ? listen(address, disk.key, told) : () => undefined),
    own: {
      lastSeq: () => disk.own.length,
      after: (seq, limit) => Promise.resolve(disk.own.slice(seq, seq + limit)),
    },
    place,
    takeIn: (facts) => Promise.resolve(void disk.took.push(...facts)),
    conflicts: (told) => Promise.resolve(void disk.conflicts.push(...told)),
    wants: (name) => disk.open.has(name),
    onLost: (names) => void disk.lost.push(...names),
    onStanding: (standing) => void disk.standings.push(standing),
    clock: { now: () => Date.now() },
    uptime: { up: () => performance.now() },
    random: Math.random,
    log: memoryLog(),
    pace: { renew: 100, look: 20, retry: 300 },
  });
  return {
    session,
    write(posting, version, type, token) {
      disk.own.push(disk.pen.write(posting, version, type, token === undefined ? null : { token }));
      session.wrote();
    },
  };
}

/** Tries until the hub is there. */
export async function again<T>(what: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await what();
    } catch (thrown) {
      if (!(thrown instanceof HubAway) || tries > 100) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
