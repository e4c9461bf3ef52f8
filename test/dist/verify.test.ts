import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { flipFuses, FuseVersion } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuration } from '../../build/dist/builder.mjs';
import { unexpected } from '../../build/dist/contents.mjs';
import { isAccepted, notices } from '../../build/dist/licences.mjs';
import { placeholder } from '../../build/dist/placeholder.mjs';
import { missingFromLock, packagesOf, targets } from '../../build/dist/platforms.mjs';
import {
  damagedFiles,
  headerHash,
  lackingTexts,
  leaks,
  strays,
  wrongFuses,
  wrongIntegrity,
  wrongVersion,
} from '../../build/dist/verify.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packline-dist-'));
const archive = path.join(folder, 'resources', 'app.asar');
const native = ['out/main/native.node'];
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  fs.mkdirSync(at('source/out/main'), { recursive: true });
  fs.mkdirSync(at('resources'));
  fs.writeFileSync(at('source/package.json'), '{"version":"0.1.0"}');
  fs.writeFileSync(at('source/out/main/main.cjs'), "console.log('packed');");
  fs.writeFileSync(at('source/out/main/native.node'), 'machine code');
  await createPackageWithOptions(at('source'), archive, { unpack: '*.node' });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('what is in a package', () => {
  it('DS1 a file that nothing allows is named', () => {
    const tooMany = ['out/main/main.cjs.map', 'test/a.test.ts', '.env', 'node_modules/react/index.js'];
    expect(unexpected(['package.json', 'out/main/main.cjs', ...tooMany])).toEqual(tooMany);
  });

  it('DS1 a file beside the archive that nothing allows is named', () => {
    expect(strays(at('resources'), native)).toEqual([]);
    fs.writeFileSync(at('resources/notes.txt'), '');
    expect(strays(at('resources'), native)).toEqual(['resources/notes.txt has no business in the package']);
    fs.rmSync(at('resources/notes.txt'));
  });

  it('DS1 a packed file that says where it was built is named', () => {
    expect(leaks(archive)).toEqual([]);
    expect(leaks(archive, ["'packed'"])).toEqual(["out/main/main.cjs says 'packed'"]);
  });

  it.each(targets)(
    'DS2 $name: the lock file names every binary, and one that is missing is named',
    (target) => {
      const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
      expect(missingFromLock(lock, target)).toEqual([]);
      const [first = ''] = packagesOf(target);
      const packages = { ...lock.packages, [`node_modules/${first}`]: undefined };
      expect(missingFromLock({ packages }, target)).toEqual([first]);
    },
  );
});

