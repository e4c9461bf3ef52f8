import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { labelKinds } from '#shared/label/kinds.ts';
import { labelDocSchema } from '#shared/label/schema.ts';
import { readIfThere, safeName, writeFileAtomic } from '../../store/atomic-file.ts';

const payloadSchema = v.object({
  id: v.string(),
  kind: v.picklist(labelKinds),
  docs: v.array(labelDocSchema),
  copies: v.number(),
});

/** What a job of the spool's own prints. */
export type Payload = v.InferOutput<typeof payloadSchema>;

/** Labels of jobs that main carries on by itself, one file a job, until a person or the printer is done with it. */
export interface Payloads {
  keep(payload: Payload): Promise<void>;
  /** Null where none is kept or the file is damaged. */
  read(id: string): Promise<Payload | null>;
  forget(id: string): Promise<void>;
  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>;
}

/** Opens the folder of payloads. */
export async function openPayloads(dir: string): Promise<Payloads> {
  await mkdir(dir, { recursive: true });
  const nameOf = (id: string): string => `${safeName(id)}.json`;
  const fileOf = (id: string): string => path.join(dir, nameOf(id));
  return {
    keep: (payload) => writeFileAtomic(fileOf(payload.id), JSON.stringify(payload)),
    async read(id) {
      const bytes = await readIfThere(fileOf(id));
      if (bytes === null) return null;
      try {
        const parsed = v.safeParse(payloadSchema, JSON.parse(bytes.toString('utf8')));
        return parsed.success && parsed.output.id === id ? parsed.output : null;
      } catch {
        return null;
      }
    },
    forget: (id) => rm(fileOf(id), { force: true }),
    async keepOnly(ids) {
      const wanted = new Set([...ids].map(nameOf));
      for (const name of await readdir(dir))
        if (!wanted.has(name)) await rm(path.join(dir, name), { force: true });
    },
  };
}
