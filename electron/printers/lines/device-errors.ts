import type { NoLine } from './line.ts';

/** Code of an error of the system; empty for one without. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** Why a device cannot be opened. Not being in group `lp` (USB) or `dialout` (serial) is EACCES. */
export function noLineOf(thrown: unknown): NoLine {
  switch (codeOf(thrown)) {
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EBUSY':
      return 'busy';
    default:
      return 'unreachable';
  }
}

/** True where a device only wants to be asked again later: its buffer is full, or (`ENOSPC`) it is out of paper. */
export const isLater = (thrown: unknown): boolean =>
  ['EAGAIN', 'EWOULDBLOCK', 'ENOSPC', 'EINTR'].includes(codeOf(thrown));
