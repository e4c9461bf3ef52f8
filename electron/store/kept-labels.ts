import { createHash } from 'node:crypto';
import { link, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { readIfThere, safeName, syncFolder, writeFileAtomic } from './atomic-file.ts';

const keptSchema = v.object({
  version: v.literal(1),
  number: v.string(),
  /** Codes read on the pages, and those the marketplace named for them. */
  codes: v.array(v.string()),
  /** Codes by which the pages were found; printing looks for them once more. */
  expected: v.array(v.string()),
  /** Pages (from 1) that belong on this parcel. */
  pages: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1)),
  widthMm: v.number(),
  heightMm: v.number(),
  sha256: v.string(),
});

/** What is known of a kept label beside its bytes. */
export type KeptFacts = Omit<v.InferOutput<typeof keptSchema>, 'version' | 'number' | 'sha256'>;

/** A marketplace's label on the disk. */
export interface KeptFile extends KeptFacts {
  readonly pdf: Uint8Array;
  /** SHA-256 of the PDF in hex: it is the file whose pages were read. */
  readonly sha256: string;
}

/** Labels fetched ahead, one file a parcel. */
export interface KeptLabels {
  keep(number: string, pdf: Uint8Array, facts: KeptFacts): Promise<void>;
  /** Null where none is kept, or the files are not those that were kept. */
  facts(number: string): Promise<KeptFacts | null>;
  read(number: string): Promise<KeptFile | null>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether `file` is now another name of `from`; false where the disk has no such names. */
async function linked(from: string, file: string): Promise<boolean> {
  try {
    await rm(file, { force: true });
    await link(from, file);
    await syncFolder(path.dirname(file));
    return true;
  } catch {
    return false; // written as a file of its own instead
  }
}

/** Opens the folder of kept labels: `<number>.pdf` and `<number>.json`; the second is written last and vouches for the first. */
export function openKeptLabels(dir: string): KeptLabels {
  const fileOf = (number: string, ending: string): string => path.join(dir, `${safeName(number)}.${ending}`);

  let last: { readonly sum: string; readonly file: string } | null = null;

  const described = async (number: string): Promise<v.InferOutput<typeof keptSchema> | null> => {
    const bytes = await readIfThere(fileOf(number, 'json'));
    if (bytes === null) return null;
    try {
      const kept = v.parse(keptSchema, JSON.parse(bytes.toString('utf8')));
      return kept.number === number ? kept : null;
    } catch {
      return null;
    }
  };

  const read = async (number: string): Promise<KeptFile | null> => {
    const kept = await described(number);
    const pdf = kept === null ? null : await readIfThere(fileOf(number, 'pdf'));
    return kept === null || pdf === null || sha256(pdf) !== kept.sha256 ? null : { ...kept, pdf };
  };

  return {
    async keep(number, pdf, facts) {
      await rm(fileOf(number, 'json'), { force: true });
      const sum = sha256(pdf);
      const file = fileOf(number, 'pdf');
      // Labels that came in one file share its bytes on the disk, where the disk can do that.
      const shared = last?.sum === sum && last.file !== file && (await linked(last.file, file));
      if (!shared) await writeFileAtomic(file, pdf);
      last = { sum, file };
      const kept = { version: 1, number, ...facts, sha256: sum };
      await writeFileAtomic(fileOf(number, 'json'), JSON.stringify(kept));
    },
    facts: async (number) => {
      const kept = await read(number);
      if (kept === null) return null;
      const { pdf: _pdf, sha256: _sum, ...facts } = kept;
      return facts;
    },
    read,
  };
}
