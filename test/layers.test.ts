import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which folders a folder may import besides itself; longest match wins. Mirrors the map in README.md. */
const allowed: Record<string, readonly string[]> = {
  'shared/kit': [],
  'shared/domain': ['shared/kit'],
  'shared/projections': ['shared/kit', 'shared/domain'],
  'shared/process': ['shared/kit', 'shared/domain'],
  'shared/market': ['shared/kit', 'shared/domain'],
  'shared/intake': ['shared/kit', 'shared/domain'],
  'shared/label': ['shared/kit', 'shared/domain'],
  'shared/hub': ['shared/kit', 'shared/domain'],
  'shared/devices': ['shared/kit'],
  'shared/printing': ['shared/kit', 'shared/label'],
  'shared/text': [
    'shared/kit',
    'shared/domain',
    'shared/market',
    'shared/label',
    'shared/printing',
    'shared/process',
    'shared/bridge',
    'shared/intake',
    'shared/projections',
    'shared/devices',
  ],
  'shared/bridge': [
    'shared/kit',
    'shared/domain',
    'shared/market',
    'shared/label',
    'shared/printing',
    'shared/process',
    'shared/projections',
    'shared/devices',
  ],
  electron: ['shared'],
  'renderer/bridge': ['shared'],
  'renderer/db': ['shared'],
  'renderer/scan': ['shared'],
  'renderer/serial': ['shared'],
  'renderer/sync': ['shared', 'renderer/db', 'renderer/session'],
  'renderer/session': ['shared', 'renderer/db', 'renderer/scan'],
  'renderer/runtime': [
    'shared',
    'renderer/db',
    'renderer/session',
    'renderer/sync',
    'renderer/scan',
    'renderer/serial',
    'renderer/ui',
  ],
  'renderer/parts': ['shared', 'renderer/runtime', 'renderer/ui', 'renderer/text'],
  'renderer/features': [
    'shared',
    'renderer/parts',
    'renderer/runtime',
    'renderer/session',
    'renderer/scan',
    'renderer/ui',
    'renderer/text',
  ],
  'renderer/ui': ['shared', 'renderer/text'],
  'renderer/text': ['shared'],
  renderer: ['shared', 'renderer'],
};

const homes = Object.keys(allowed).sort((a, b) => b.length - a.length);
const homeOf = (file: string): string | undefined =>
  homes.find((home) => file === home || file.startsWith(`${home}/`));

const files = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/'))),
);

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith('.') || name.startsWith('#shared/'))
    .map((name) => (name.startsWith('#') ? name.slice(1) : path.posix.join(path.posix.dirname(file), name)));
}

it('imports run in one direction only', () => {
  expect(files.length).toBeGreaterThan(150);
  const wrong = files.flatMap((file) => {
    const home = homeOf(file) ?? file;
    const may = [home, ...(allowed[home] ?? [])];
    return importsOf(file)
      .filter((target) => !may.some((folder) => target === folder || target.startsWith(`${folder}/`)))
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

it('one feature never imports another', () => {
  const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          featureOf(file) !== undefined &&
          featureOf(target) !== undefined &&
          featureOf(target) !== featureOf(file),
      )
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});
