import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { beside, limitsMb, unexpected } from './contents.mjs';
import { fuses, keptFuses } from './builder.mjs';

/** States of a fuse in the wire, as bytes: the characters 1 and 0. */
const isOn = { true: 0x31, false: 0x30 };

/** Where the fuses of `builder.mjs` stand in the wire. `@electron/fuses` 1 has no name for the ninth. */
const wireNames = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  wasmTrapHandlers: 8,
};

/** @param {string} archive */
const filesOf = (archive) =>
  listPackage(archive, { isPack: false })
    .map((file) => file.replace(/^[\\/]/u, '').replaceAll('\\', '/'))
    .filter((file) => !('files' in statFile(archive, file)));

/**
 * Whether a packed file lies beside the archive, as its header says; that it is there is `damagedFiles`' to tell.
 * @param {string} archive
 * @param {string} file
 */
function isUnpacked(archive, file) {
  const entry = statFile(archive, file);
  return 'unpacked' in entry && entry.unpacked;
}

/**
 * Files that must be in, those of the target's binaries outside the archive.
 * @param {string} archive
 * @param {import('./platforms.mjs').Target} target
 */
function missing(archive, target) {
  const files = new Set(filesOf(archive));
  const wanted = [
    'package.json',
    'out/main/main.cjs',
    'out/preload/preload.cjs',
    'out/labels/labels.cjs',
    'out/renderer/index.html',
    'out/renderer/licences.json',
  ];
  const native = target.native.map((file) => `node_modules/${file}`);
  const fonts = [...files].filter((file) => file.endsWith('.ttf'));
  return [
    ...wanted.filter((file) => !files.has(file)).map((file) => `app.asar lacks ${file}`),
    ...(fonts.length === 4 ? [] : [`app.asar has ${fonts.length} of the 4 font files`]),
    ...[...native, ...fonts]
      .filter((file) => !files.has(file) || !isUnpacked(archive, file))
      .map((file) => `${file} is not beside the archive, where native code can open it`),
  ];
}

/**
 * Native binaries of other systems: dead weight at best.
 * @param {string} archive
 * @param {import('./platforms.mjs').Target} target
 */
const foreign = (archive, target) =>
  filesOf(archive)
    .filter((file) => file.endsWith('.node') && !target.native.some((own) => file.endsWith(own)))
    .map((file) => `${file} is for another system`);

/**
 * Files in `resources` that are neither the archive's own nor allowed beside it.
 * @param {string} resources
 * @param {readonly string[]} packed
 */
export function strays(resources, packed) {
  const own = new Set(packed.map((file) => `app.asar.unpacked/${file}`));
  return fs
    .readdirSync(resources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(resources, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !own.has(file) && !beside.some((one) => one.path.test(file)))
    .map((file) => `resources/${file} has no business in the package`);
}

/** What no packed file of ours may say: keys of any kind; paths of the machine that built are added. */
const secrets = ['-----BEGIN PRIVATE KEY', '-----BEGIN RSA PRIVATE KEY', 'GH_TOKEN=', 'npm_config_'];

/**
 * Our own packed files that say where they were built, or a secret.
 * @param {string} archive
 * @param {readonly string[]} never
 */
export function leaks(archive, never = [...secrets, path.resolve(import.meta.dirname, '..', '..')]) {
  return filesOf(archive)
    .filter((file) => file.startsWith('out/') || file === 'package.json')
    .flatMap((file) => {
      const bytes = extractFile(archive, file);
      return never.filter((word) => bytes.includes(word)).map((word) => `${file} says ${word}`);
    });
}

/**
 * What a Windows program says of itself that is not what package.json says.
 * @param {string} program
 * @param {string} version of the app
 */
export function wrongVersion(program, version) {
  const read = NtExecutable.from(fs.readFileSync(program), { ignoreCert: true });
  const [info] = Resource.VersionInfo.fromEntries(NtExecutableResource.from(read).entries);
  const [language] = info?.getAllLanguagesForStringValues() ?? [];
  if (info === undefined || language === undefined) return ['the program carries no version'];
  const said = info.getStringValues(language);
  return Object.entries({
    ProductName: 'Packline',
    FileVersion: version,
    LegalCopyright: 'Packline contributors, MIT licence',
  })
    .filter(([name, want]) => said[name] !== want)
    .map(([name, want]) => `the program's ${name} is "${said[name] ?? ''}", not "${want}"`);
}

/** @param {string} folder */
function bytesIn(folder) {
  let sum = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += fs.statSync(path.join(entry.parentPath, entry.name)).size;
  return sum;
}

/** @param {string} resources */
function tooLarge(resources) {
  const archive = path.join(resources, 'app.asar');
  const mb = {
    'app.asar': fs.statSync(archive).size / 1e6,
    'app.asar.unpacked': bytesIn(`${archive}.unpacked`) / 1e6,
  };
  return Object.entries(limitsMb)
    .filter(([part, most]) => (mb[/** @type {keyof typeof mb} */ (part)] ?? 0) > most)
    .map(
      ([part, most]) =>
        `${part} weighs more than ${most} MB: ${mb[/** @type {keyof typeof mb} */ (part)].toFixed(1)}`,
    );
}

/** State of a fuse that an Electron no longer has: the character r. */
const REMOVED = 0x72;

/**
 * Fuses that are not as `builder.mjs` says, and those of which it says nothing: a newer Electron brought them.
 * @param {string} program
 */
export async function wrongFuses(program) {
  const wire = new Map(
    Object.entries(await getCurrentFuseWire(program)).map(([at, state]) => [at, Number(state)]),
  );
  const judged = { ...fuses, ...keptFuses };
  const wrong = Object.entries(judged)
    .filter(
      ([name, on]) =>
        wire.get(String(wireNames[/** @type {keyof typeof judged} */ (name)])) !==
        isOn[/** @type {'true' | 'false'} */ (String(on))],
    )
    .map(([name, on]) => `the fuse ${name} is not ${on ? 'on' : 'off'}`);
  const known = new Set(['version', ...Object.values(wireNames).map(String)]);
  const unknown = [...wire]
    .filter(([at, state]) => !known.has(at) && state !== REMOVED)
    .map(([at]) => `the fuse number ${at} is one that nobody has judged`);
  return [...wrong, ...unknown];
}

/**
 * SHA-256 of an archive's header, as Electron compares it at start on Windows and macOS.
 * @param {string} archive
 */
export const headerHash = (archive) =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');

/**
 * What is wrong with the integrity that a Windows program carries for its archive.
 * @param {string} program
 * @param {string} archive
 */
export function wrongIntegrity(program, archive) {
  const carried = /\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"([0-9a-f]{64})"\}\]/u.exec(
    fs.readFileSync(program).toString('latin1'),
  )?.[1];
  if (carried === undefined) return ['the program carries no integrity of app.asar'];
  return carried === headerHash(archive)
    ? []
    : ['app.asar is not the one whose integrity the program carries'];
}

