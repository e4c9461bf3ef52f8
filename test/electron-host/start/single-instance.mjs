import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { identify, isAlive, readIdentity } from './process-identity.mjs';

/**
 * What a later start tells the first one.
 * @typedef {{argv: string[], cwd: string, data: unknown}} LaterStart
 *
 * @typedef {object} InstanceLock
 * @property {boolean} held this process is the first
 * @property {Promise<void>} handedOver settles when the first one has been told (at once when held)
 * @property {() => void} release
 */

const TELL_LIMIT_MS = 3000;

/** @param {string} folder */
function socketOf(folder) {
  const name = `electron-host-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

/**
 * One instance per user data folder: a lock file naming a live process, and a socket to tell it of later starts.
 * A lock left by a killed process is taken over.
 * @param {string} folder
 * @param {LaterStart} self
 * @param {(later: LaterStart) => void} onLaterStart
 * @returns {InstanceLock}
 */
export function lockInstance(folder, self, onLaterStart) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'electron-host.lock');
  const mine = JSON.stringify(identify(process.pid));
  for (let attempt = 0; attempt < 5; attempt++) {
    if (writeNew(file, mine)) return hold(folder, file, mine, onLaterStart);
    const other = readIdentity(file);
    if (other && isAlive(other)) break;
    fs.rmSync(file, { force: true });
  }
  return { held: false, handedOver: tell(socketOf(folder), self), release: () => {} };
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {boolean} false when the file was there already
 */
function writeNew(file, text) {
  try {
    fs.writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {string} mine
 * @param {(later: LaterStart) => void} onLaterStart
 * @returns {InstanceLock}
 */
function hold(folder, file, mine, onLaterStart) {
  const socket = socketOf(folder);
  if (process.platform !== 'win32') fs.rmSync(socket, { force: true });
  const server = net.createServer({ allowHalfOpen: true }, (peer) => {
    let text = '';
    peer.setEncoding('utf8');
    peer.on('data', (part) => (text += part));
    peer.on('error', () => peer.destroy());
    peer.on('end', () => {
      try {
        onLaterStart(JSON.parse(text));
        peer.end('told');
      } catch {
        peer.destroy();
      }
    });
  });
  server.on('error', () => {});
  server.listen(socket);
  server.unref();
  const release = () => {
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === mine) fs.rmSync(file);
    server.close();
  };
  process.on('exit', release);
  return { held: true, handedOver: Promise.resolve(), release };
}

/**
 * @param {string} socket
 * @param {LaterStart} self
 * @returns {Promise<void>}
 */
function tell(socket, self) {
  return new Promise((resolve) => {
    const peer = net.connect({ path: socket, allowHalfOpen: true });
    setTimeout(() => peer.destroy(), TELL_LIMIT_MS).unref();
    peer.on('error', () => resolve());
    peer.on('close', () => resolve());
    peer.resume();
    peer.end(JSON.stringify(self));
  });
}
