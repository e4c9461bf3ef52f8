import type { FileTrouble } from '#shared/intake/table.ts';
import { err, type Result } from '#shared/kit/result.ts';
import { MOST_SILENT_MS } from './ask-worker.ts';
import { MOST_BYTES } from './limits.ts';
import type { TableRows } from './rows.ts';

/** Why a file is no table here. */
export type RowsTrouble = FileTrouble | { readonly code: 'unreadable' } | { readonly code: 'too-large' };

/** What the worker answers. */
export type RowsAnswer = Result<TableRows, RowsTrouble>;

/** Reads a table that somebody chose (CSV of any encoding, XLSX) in a worker that ends with it. */
export function readRows(file: Blob): Promise<RowsAnswer> {
  if (file.size > MOST_BYTES) return Promise.resolve(err({ code: 'too-large' }));
  const worker = new Worker(new URL('./rows.worker.ts', import.meta.url), { type: 'module', name: 'rows' });
  let silence: ReturnType<typeof setTimeout> | undefined;
  return new Promise<RowsAnswer>((resolve) => {
    silence = setTimeout(() => resolve(err({ code: 'unreadable' })), MOST_SILENT_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<RowsAnswer>) => resolve(data));
    worker.addEventListener('error', () => resolve(err({ code: 'unreadable' })));
    worker.postMessage({ file }, { transfer: [] });
  }).finally(() => {
    clearTimeout(silence);
    worker.terminate();
  });
}
