import fs from 'node:fs/promises';

/** The file operations that the journal and its backups rest on; tests put a disk that fails or dies in its place. */
export type Disk = Pick<
  typeof fs,
  'copyFile' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'stat'
>;

/** The machine's own disk. */
export const realDisk: Disk = fs;

/** The system's word for what went wrong with a file: `ENOSPC`, `ENOENT`, …; `unknown` where it has none. */
export const diskCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown';
