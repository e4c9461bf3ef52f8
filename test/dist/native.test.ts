import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { flipFuses, FuseVersion } from '@electron/fuses';
import { afterAll, expect, it } from 'vitest';
import { placeholder } from '../../build/dist/placeholder.mjs';
import { type Target, targets } from '../../build/dist/platforms.mjs';
import { troubles } from '../../build/dist/verify.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'packline-native-'));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

const linux = targets.find(({ os: system }) => system === 'linux');
if (linux === undefined) throw new Error('no target for Linux');
const fonts = ['noto-sans/400Regular/NotoSans', 'noto-sans/700Bold/NotoSans'].flatMap((face) => [
  `node_modules/@expo-google-fonts/${face}_${path.basename(path.dirname(face))}.ttf`,
  `node_modules/@expo-google-fonts/${face.replace('/', '-sc/')}SC_${path.basename(path.dirname(face))}.ttf`,
]);
const ours = ['main/main.cjs', 'preload/preload.cjs', 'labels/labels.cjs', 'renderer/index.html', 'renderer/licences.json']; // prettier-ignore

/** A packed folder with every part that a package for Linux has to have, and the native modules that are named; small ones. */
async function packed(target: Target, native: readonly string[]): Promise<string> {
  const folder = fs.mkdtempSync(path.join(work, 'made-'));
  const write = (name: string, text: string): void => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  const modules = native.map((file) => `node_modules/${file}`);
  for (const file of [...ours.map((name) => `out/${name}`), ...fonts, ...modules])
    write(`source/${file}`, file);
  write('source/package.json', '{"version":"0.1.0"}');
  for (const text of ['LICENSE.packline.txt', 'THIRD-PARTY-NOTICES.txt'])
    write(`app/resources/${text}`, text);
  for (const text of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) write(`app/${text}`, text);
  const archive = path.join(folder, 'app/resources/app.asar');
  await createPackageWithOptions(path.join(folder, 'source'), archive, { unpack: '*.{node,ttf}' });
  const program = path.join(folder, 'app/packline');
  fs.copyFileSync(path.join(placeholder(root, target, '45.4.1', folder), 'electron'), program);
  await flipFuses(program, { version: FuseVersion.V1, 0: false, 1: false, 2: false, 3: false, 4: true, 5: true, 6: false, 7: false }); // prettier-ignore
  return path.join(folder, 'app');
}

it('DS2 a packed folder with all its native modules has no trouble', async () => {
  expect(await troubles(await packed(linux, linux.native), linux)).toEqual([]);
});

it.each(linux.native)('DS2 a packed folder without %s is not shipped', async (file) => {
  const told = `node_modules/${file} is not beside the archive, where native code can open it`;
  const folder = await packed(linux, linux.native);
  fs.rmSync(path.join(folder, 'resources/app.asar.unpacked/node_modules', file));
  expect(await troubles(folder, linux), 'lost after it was packed').toEqual([
    `node_modules/${file} is not beside the archive any more`,
  ]);
  const without = await packed(
    linux,
    linux.native.filter((each) => each !== file),
  );
  expect(await troubles(without, linux), 'never packed').toEqual([told]);
});

it('DS2 a native module of another system is named', async () => {
  const [windows] = targets;
  const [foreign = ''] = windows?.native ?? [];
  const folder = await packed(linux, [...linux.native, foreign]);
  expect(await troubles(folder, linux)).toEqual([`node_modules/${foreign} is for another system`]);
});
