import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { labelKinds } from '#shared/label/kinds.ts';
import { jobStates } from '#shared/printing/job.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { readIfThere, writeFileAtomic } from '../../store/atomic-file.ts';
import { linesOf } from '../../store/lines.ts';
import { openLine, sealLine } from '../../store/sealed-line.ts';

// Files of the first version knew one printer and called a sent job `printed`.
const entrySchema = v.object({
  id: v.string(),
  printer: v.optional(v.string(), 'P1'),
  kind: v.optional(v.picklist(labelKinds), 'waybill'),
  labels: v.optional(v.number(), 1),
  owner: v.optional(v.picklist(['asker', 'spool']), 'asker'),
  state: v.pipe(
    v.picklist([...jobStates, 'printed']),
    v.transform((state) => (state === 'printed' ? 'sent' : state)),
  ),
  detail: v.nullable(v.string()),
  askedAt: v.optional(v.number(), 0),
  at: v.number(),
});

/** How far a job is; times in ms since 1970 UTC. */
export type SpoolEntry = v.InferOutput<typeof entrySchema>;

/** The spool on the disk: latest entry of each job, newest jobs only. */
export interface SpoolFile {
  /** As last put, written down already or not: what a printer got is true on a full disk too. */
  readonly entries: ReadonlyMap<string, SpoolEntry>;
  /** Writes an entry down; with `lasting` it survives a power cut from the moment this is done. */
  put(entry: SpoolEntry, lasting: boolean): Promise<void>;
  /** Goes back to what was known before an entry that could not be written down. */
  takeBack(id: string, before: SpoolEntry | undefined): void;
  close(): Promise<void>;
}

const kept = 20_000;

function entryOf(line: Buffer): SpoolEntry | null {
  const opened = openLine(line);
  if (opened === null) return null;
  try {
    const parsed = v.safeParse(entrySchema, JSON.parse(opened.json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

async function readEntries(file: string): Promise<Map<string, SpoolEntry>> {
  const entries = new Map<string, SpoolEntry>();
  if ((await readIfThere(file)) === null) return entries;
  for await (const { bytes } of linesOf(file)) {
    const entry = entryOf(bytes);
    if (entry === null) continue;
    entries.delete(entry.id);
    entries.set(entry.id, entry);
  }
  return entries;
}

/** Newest jobs, and every older one of the desk that something can still follow. */
function worthKeeping(entries: ReadonlyMap<string, SpoolEntry>): Map<string, SpoolEntry> {
  const old = entries.size - kept;
  const ended: ReadonlySet<SpoolEntry['state']> = new Set(['sent', 'confirmed', 'withdrawn']);
  return new Map(
    [...entries].filter(([, { owner, state }], i) => i >= old || (owner === 'spool' && !ended.has(state))),
  );
}

/** Opens `jobs.ndjson` in a folder and shortens it to the newest jobs. Damaged lines are passed over: a job nobody remembers is asked about by the window. */
export async function openSpoolFile(dir: string): Promise<SpoolFile> {
  const file = path.join(dir, 'jobs.ndjson');
  await mkdir(dir, { recursive: true });
  const entries = worthKeeping(await readEntries(file));
  const lines = [...entries.values()].map((entry) => sealLine(JSON.stringify(entry)).bytes);
  await writeFileAtomic(file, Buffer.concat(lines));
  const handle: FileHandle = await open(file, 'a');
  const turn = inTurn();
  // A write that failed may have left half a line, which would swallow the line after it.
  let isTorn = false;
  const append = async (line: Uint8Array): Promise<void> => {
    const bytes = isTorn ? Buffer.concat([Buffer.from('\n'), line]) : line;
    isTorn = true;
    await handle.appendFile(bytes);
    isTorn = false;
  };
  const remember = (entry: SpoolEntry): void => {
    entries.delete(entry.id);
    entries.set(entry.id, entry);
  };
  return {
    entries,
    put(entry, lasting) {
      remember(entry);
      return turn(async () => {
        await append(sealLine(JSON.stringify(entry)).bytes);
        if (lasting) await handle.datasync();
      });
    },
    takeBack(id, before) {
      if (before === undefined) entries.delete(id);
      else remember(before);
    },
    close: () => turn(() => handle.close()),
  };
}
