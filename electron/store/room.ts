import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Notices } from './notices.ts';

/** Below this much free space it is told; bytes. */
const lowBytes = 2 * 1024 ** 3;
/** Below this much nothing new is begun; what is on the table can be finished. */
const fullBytes = 500 * 1024 ** 2;

/** The free space of the data folder. */
export interface Room {
  /** As it was at the last look; null where the system does not say. */
  freeBytes(): number | null;
  room(): StorageState['room'];
  /** Looks; tells once when it gets short, and again only after there was enough in between. */
  look(): Promise<StorageState['room']>;
}

const roomOf = (free: number | null): StorageState['room'] => {
  if (free === null || free >= lowBytes) return 'enough';
  return free >= fullBytes ? 'low' : 'full';
};

/** Watches the space of a disk; `free` answers null where the system does not say. */
export function watchRoom(free: () => Promise<number | null>, clock: Clock, notices: Notices): Room {
  let last: number | null = null;
  let episode: number | null = null;
  return {
    freeBytes: () => last,
    room: () => roomOf(last),
    look: async () => {
      last = await free();
      const room = roomOf(last);
      if (room === 'enough') episode = null;
      else if (last !== null) {
        episode ??= clock.now();
        await notices.tell(`disk-${room}:${episode}`, { kind: 'disk-low', freeBytes: last });
      }
      return room;
    },
  };
}
