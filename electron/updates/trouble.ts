import type { UpdateTrouble } from '#shared/bridge/calls/updates.ts';
import { diskCode } from '../store/disk.ts';
import { ElsewhereError, RubbishError } from './http.ts';

/** Codes of a network that is not there, and of one that breaks. */
const away: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
]);
const broken: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

const byCode: Readonly<Record<string, UpdateTrouble>> = {
  ERR_CHECKSUM_MISMATCH: 'wrong-sum',
  ERR_UPDATER_INVALID_SIGNATURE: 'unsigned',
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: 'refused',
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
};

/** What a fault of the updater means to a person; `during` tells a host that is away from one that went away. */
export function updateTrouble(thrown: unknown, during: 'check' | 'download'): UpdateTrouble {
  if (thrown instanceof ElsewhereError) return 'elsewhere';
  if (thrown instanceof RubbishError) return 'rubbish';
  const code = diskCode(thrown);
  const known = byCode[code];
  if (known !== undefined) return known;
  if (away.has(code)) return 'offline';
  const said = thrown instanceof Error ? thrown.message : '';
  if (broken.has(code) || /\baborted\b/iu.test(said)) return during === 'check' ? 'no-answer' : 'torn';
  if (/timed out/iu.test(said)) return 'no-answer';
  // The updater has no code for a file that is refused.
  if (code.startsWith('HTTP_ERROR_') || /, status \d{3}\b/u.test(said)) return 'refused';
  if (/^(?:CERT|DEPTH|ERR_TLS|ERR_SSL|SELF|UNABLE)/u.test(code)) return 'elsewhere';
  return /^E[A-Z]+$/u.test(code) ? 'disk' : 'rubbish';
}
