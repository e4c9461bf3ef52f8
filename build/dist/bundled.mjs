import fs from 'node:fs';
import path from 'node:path';

/**
 * Name and folder of the package that a module's file belongs to; null for our own files and the bundler's helpers.
 * @param {string} id
 */
function packageOf(id) {
  const file = id.replace(/^\0/u, '').replace(/\?.*$/u, '');
  const match = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/u.exec(file);
  if (match === null) return null;
  return { folder: match[1] ?? '', name: (match[2] ?? '').replaceAll('\\', '/') };
}

/**
 * Vite plugin: writes down which packages' code went into a bundle, for the list of licences.
 * @param {string} into folder for one list of each environment
 * @returns {import('vite').Plugin}
 */
export function noteBundled(into) {
  /** @type {Map<string, Set<string>>} */
  const seen = new Map();
  return {
    name: 'packline:note-bundled',
    generateBundle(_options, bundle) {
      const { name } = this.environment;
      const folders = seen.get(name) ?? new Set();
      seen.set(name, folders); // the window's workers are bundles of the same environment
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const found = packageOf(id);
          if (found !== null) folders.add(found.folder);
        }
      fs.mkdirSync(into, { recursive: true });
      fs.writeFileSync(path.join(into, `${name}.json`), JSON.stringify([...folders].toSorted()));
    },
  };
}
