import fs from 'node:fs';
import path from 'node:path';

/** Electron's fuse wire before anybody set it: sentinel, version 1, nine fuses (@electron/fuses). */
const wire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * A folder that has the form of an Electron distribution, for checking packages where the real one cannot be downloaded:
 * the electron host as `electron` on Linux, on Windows a small program with version information. Not Electron.
 * @param {string} root the project's folder
 * @param {import('./platforms.mjs').Target} target
 * @param {string} version
 * @param {string} into
 */
export function placeholder(root, target, version, into) {
  const folder = path.join(into, `placeholder-${target.name}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'locales'));
  for (const language of ['en-US', 'ru', 'zh-CN', 'de'])
    fs.writeFileSync(path.join(folder, 'locales', `${language}.pak`), 'placeholder\n');
  fs.writeFileSync(path.join(folder, 'version'), version);
  fs.writeFileSync(path.join(folder, 'LICENSE'), 'placeholder\n');
  fs.writeFileSync(
    path.join(folder, 'LICENSES.chromium.html'),
    '<!doctype html><title>placeholder</title>\n',
  );
  if (target.os === 'win32') {
    const program = fs.readFileSync(path.join(root, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
    fs.writeFileSync(path.join(folder, 'electron.exe'), Buffer.concat([program, wire]));
    return folder;
  }
  const host = path.join(root, 'test', 'electron-host', 'host.mjs');
  const script = [
    '#!/bin/sh',
    "# The electron host under the packaged program's name; not Electron.",
    'self=$(readlink -f "$0")',
    `exec node "${host}" --electron-host-exe="$self" "$@"`,
    'exit 1',
    '',
  ].join('\n');
  fs.writeFileSync(
    path.join(folder, 'electron'),
    Buffer.concat([Buffer.from(script), Buffer.from('# '), wire, Buffer.from('\n')]),
  );
  fs.chmodSync(path.join(folder, 'electron'), 0o755);
  return folder;
}
