import { err, ok, type Result } from '#shared/kit/result.ts';
import { breath } from '../../runtime/breath.ts';
import { saveFile } from '../save-file.ts';
import { MOST_SILENT_MS } from './ask-worker.ts';
import type { FromOut, ToOut } from './out.worker.ts';
import type { OutForm, OutRow } from './table-out.ts';

/** Rows made at a time: the window draws in between. */
const PART = 1000;

/** Writes a table in a worker that ends with it, and lets the person save the file; `name` without its ending. */
export async function saveTable(
  form: OutForm,
  name: string,
  rows: Iterable<OutRow>,
): Promise<Result<null, 'not-made'>> {
  const worker = new Worker(new URL('./out.worker.ts', import.meta.url), { type: 'module', name: 'out' });
  const send = (message: ToOut): void => worker.postMessage(message, { transfer: [] });
  let silence: ReturnType<typeof setTimeout> | undefined;
  const made = new Promise<FromOut>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromOut>) => resolve(data));
    worker.addEventListener('error', () => resolve(null));
    silence = setTimeout(() => resolve(null), MOST_SILENT_MS);
  });
  try {
    let part: OutRow[] = [];
    for (const row of rows) {
      part.push(row);
      if (part.length < PART) continue;
      send({ kind: 'rows', rows: part });
      part = [];
      await breath();
    }
    send({ kind: 'rows', rows: part });
    send({ kind: 'make', form, name });
    const file = await made;
    if (file === null) return err('not-made');
    saveFile(`${name}.${form}`, file);
    return ok(null);
  } finally {
    clearTimeout(silence);
    worker.terminate();
  }
}
