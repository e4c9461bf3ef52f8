import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { House } from './check-doc.ts';
import { readDoc, type Doc } from './markdown.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name));

/** Documents of the repository: those of the root, below docs/, and the READMEs and rules beside the code. */
export function allDocs(): readonly Doc[] {
  const beside = ['shared', 'electron', 'renderer', 'test', 'build', 'assets']
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.md') && !file.startsWith('test/fixtures'));
  const root = readdirSync('.').filter((file) => file.endsWith('.md'));
  const docs = filesBelow('docs').filter((file) => file.endsWith('.md'));
  return [...root, ...docs, ...beside].map((file) => readDoc(file, read(file)));
}

/** Pictures below docs/. */
export const allPictures = (): readonly string[] =>
  filesBelow('docs').filter((file) => /\.(?:png|webp|jpe?g|svg)$/u.test(file));

function scriptsOf(): ReadonlyMap<string, string> {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return new Map(Object.entries(scripts));
}

/** The sources of the tool that a script starts: its file under build/, and the folders it bundles. */
function sourceOf(command: string): string {
  const [, tool] = /build\/([\w-]+\.mjs)/u.exec(command) ?? [];
  if (tool === undefined) return command;
  const text = read(`build/${tool}`);
  const folders = [...text.matchAll(/'(test\/[\w-]+)\/[\w/-]+\.(?:m?ts|mjs)'/gu)].map(
    ([, folder = '']) => folder,
  );
  const below = [...new Set(folders)].flatMap(filesBelow).filter((file) => /\.m?ts$/u.test(file));
  return [text, ...below.map(read)].join('\n');
}

/** The repository as documents see it. Sources are read at the first question about a script. */
export function realHouse(docs: readonly Doc[]): House {
  const scripts = scriptsOf();
  const sources = new Map<string, string>();
  const sourceFor = (script: string): string => {
    const known = sources.get(script) ?? sourceOf(scripts.get(script) ?? '');
    sources.set(script, known);
    return known;
  };
  const anchors = new Map(docs.map((doc) => [doc.path, doc.headings.map(({ anchor }) => anchor)]));
  return {
    has: (file) => existsSync(file) && (!file.endsWith('/') || statSync(file).isDirectory()),
    anchors: (file) => anchors.get(file) ?? null,
    scripts: [...scripts.keys()],
    knowsFlag(script, flag) {
      const name = flag.slice(2);
      return new RegExp(`--${name}\\b|(?:^|[\\s{,'"])${name}['"]?\\s*[:,}]`, 'mu').test(sourceFor(script));
    },
  };
}
