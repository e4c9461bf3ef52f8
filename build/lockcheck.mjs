// A lock file made on one system must install on the others: every optional binary a package names has to be in it.
import { fail, read } from './steps.mjs';

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }> }} */
const lock = JSON.parse(read('package-lock.json'));

/**
 * @param {string} from
 * @param {string} name
 */
function isLocked(from, name) {
  for (
    let folder = from;
    ;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : ''
  ) {
    if (lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

const missing = Object.entries(lock.packages).flatMap(([from, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(from, name))
    .map((name) => `${from || '.'} wants ${name}`),
);
if (missing.length > 0) fail(`package-lock.json lacks optional packages:\n  ${missing.join('\n  ')}`);
const addressed = Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
if (addressed.length > 0)
  fail(`package-lock.json names download addresses, first of all for ${addressed[0]?.[0]}`);
