import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where findings of a target are kept for ever, from the project's folder. */
const folderOf = (target: string): string => path.resolve('test/fuzz/seeds', target);

/** Inputs that once showed something. */
export function keptSeeds(target: string): readonly Uint8Array[] {
  const folder = folderOf(target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => Uint8Array.from(readFileSync(path.join(folder, name))));
}

/** Keeps an input under the sum of its bytes; answers its file. */
export function keepSeed(target: string, input: Uint8Array): string {
  mkdirSync(folderOf(target), { recursive: true });
  const file = path.join(
    folderOf(target),
    `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.bin`,
  );
  writeFileSync(file, input);
  return file;
}
