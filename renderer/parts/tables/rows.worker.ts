// Reads the rows of a file away from the window: a large table must not stop a scan.
import type { RowsAnswer } from './read-rows.ts';
import { rowsOf } from './rows.ts';

const tell = (answer: RowsAnswer): void => globalThis.postMessage(answer, { transfer: [] });

async function read(file: Blob): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return tell({ ok: false, error: { code: 'unreadable' } });
  tell(await rowsOf(new Uint8Array(bytes), () => undefined));
}

globalThis.addEventListener('message', ({ data }: MessageEvent<{ readonly file: Blob }>) => {
  void read(data.file);
});
