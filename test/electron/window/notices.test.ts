import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noticePaths, showNotice, type BuildPlaces } from '../../../electron/notices.ts';
import { memoryLog } from '../kit/house.ts';

const places = (over: Partial<BuildPlaces>): BuildPlaces => ({
  packed: true,
  platform: 'linux',
  program: path.join('/opt', 'Packline'),
  resources: path.join('/opt', 'Packline', 'resources'),
  built: path.join('/src', 'out'),
  ...over,
});

test('AB4 DS5 the files are looked for where each kind of build has them', () => {
  const { program, resources, built } = places({});
  expect(noticePaths(places({ platform: 'win32' }))).toEqual({
    packages: path.join(resources, 'THIRD-PARTY-NOTICES.txt'),
    electron: path.join(program, 'LICENSE.electron.txt'),
    chromium: path.join(program, 'LICENSES.chromium.html'),
  });
  expect(noticePaths(places({ platform: 'darwin' })).chromium).toBe(
    path.join(resources, 'LICENSES.chromium.html'),
  );
  expect(noticePaths(places({ packed: false }))).toMatchObject({
    packages: path.join(built, 'THIRD-PARTY-NOTICES.txt'),
    electron: path.join(program, 'LICENSE'),
  });
});

test('AB4 a file that is there is shown in its folder, one that is not is told', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packline-notices-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = noticePaths(places({ program: folder, resources: folder }));
  const shown: string[] = [];
  const manager = { showItemInFolder: (file: string) => void shown.push(file) };
  const log = memoryLog();
  writeFileSync(paths.packages, 'MIT');
  expect(showNotice(paths, manager, 'packages', log)).toBe(true);
  expect(showNotice(paths, manager, 'chromium', log)).toBe(false);
  expect(shown).toEqual([paths.packages]);
  expect(log.lines.map(({ event }) => event)).toEqual(['notice.missing']);
});
