import * as v from 'valibot';
import type { TableReport } from '#shared/bridge/calls/updates.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from '../store/atomic-file.ts';
import { diskCode } from '../store/disk.ts';
import { parseJson } from '../store/journal/record.ts';

const schema = v.object({ open: v.nullable(v.string()), packer: v.nullable(v.string()) });

/** What lies open at the table, and whose badge is there: all that an end in the middle would forget (SUP9). */
export type TableNote = v.InferOutput<typeof schema>;

/** Opens the note; one that cannot be read or written costs a badge and a scan. */
export async function openTableNote(file: string, log: Log) {
  const bytes = await readIfThere(file).catch(() => null);
  const parsed = v.safeParse(schema, bytes === null ? null : parseJson(bytes.toString('utf8')));
  let note: TableNote = parsed.success ? parsed.output : { open: null, packer: null };
  const turn = inTurn();
  return {
    last: (): TableNote => note,
    told({ open, packer }: TableReport): void {
      if (open === note.open && packer === note.packer) return;
      note = { open, packer };
      const written = JSON.stringify(note);
      void turn(() => writeFileAtomic(file, written)).catch((thrown: unknown) =>
        log.warn('table.not-noted', { code: diskCode(thrown) }),
      );
    },
  };
}
