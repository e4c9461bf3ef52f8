import path from 'node:path/posix';
import type { Doc } from './markdown.ts';

/** What documents may point at; a test of the checker itself plays one. */
export interface House {
  /** Whether a file or folder is there; paths from the root of the repository. */
  has(file: string): boolean;
  /** Anchors of a document; null where there is no such document. */
  anchors(file: string): readonly string[] | null;
  /** Names under `scripts` of package.json. */
  readonly scripts: readonly string[];
  /** Whether the tool behind a script knows a flag, such as `--seed`. */
  knowsFlag(script: string, flag: string): boolean;
}

/** Folders of the sources: what begins so between backticks is a path. */
const sourceFolders = ['shared', 'electron', 'renderer', 'test', 'build', 'docs', 'assets'];
/** Endings that make a word with a `/` in it a path wherever it begins. */
const ENDING = /\.(?:ts|tsx|mjs|cjs|md|json|css|ya?ml)$/u;
/** Written by our own tools, so not in the repository. */
const MADE = /^(?:out|demo-out|test-results|node_modules)\//u;

function checkLink(doc: Doc, target: string, house: House): string | null {
  if (/^(?:https?|mailto):/u.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const full = file === '' ? doc.path : path.normalize(path.join(path.dirname(doc.path), decodeURI(file)));
  if (full.startsWith('..')) return `${target} leads out of the repository`;
  if (!house.has(full)) return `${target} leads nowhere`;
  if (anchor === undefined) return null;
  return house.anchors(full)?.includes(decodeURI(anchor)) === true
    ? null
    : `${target} names no heading of ${full}`;
}

const isPath = (code: string): boolean => {
  if (!/^[\w.@-]+(?:\/[\w.@-]+)*\/?$/u.test(code) || !code.includes('/') || MADE.test(code)) return false;
  return sourceFolders.includes(code.split('/')[0] ?? '') || ENDING.test(code);
};

function checkPath(doc: Doc, code: string, house: House): string | null {
  if (!isPath(code)) return null;
  const near = path.join(path.dirname(doc.path), code);
  return house.has(code) || house.has(near) ? null : `\`${code}\` is no file here`;
}

/** Flags of our own tools only: what follows `npx` or a bare program is not ours. */
function checkCommand(line: string, house: House): readonly string[] {
  return [...line.matchAll(/npm run ([\w:-]+)((?: -- [^`|&]*)?)/gu)].flatMap(([, script = '', rest = '']) => {
    if (!house.scripts.includes(script)) return [`npm run ${script} is no script`];
    return [...rest.matchAll(/(?<=\s)--([a-z][\w-]*)/gu)].flatMap(([flag]) =>
      house.knowsFlag(script, flag) ? [] : [`npm run ${script} knows no ${flag}`],
    );
  });
}

/** Everything wrong with a document: dead links, missing anchors, pictures without words, unknown scripts and flags, paths of no file. */
export function checkDoc(doc: Doc, house: House): readonly string[] {
  const dead = doc.links.map(({ target }) => checkLink(doc, target, house));
  const wordless = doc.links.filter(({ picture, words }) => picture && words.trim() === '');
  return [
    ...dead.filter((wrong) => wrong !== null),
    ...wordless.map(({ target }) => `the picture ${target} has no words`),
    ...doc.codes.map((code) => checkPath(doc, code, house)).filter((wrong) => wrong !== null),
    ...[...doc.codes, ...doc.fenced].flatMap((line) => checkCommand(line, house)),
  ].map((wrong) => `${doc.path}: ${wrong}`);
}

/** Pictures below docs/ that no document shows. */
export function orphans(pictures: readonly string[], docs: readonly Doc[]): readonly string[] {
  const shown = new Set(
    docs.flatMap((doc) =>
      doc.links.map(({ target }) => path.normalize(path.join(path.dirname(doc.path), target))),
    ),
  );
  return pictures
    .filter((picture) => !shown.has(picture))
    .map((picture) => `${picture}: no document shows it`);
}

/** Pages that are not there in every language, or whose headings do not go along. */
export function unlike(pages: ReadonlyMap<string, readonly Doc[]>): readonly string[] {
  const namesOf = (docs: readonly Doc[]): readonly string[] => docs.map((doc) => path.basename(doc.path));
  const all = new Set([...pages.values()].flatMap(namesOf));
  return [...all].flatMap((name) => {
    const lacking = [...pages]
      .filter(([, docs]) => !namesOf(docs).includes(name))
      .map(([language]) => language);
    if (lacking.length > 0) return [`${name}: missing in ${lacking.join(', ')}`];
    const shapes = [...pages].map(([language, docs]) => {
      const levels = docs.find((doc) => path.basename(doc.path) === name)?.headings.map(({ level }) => level);
      return { language, shape: (levels ?? []).join(' ') };
    });
    return new Set(shapes.map(({ shape }) => shape)).size === 1
      ? []
      : [
          `${name}: headings differ: ${shapes.map(({ language, shape }) => `${language} ${shape}`).join('; ')}`,
        ];
  });
}
