import fs from 'node:fs';

/**
 * Names one run of a process: a pid alone may have been given to somebody else since.
 * @typedef {{pid: number, started: string}} ProcessIdentity
 */

/**
 * Start time of a process in the kernel's ticks; '' where the system does not tell.
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * Identity of a running process, to be kept in a file.
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, started: startOf(pid) };
}

/**
 * True while that very process runs.
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return started === '' || startOf(pid) === started;
}

/**
 * Reads an identity file; undefined when it is missing or torn.
 * @param {string} file
 * @returns {ProcessIdentity | undefined}
 */
export function readIdentity(file) {
  try {
    const found = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof found?.pid === 'number'
      ? { pid: found.pid, started: String(found.started ?? '') }
      : undefined;
  } catch {
    return undefined;
  }
}
