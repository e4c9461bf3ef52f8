import { inTurn } from '#shared/kit/in-turn.ts';
import * as v from 'valibot';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from '../store/atomic-file.ts';
import { parseJson } from '../store/journal/record.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const placeSchema = v.object({
  version: v.literal(1),
  /** The hub's epoch that this station knows; null before it ever spoke to it. */
  epoch: v.nullable(v.string()),
  /** Up to which of its own facts it has heard what became of them. */
  acknowledged: count,
  /** Up to which of them some hub once told what became of them; a restored one may know less. */
  everAcknowledged: count,
  /** Those of them that were told to be conflicts, by number. */
  toldConflicts: v.array(count),
  /** Up to which hub sequence it keeps what others wrote. */
  cursor: count,
  /** The highest token it ever had. */
  highestToken: count,
  /** What it took along; nothing but its return or a supervisor ends it. */
  checkOuts: v.array(v.object({ name: v.string(), token: count })),
});

/** Where a station stands with its hub, as it has to survive a crash. */
export type Place = Omit<v.InferOutput<typeof placeSchema>, 'version'>;

/** Keeps the place; writes go one after another and are on the disk when they answer. */
export interface PlaceBook {
  read(): Place;
  write(change: Partial<Place>): Promise<void>;
}

/** A station that never spoke to a hub. */
const noPlace: Place = {
  epoch: null,
  acknowledged: 0,
  everAcknowledged: 0,
  toldConflicts: [],
  cursor: 0,
  highestToken: 0,
  checkOuts: [],
};

/** Opens the place; one that cannot be read is begun anew: then all is sent and read once more, which changes nothing. */
export async function openPlace(file: string, log: Log): Promise<PlaceBook> {
  const bytes = await readIfThere(file);
  const read = v.safeParse(placeSchema, bytes === null ? null : parseJson(bytes.toString('utf8')));
  if (bytes !== null && !read.success) log.error('hub.place-unreadable');
  let place: Place = read.success ? read.output : noPlace;
  const turn = inTurn();
  return {
    read: () => place,
    write: (change) =>
      turn(async () => {
        const next = { ...place, ...change };
        await writeFileAtomic(file, JSON.stringify({ ...next, version: 1 }));
        place = next;
      }),
  };
}
