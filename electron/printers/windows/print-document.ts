import { failed, type Sent, type Sheets } from '../transport.ts';
import type { OpenDocument, WinDocument } from './document.ts';
import { follow, withdraw, type Patience } from './follow.ts';
import type { WinPrinter } from './winspool.ts';

/** What printing a document takes: a queue that is open and well, and the way through its driver. */
export interface DocumentJob {
  readonly printer: WinPrinter;
  readonly open: OpenDocument;
  readonly queue: string;
  readonly title: string;
  readonly patience: Patience;
}

async function printPages(
  { printer, title, patience }: DocumentJob,
  document: WinDocument,
  sheets: number,
): Promise<Sent> {
  const started = await document.start(title);
  if (!started.ok) return failed('refused');
  for (let at = 0; at < sheets; at++) {
    if ((await document.page(at)).ok) continue;
    await document.abort();
    // The spooler may have begun with the sheets before this one.
    return await withdraw(printer, started.value, 'cut', true);
  }
  if (!(await document.end()).ok) return await withdraw(printer, started.value, 'cut', true);
  return await follow(printer, started.value, patience);
}

/**
 * Prints sheets through the queue's driver as dots in their true size. A sheet that the paper does not hold, or a driver
 * that does not open, is `refused` before the spool is told.
 */
export async function printDocument(
  job: DocumentJob,
  sheets: Sheets,
  aboutToSend: () => Promise<void>,
): Promise<Sent> {
  const pages = await sheets.as('png');
  if (pages.length !== sheets.sheets.length) return failed('refused');
  const opened = await job.open(job.queue, pages);
  if (!opened.ok) return failed('refused');
  const document = opened.value;
  try {
    await aboutToSend();
    return await printPages(job, document, pages.length);
  } finally {
    await document.close();
  }
}