/**
 * What a packed file's bytes are in the end, where they are at all: in the archive, or beside it for native code.
 * @typedef {{ files?: Record<string, Packed>, link?: string, offset?: string, unpacked?: boolean, size?: number,
 *   integrity?: { hash: string } }} Packed
 */

/**
 * Packed files whose bytes are not those that the header's integrity names, within the archive and beside it.
 * @param {string} archive
 */
export function damagedFiles(archive) {
  const { headerString, headerSize } = getRawHeader(archive);
  const packed = fs.readFileSync(archive);
  /**
   * @param {Packed} file
   * @param {string} at
   */
  const bytesOf = (file, at) => {
    if (file.unpacked !== true) {
      const from = 8 + headerSize + Number(file.offset);
      return packed.subarray(from, from + (file.size ?? 0));
    }
    const beside = path.join(`${archive}.unpacked`, at);
    return fs.existsSync(beside) ? fs.readFileSync(beside) : null;
  };
  /**
   * @param {Packed} file
   * @param {string} at
   */
  const trouble = (file, at) => {
    if (file.integrity === undefined) return [`the header names no hash for ${at}`];
    const bytes = bytesOf(file, at);
    if (bytes === null) return [`${at} is not beside the archive any more`];
    const hash = createHash('sha256').update(bytes).digest('hex');
    return hash === file.integrity.hash ? [] : [`${at} is not the file that was packed`];
  };
  /**
   * @param {Packed} node
   * @param {string} at
   * @returns {string[]}
   */
  const walk = (node, at) => {
    if (node.files !== undefined)
      return Object.entries(node.files).flatMap(([name, child]) => walk(child, path.posix.join(at, name)));
    return node.link === undefined ? trouble(node, at) : [];
  };
  return walk(JSON.parse(headerString), '');
}

/**
 * Licence texts that a package must carry: ours, those of what it contains, Electron's and Chromium's.
 * @param {string} folder
 */
export const lackingTexts = (folder) =>
  [
    'resources/LICENSE.packline.txt',
    'resources/THIRD-PARTY-NOTICES.txt',
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ]
    .filter((file) => !fs.existsSync(path.join(folder, file)))
    .map((file) => `${file} is missing`);

/**
 * Everything that is wrong with a packed folder, in words; none when it may be shipped.
 * @param {string} folder
 * @param {import('./platforms.mjs').Target} target
 */
export async function troubles(folder, target) {
  const resources = path.join(folder, 'resources');
  const archive = path.join(resources, 'app.asar');
  const program = path.join(folder, target.os === 'win32' ? 'Packline.exe' : 'packline');
  const { version } = JSON.parse(extractFile(archive, 'package.json').toString());
  return [
    ...unexpected(filesOf(archive)).map((file) => `${file} has no business in the package`),
    ...missing(archive, target),
    ...foreign(archive, target),
    ...tooLarge(resources),
    ...strays(resources, filesOf(archive)),
    ...leaks(archive),
    ...lackingTexts(folder),
    ...(await wrongFuses(program)),
    ...damagedFiles(archive),
    ...(target.os === 'win32'
      ? [...wrongIntegrity(program, archive), ...wrongVersion(program, version)]
      : []),
  ];
}