describe('what guards a package', () => {
  it('HD16 DS3 a fuse that is not as it should be is named', async () => {
    const [, linux] = targets;
    if (linux === undefined) throw new Error('no target for Linux');
    const program = path.join(placeholder(root, linux, '45.4.1', folder), 'electron');
    expect(await wrongFuses(program)).toContain('the fuse runAsNode is not off');
    const set = {
      version: FuseVersion.V1,
      0: false,
      1: false,
      2: false,
      3: false,
      4: true,
      5: true,
      6: false,
      7: false,
    } as const;
    await flipFuses(program, set);
    expect(await wrongFuses(program)).toEqual([]);
    await flipFuses(program, { ...set, 5: false });
    expect(await wrongFuses(program)).toEqual(['the fuse onlyLoadAppFromAsar is not on']);
  });

  /** A program that is nothing but a row of fuses. */
  const wired = (fuses: string): string => {
    const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
    fs.writeFileSync(
      at('wired'),
      Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)]),
    );
    return at('wired');
  };

  it('HD16 DS3 the ninth fuse is judged, and one that a newer Electron brings is not passed over', async () => {
    expect(await wrongFuses(wired('000011001'))).toEqual([]);
    expect(await wrongFuses(wired('000011000'))).toEqual(['the fuse wasmTrapHandlers is not on']);
    expect(await wrongFuses(wired('00001100'))).toEqual(['the fuse wasmTrapHandlers is not on']);
    expect(await wrongFuses(wired('0000110011'))).toEqual([
      'the fuse number 9 is one that nobody has judged',
    ]);
    expect(await wrongFuses(wired('000011001r'))).toEqual([]);
  });

  it('DS3 one byte of a packed file is enough', () => {
    expect(damagedFiles(archive)).toEqual([]);
    const bytes = fs.readFileSync(archive);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    fs.writeFileSync(at('damaged.asar'), bytes);
    fs.cpSync(`${archive}.unpacked`, at('damaged.asar.unpacked'), { recursive: true });
    expect(damagedFiles(at('damaged.asar'))).toHaveLength(1);
  });

  it('DS3 native code beside the archive is held to the same sums, and told when it is gone', () => {
    const copy = at('beside.asar');
    const native = `${copy}.unpacked/out/main/native.node`;
    fs.copyFileSync(archive, copy);
    fs.cpSync(`${archive}.unpacked`, `${copy}.unpacked`, { recursive: true });
    expect(damagedFiles(copy)).toEqual([]);
    fs.writeFileSync(native, 'machine c0de');
    expect(damagedFiles(copy)).toEqual(['out/main/native.node is not the file that was packed']);
    fs.rmSync(native);
    expect(damagedFiles(copy)).toEqual(['out/main/native.node is not beside the archive any more']);
  });

  it('DS3 an archive that is not the one the Windows program carries is told', () => {
    const carry = (hash: string): void =>
      fs.writeFileSync(
        at('app.exe'),
        `MZ[{"file":"resources\\\\app.asar","alg":"SHA256","value":"${hash}"}]`,
      );
    carry(headerHash(archive));
    expect(wrongIntegrity(at('app.exe'), archive)).toEqual([]);
    carry('0'.repeat(64));
    expect(wrongIntegrity(at('app.exe'), archive)).toHaveLength(1);
    fs.writeFileSync(at('app.exe'), 'MZ');
    expect(wrongIntegrity(at('app.exe'), archive)).toEqual(['the program carries no integrity of app.asar']);
  });

  it('DS4 a Windows program with the version of something else is told', () => {
    const other = path.join(root, 'node_modules/electron-winstaller/vendor/7z-x64.exe');
    expect(wrongVersion(other, '0.1.0')).toHaveLength(3);
  });
});

describe('what a package owes to others', () => {
  it('DS5 a licence that asks for the source is refused, alone or with another', () => {
    const refused = [
      'GPL-3.0',
      'AGPL-3.0-only',
      'MIT AND GPL-2.0',
      'LGPL-2.1',
      'unknown',
      'SEE LICENSE IN x',
    ];
    expect(refused.filter(isAccepted)).toEqual([]);
    expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'].every(isAccepted)).toBe(true);
  });

  it('DS5 a text that is missing is named, and the notices hold each licence', () => {
    expect(lackingTexts(folder)).toHaveLength(4);
    const text = notices([{ name: 'a', version: '1.0.0', licence: 'MIT', by: 'Ann', text: 'Permission' }]);
    expect(text).toContain('a 1.0.0: MIT, Ann\n\nPermission');
  });
});

it('DS6 an installer is for one user in three languages and leaves the records where they are', () => {
  const [target] = targets;
  if (target === undefined) throw new Error('no target');
  const { nsis, publish } = configuration({
    icon: '',
    output: '',
    resources: '',
    electronVersion: '45.4.1',
    electronDist: null,
    target,
  });
  expect(nsis).toMatchObject({
    perMachine: false,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['en_US', 'ru_RU', 'zh_CN'],
  });
  expect(publish).toBeNull();
  const ports = fs.readFileSync(path.join(root, 'electron/electron.ts'), 'utf8');
  expect(ports).not.toContain('setLoginItemSettings');
});
