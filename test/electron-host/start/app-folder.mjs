import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackAsar } from './asar.mjs';

/**
 * Where the app lives and what its package.json says.
 * @typedef {object} AppFolder
 * @property {string} dir
 * @property {string} mainFile
 * @property {boolean} mainIsModule the main file is an ES module
 * @property {boolean} packaged
 * @property {string} resources
 * @property {{name?: string, productName?: string, version?: string, main?: string, type?: string}} manifest
 */

/**
 * Finds the app: packaged beside the executable, else the one named on the command line.
 * @param {string} exe
 * @param {string | undefined} named
 * @returns {AppFolder}
 */
export function findApp(exe, named) {
  const resources = path.join(path.dirname(path.resolve(exe)), 'resources');
  const packed = path.join(resources, 'app.asar');
  if (fs.existsSync(packed)) return describe({ dir: unpackAsar(packed), packaged: true, resources });
  if (fs.existsSync(path.join(resources, 'app', 'package.json')))
    return describe({ dir: path.join(resources, 'app'), packaged: true, resources });
  if (named === undefined) throw new Error('no app given: electron <path>');
  const target = path.resolve(named);
  const kind = fs.statSync(target, { throwIfNoEntry: false });
  if (!kind) throw new Error(`cannot find the app ${target}`);
  const parent = path.dirname(target);
  if (target.endsWith('.asar'))
    return describe({ dir: unpackAsar(target), packaged: false, resources: parent });
  if (kind.isFile()) return describe({ dir: parent, file: target, packaged: false, resources: parent });
  return describe({ dir: target, packaged: false, resources });
}

/**
 * @param {{dir: string, file?: string, packaged: boolean, resources: string}} place
 * @returns {AppFolder}
 */
function describe({ dir, file, packaged, resources }) {
  const manifestFile = path.join(dir, 'package.json');
  /** @type {AppFolder['manifest']} */
  const manifest = fs.existsSync(manifestFile) ? JSON.parse(fs.readFileSync(manifestFile, 'utf8')) : {};
  const mainFile = file ?? path.resolve(dir, manifest.main ?? 'index.js');
  const mainIsModule =
    mainFile.endsWith('.mjs') || (manifest.type === 'module' && !mainFile.endsWith('.cjs'));
  return { dir, mainFile, mainIsModule, packaged, resources, manifest };
}

/**
 * Version of the electron package that the app would run on, '0.0.0' when none is installed.
 * @param {string[]} folders where to look, first hit wins
 */
export function electronVersion(folders) {
  for (const folder of folders) {
    try {
      return String(createRequire(path.join(folder, 'any.js'))('electron/package.json').version);
    } catch {
      continue;
    }
  }
  return '0.0.0';
}
