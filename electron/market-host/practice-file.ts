import * as v from 'valibot';
import { readIfThere, writeFileAtomic } from '../store/atomic-file.ts';

/** The practice shop as it is kept from start to start. `snapshot` belongs to the shop; it is passed through unread. */
export interface KeptShop<S> {
  readonly seed: number;
  readonly postings: number;
  readonly port: number;
  readonly cdnPort: number;
  readonly snapshot: S;
}

const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const keptSchema = v.object({
  version: v.literal(1),
  seed: v.number(),
  postings: v.number(),
  port,
  cdnPort: port,
  snapshot: v.looseObject({ version: v.literal(1), shop: v.looseObject({}), effects: v.looseObject({}) }),
});

/** Reads the kept shop; null where there is none or it is unreadable: a practice shop may simply start anew. */
export async function readShop<S>(file: string): Promise<KeptShop<S> | null> {
  const bytes = await readIfThere(file);
  if (bytes === null) return null;
  try {
    return v.parse(keptSchema, JSON.parse(bytes.toString('utf8'))) as unknown as KeptShop<S>;
  } catch {
    return null;
  }
}

/** Keeps the shop. */
export const writeShop = (file: string, shop: KeptShop<unknown>): Promise<void> =>
  writeFileAtomic(file, JSON.stringify({ version: 1, ...shop }));
