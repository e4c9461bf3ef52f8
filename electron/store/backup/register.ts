import * as v from 'valibot';
import type { BackupInfo } from '#shared/bridge/calls/storage.ts';
import { readIfThere, writeFileAtomic } from '../atomic-file.ts';
import { parseJson } from '../journal/record.ts';

const entrySchema = v.object({
  folder: v.string(),
  name: v.string(),
  bytes: v.number(),
  market: v.picklist(['practice', 'ozon']),
  storeId: v.string(),
  madeAt: v.number(),
  facts: v.number(),
  lastSeq: v.number(),
  /** Whether it lacks no fact below its last one. */
  complete: v.boolean(),
  /** Whether this station made it; only its own backups are ever deleted. */
  own: v.boolean(),
  /** When it was last built into a journal to see that it works; null for never. */
  triedAt: v.nullable(v.number()),
});

/** A backup that was read from end to end. Times ms UTC, sizes bytes. */
export type VerifiedBackup = v.InferOutput<typeof entrySchema>;

/** The backups that were verified, wherever they lie. */
export interface Register {
  all(): readonly VerifiedBackup[];
  find(folder: string, name: string): VerifiedBackup | null;
  put(entry: VerifiedBackup): Promise<void>;
  drop(folder: string, name: string): Promise<void>;
}

/** A verified backup as the window knows it. */
export const infoOf = ({ name, madeAt, bytes, facts, lastSeq }: VerifiedBackup): BackupInfo => ({
  name,
  madeAt,
  bytes,
  facts,
  lastSeq,
  verified: true,
});

/** Opens the register; one that cannot be read costs a reading of the backups, not a backup. */
export async function openRegister(file: string): Promise<Register> {
  const bytes = await readIfThere(file);
  const parsed = v.safeParse(v.array(entrySchema), bytes === null ? [] : parseJson(bytes.toString('utf8')));
  let entries: readonly VerifiedBackup[] = parsed.success ? parsed.output : [];
  const save = async (next: readonly VerifiedBackup[]): Promise<void> => {
    entries = next;
    await writeFileAtomic(file, JSON.stringify(entries));
  };
  const others = (folder: string, name: string): readonly VerifiedBackup[] =>
    entries.filter((entry) => entry.folder !== folder || entry.name !== name);
  return {
    all: () => entries,
    find: (folder, name) => entries.find((entry) => entry.folder === folder && entry.name === name) ?? null,
    put: (entry) => save([...others(entry.folder, entry.name), entry]),
    drop: (folder, name) => save(others(folder, name)),
  };
}
