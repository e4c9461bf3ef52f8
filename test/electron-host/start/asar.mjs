import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * An entry of an asar header: a folder, a link or a file at an offset.
 * @typedef {{files?: Record<string, AsarNode>, link?: string, unpacked?: boolean, size?: number, offset?: string}} AsarNode
 */

/**
 * Unpacks an asar archive into a temporary folder, removed when this process exits, and returns that folder. It is called
 * app.asar and what lies beside the archive is beside it again: paths of a packaged app look as under Electron.
 * Format: two pickles (https://github.com/electron/asar#format): sizes, JSON header, then the files' bytes.
 * @param {string} archive
 */
export function unpackAsar(archive) {
  const fd = fs.openSync(archive, 'r');
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-asar-'));
  process.on('exit', () => fs.rmSync(place, { recursive: true, force: true }));
  const out = path.join(place, 'app.asar');
  fs.mkdirSync(out);
  if (fs.existsSync(`${archive}.unpacked`))
    fs.symlinkSync(path.resolve(`${archive}.unpacked`), `${out}.unpacked`, 'junction');
  try {
    const sizes = readAt(fd, 0, 16);
    const base = 8 + sizes.readUInt32LE(4);
    const header = JSON.parse(readAt(fd, 16, sizes.readUInt32LE(12)).toString('utf8'));
    extract(header, '', { fd, base, out, beside: `${archive}.unpacked` });
  } finally {
    fs.closeSync(fd);
  }
  return out;
}

/**
 * @param {number} fd
 * @param {number} position
 * @param {number} length
 */
function readAt(fd, position, length) {
  const bytes = Buffer.alloc(length);
  if (fs.readSync(fd, bytes, 0, length, position) !== length)
    throw new Error('the asar archive is cut short');
  return bytes;
}

/**
 * @param {AsarNode} folder
 * @param {string} relative
 * @param {{fd: number, base: number, out: string, beside: string}} archive
 */
function extract(folder, relative, archive) {
  for (const [name, node] of Object.entries(folder.files ?? {})) {
    if (name === '..' || /[/\\]/.test(name)) throw new Error(`the asar archive holds a bad name: ${name}`);
    const at = path.join(relative, name);
    const to = path.join(archive.out, at);
    if (node.files) {
      fs.mkdirSync(to, { recursive: true });
      extract(node, at, archive);
    } else if (node.link) fs.symlinkSync(path.join(archive.out, node.link), to);
    else if (node.unpacked) fs.copyFileSync(path.join(archive.beside, at), to);
    else fs.writeFileSync(to, readAt(archive.fd, archive.base + Number(node.offset), node.size ?? 0));
  }
}
