import fs from 'node:fs';
import path from 'node:path';

/**
 * A package that is shipped.
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} by who made it, as its manifest says; empty where it does not
 * @property {string} text its licence file; empty where the package has none
 */

/** Licences that may be shipped; all of them let a program be given on without its source. */
const accepted = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Zlib',
]);

/** Licences that a package's own file says and its manifest does not. */
const onlyInFile = new Map([['png-js@2.0.0', 'MIT']]);

/**
 * Whether an SPDX expression leaves a choice that is accepted: one side of each OR, both sides of each AND.
 * @param {string} expression
 * @returns {boolean}
 */
export function isAccepted(expression) {
  const words = expression.replace(/[()]/gu, ' ').trim();
  if (/\bAND\b/u.test(words)) return words.split(/\bAND\b/u).every(isAccepted);
  if (/\bOR\b/u.test(words)) return words.split(/\bOR\b/u).some(isAccepted);
  return accepted.has(words.trim());
}

/**
 * What one package says of its licence.
 * @param {string} folder
 * @returns {Shipped}
 */
export function licenceOf(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const said = manifest.license?.type ?? manifest.license ?? manifest.licenses?.[0]?.type;
  const licence = said ?? onlyInFile.get(`${manifest.name}@${manifest.version}`) ?? 'unknown';
  const file = fs
    .readdirSync(folder)
    .find(
      (name) =>
        /^(licen[cs]e|copying|ofl)([.-]|$)/iu.test(name) && fs.statSync(path.join(folder, name)).isFile(),
    );
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    licence: String(licence),
    by: String(manifest.author?.name ?? manifest.author ?? '')
      .replace(/[<(].*$/u, '')
      .trim(),
    text: file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}

/**
 * Packages that run beside the bundles: those of the lock file that are no tools.
 * @param {{ packages: Record<string, { dev?: boolean, devOptional?: boolean }> }} lock
 * @param {string} root
 */
export const runningBeside = (lock, root) =>
  Object.entries(lock.packages)
    .filter(([at, entry]) => at !== '' && entry.dev !== true && entry.devOptional !== true)
    .map(([at]) => path.join(root, at))
    // Binaries of other systems are not installed here; each has the licence of the package that names it.
    .filter((folder) => fs.existsSync(path.join(folder, 'package.json')));

/**
 * All that is shipped, by name, each version once.
 * @param {readonly string[]} folders
 */
export function shipped(folders) {
  /** @type {Map<string, Shipped>} */
  const found = new Map();
  for (const folder of folders) {
    const one = licenceOf(folder);
    found.set(`${one.name}@${one.version}`, one);
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The file of notices that lies in the package.
 * @param {readonly Shipped[]} packages
 */
export const notices = (packages) =>
  [
    'Packline contains these works of others. The list of Chromium itself is LICENSES.chromium.html beside the program.',
    ...packages.map(({ name, version, licence, by, text }) =>
      [
        `${name} ${version}: ${licence}${by === '' ? '' : `, ${by}`}`,
        text || '(came without a licence file)',
      ].join('\n\n'),
    ),
  ].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
