import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { FileTrouble, Mapping, TablePreview } from '#shared/intake/table.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { askWorker } from '../../parts/tables/ask-worker.ts';
import type { OpenedTable } from './open-file.ts';
import type { FromTable, ToTable } from './table-messages.ts';

/** How far reading is. */
export type FileStage = Extract<FromTable, { kind: 'stage' }>;

/** A file that lies open in a worker. Closing it ends whatever it is at, at once; answers that were due never come. */
export interface TableFile {
  open(file: Blob): Promise<Result<OpenedTable, Extract<FromTable, { kind: 'refused' }>['trouble']>>;
  map(mapping: Mapping): Promise<TablePreview>;
  /** Rows as they stand in the file, by the numbers a spreadsheet shows. */
  rows(numbers: readonly number[]): Promise<readonly (readonly string[])[]>;
  close(): void;
}

type Broken = { readonly code: 'unreadable' } | FileTrouble;

/** Starts the worker. `stage` is told how far it is. */
export function createTableFile(stage: (at: FileStage) => void): TableFile {
  const worker = new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module', name: 'table' });
  let parts: PostingSnapshot[] = [];
  const ask: (question: ToTable) => Promise<FromTable> = askWorker(worker, (said) => {
    if (said.kind === 'stage') stage(said);
    else if (said.kind === 'part') parts.push(...said.postings);
    return said.kind === 'stage' || said.kind === 'part';
  });

  return {
    async open(file) {
      const read = await ask({ kind: 'open', file });
      if (read.kind === 'opened') return ok(read.opened);
      const trouble: Broken = read.kind === 'refused' ? read.trouble : { code: 'unreadable' };
      return err(trouble);
    },
    async map(mapping) {
      parts = [];
      const read = await ask({ kind: 'map', mapping });
      if (read.kind !== 'mapped') throw new Error('the table was not read');
      return { ...read.preview, postings: parts };
    },
    async rows(numbers) {
      const read = await ask({ kind: 'rows', numbers });
      return read.kind === 'rows' ? read.rows : [];
    },
    close: () => worker.terminate(),
  };
}
