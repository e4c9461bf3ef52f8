import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openNext, packToClosed } from '../kit/packer.ts';
import { launch } from '../kit/station-driver.ts';

/** Mode of everything below a folder, and the one it should have; what Chromium takes away meanwhile is no file any more. */
async function modesIn(folder: string): Promise<{ name: string; mode: number; wanted: number }[]> {
  const names = await readdir(folder, { recursive: true });
  const found = await Promise.all(
    names.map(async (name) => {
      const at = await lstat(path.join(folder, name)).catch((thrown: unknown) => {
        if ((thrown as { code?: string }).code === 'ENOENT') return null;
        throw thrown;
      });
      // A link has no mode of its own: what it leads to is looked at where it lies.
      if (at === null || at.isSymbolicLink()) return [];
      return [{ name, mode: at.mode & 0o777, wanted: at.isDirectory() ? 0o700 : 0o600 }];
    }),
  );
  return found.flat();
}

test('HD8 after a packed parcel every file and folder of the data is its own user’s alone', async () => {
  const station = await launch('en');
  try {
    const packer = { station, label: 'wait' } as const;
    await station.scan('PL-BADGE-ANNA');
    await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
    await packToClosed(packer);
    const found = await modesIn(station.folder);
    // What the packer did is there to be looked at, and Chromium's own files with it.
    for (const part of ['journal-practice/', 'labels/', 'print/', 'logs/', 'spool/'])
      expect(found.filter(({ name }) => name.startsWith(part)).length, part).toBeGreaterThan(0);
    const odd = found.filter(({ name, mode, wanted }) => mode !== wanted && name !== 'initial-settings.json');
    expect(odd.map(({ name, mode }) => `${name} ${mode.toString(8)}`)).toEqual([]);
  } finally {
    await station.close();
  }
});
