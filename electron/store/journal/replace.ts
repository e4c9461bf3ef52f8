import path from 'node:path';
import { syncFolder } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import type { Shelf } from './read.ts';

/** Where a journal is built that is to take the place of the one in `dir`. */
export const buildingPlace = (dir: string): string => `${dir}-restoring`;

/** Lies in a built journal once it is whole. */
const completeMark = 'complete';

async function isThere(disk: Disk, file: string): Promise<boolean> {
  return disk.stat(file).then(
    () => true,
    () => false,
  );
}

/** Says of a built journal that it is whole: from now on it may take its place. */
export async function markComplete(disk: Disk, built: string): Promise<void> {
  const handle = await disk.open(path.join(built, completeMark), 'w');
  await handle.sync();
  await handle.close();
  await syncFolder(built, disk);
}

/** Moves the present journal aside and the built one into its place; a crash in between is finished at the next start. */
export async function movedInto({ disk, dir }: Shelf, built: string, aside: string): Promise<void> {
  await disk.rename(dir, aside);
  await disk.rename(built, dir);
  await syncFolder(path.dirname(dir), disk);
}

/** Finishes a replacement that a crash cut off, or clears away one that had not begun to take place. */
export async function finishReplacement(disk: Disk, dir: string): Promise<void> {
  const built = buildingPlace(dir);
  if (await isThere(disk, built)) {
    const takesPlace = !(await isThere(disk, dir)) && (await isThere(disk, path.join(built, completeMark)));
    if (takesPlace) await disk.rename(built, dir);
    else await disk.rm(built, { recursive: true, force: true });
    await syncFolder(path.dirname(dir), disk);
  }
  await disk.rm(path.join(dir, completeMark), { force: true });
}
