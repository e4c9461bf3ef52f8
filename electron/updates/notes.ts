import * as v from 'valibot';
import { updateTroubles, type UpdateTrouble } from '#shared/bridge/calls/updates.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from '../store/atomic-file.ts';
import { diskCode } from '../store/disk.ts';
import { parseJson } from '../store/journal/record.ts';

const schema = v.object({
  checkedAt: v.nullable(v.number()),
  trouble: v.nullable(v.picklist(updateTroubles)),
});

/** What came of looking for a new version, over restarts. */
export interface UpdateNotes {
  /** When the host last answered, ms since 1970 UTC; null for never. */
  checkedAt(): number | null;
  /** Why the last try came to nothing; null where it did not. */
  trouble(): UpdateTrouble | null;
  /** Never throws: a note that cannot be kept costs another look. */
  keep(checkedAt: number | null, trouble: UpdateTrouble | null): Promise<void>;
}

/** Opens the notes; unreadable ones are none. */
export async function openUpdateNotes(file: string, log: Log): Promise<UpdateNotes> {
  const bytes = await readIfThere(file).catch(() => null);
  const parsed = v.safeParse(schema, bytes === null ? null : parseJson(bytes.toString('utf8')));
  let notes: v.InferOutput<typeof schema> = parsed.success
    ? parsed.output
    : { checkedAt: null, trouble: null };
  return {
    checkedAt: () => notes.checkedAt,
    trouble: () => notes.trouble,
    async keep(checkedAt, trouble) {
      notes = { checkedAt, trouble };
      try {
        await writeFileAtomic(file, JSON.stringify(notes));
      } catch (thrown) {
        log.warn('updates.not-noted', { code: diskCode(thrown) });
      }
    },
  };
}
