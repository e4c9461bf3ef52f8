import type { BackupTrouble, StorageAnswer } from '#shared/bridge/calls/storage.ts';
import { err, ok } from '#shared/kit/result.ts';
import { diskCode } from '../disk.ts';

/** A reason that a person can act on why a backup, restore or export cannot be. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly kind: BackupTrouble;
  readonly detail: string;

  constructor(kind: BackupTrouble, detail = '') {
    super(`${kind} ${detail}`);
    this.kind = kind;
    this.detail = detail;
  }
}

const byCode: Readonly<Record<string, BackupTrouble>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
};

/** What was thrown as a trouble; bugs stay bugs. */
export function troubleOf(thrown: unknown): Trouble | null {
  if (thrown instanceof Trouble) return thrown;
  const code = diskCode(thrown);
  return /^E[A-Z]+$/u.test(code) ? new Trouble(byCode[code] ?? 'disk', code) : null;
}

/** Runs something that may run into trouble. */
export async function answering<T>(run: () => Promise<T>): Promise<StorageAnswer<T>> {
  try {
    return ok(await run());
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    if (trouble === null) throw thrown;
    return err({ kind: trouble.kind, detail: trouble.detail });
  }
}
