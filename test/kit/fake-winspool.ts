import { connect } from 'node:net';
import { err, ok } from '#shared/kit/result.ts';
import type { OpenDocument } from '../../electron/printers/windows/document.ts';
import { documentThrough } from '../../electron/printers/windows/driver-document.ts';
import type { Driver, PlacedDib, WinPaper } from '../../electron/printers/windows/driver.ts';
import type { WinDriver, WinPrinter, WinQueue, Winspool } from '../../electron/printers/windows/winspool.ts';
import { bytesOfPage } from './byte-pages.ts';
import { dibDots } from './dib-dots.ts';

/** A Windows spooler in memory with one queue that goes to a printer on a socket, as a "Standard TCP/IP Port" does. */
export interface FakeWinspool extends Winspool {
  /** Bits of `PRINTER_STATUS_*` from now on. */
  setStatus(bits: number): void;
  /** Numbers of the jobs that are still in the queue. */
  jobs(): readonly number[];
  /** The queue's driver: what the dots of its sheets say goes to the printer, byte by byte. */
  readonly documents: OpenDocument;
  /** Documents that are open. */
  openDocuments(): number;
}

/** How the queue is. */
export interface FakeQueue {
  readonly name: string;
  readonly port: number;
  readonly driver?: WinDriver;
  /** Kinds of data that the driver takes. */
  readonly takes?: readonly ('RAW' | 'XPS_PASS')[];
  readonly paper?: Partial<WinPaper>;
  /** The driver gives up at the sheet of that number, from 0. */
  readonly breaksAt?: number;
  /** It does not open or begin a document. */
  readonly refuses?: 'open' | 'start';
}

const bits = { error: 0x2, spooling: 0x8, printing: 0x10, offline: 0x20 } as const;

/** Jobs of the queue; each goes to the printer as soon as it is whole, and waits while nobody is there. */
function createJobs(port: number) {
  const status = new Map<number, number>();
  let last: Promise<void> = Promise.resolve();
  const deliver = (id: number, bytes: Buffer): Promise<'done' | 'nobody' | 'broken'> =>
    new Promise((resolve) => {
      let connected = false;
      const socket = connect({ host: '127.0.0.1', port }, () => {
        connected = true;
        status.set(id, bits.printing);
        socket.end(bytes);
      });
      socket.on('error', () => resolve(connected ? 'broken' : 'nobody'));
      socket.on('close', (hadError) => resolve(hadError ? 'broken' : 'done'));
      socket.resume();
    });
  const run = async (id: number, bytes: Buffer): Promise<void> => {
    while (status.has(id)) {
      const outcome = await deliver(id, bytes);
      if (!status.has(id)) return;
      if (outcome === 'done') return void status.delete(id);
      if (outcome === 'broken') return void status.set(id, bits.error | bits.printing);
      status.set(id, bits.offline);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    status,
    add(id: number, bytes: Buffer): void {
      last = last.then(() => run(id, bytes));
    },
  };
}

/** As long as anybody likes. */
const longPaper: WinPaper = {
  perInchX: 300,
  perInchY: 300,
  offsetX: 0,
  offsetY: 0,
  width: 2400,
  height: 1_000_000,
};

function driverOf(queue: FakeQueue, begin: () => number, jobs: ReturnType<typeof createJobs>) {
  const { name, paper = {}, breaksAt = -1, refuses } = queue;
  let open = 0;
  const driver = (): Driver => {
    let id = 0;
    const sheets: Buffer[] = [];
    const page = (picture: PlacedDib | null): boolean => {
      if (id === 0 || sheets.length === breaksAt) return false;
      sheets.push(picture === null ? Buffer.alloc(0) : bytesOfPage(dibDots(picture.dib)));
      return true;
    };
    return {
      open(wanted) {
        if (wanted !== name || refuses === 'open') return err('failed');
        open += 1;
        return ok({ ...longPaper, ...paper });
      },
      start: () => (refuses === 'start' ? err('failed') : ok((id = begin()))),
      page: (picture) => (page(picture) ? ok(undefined) : err('failed')),
      end() {
        jobs.add(id, Buffer.concat(sheets));
        return ok(undefined);
      },
      abort: () => (jobs.status.delete(id) ? ok(undefined) : err('failed')),
      close() {
        open -= 1;
        return ok(undefined);
      },
    };
  };
  const documents: OpenDocument = (wanted, sheets) => {
    const document = documentThrough(driver());
    const opened = document.open(wanted, sheets);
    return Promise.resolve(
      opened.ok
        ? ok({
            start: (title) => Promise.resolve(document.start(title)),
            page: (at) => Promise.resolve(document.page(at)),
            end: () => Promise.resolve(document.end()),
            abort: () => Promise.resolve(void document.abort()),
            close: () => Promise.resolve(void document.close()),
          })
        : opened,
    );
  };
  return { documents, openDocuments: () => open };
}

/** Starts one. */
export function fakeWinspool(queue: FakeQueue): FakeWinspool {
  const { name, port, driver = { version: 3, attributes: 0 }, takes = ['RAW'] } = queue;
  const jobs = createJobs(port);
  let status = 0;
  let nextId = 0;
  const state = (): WinQueue => ({
    name,
    driver: 'ZDesigner',
    port: `127.0.0.1_${port}`,
    status,
    attributes: 0,
  });
  const begin = (): number => {
    jobs.status.set((nextId += 1), bits.spooling);
    return nextId;
  };
  const openPrinter = (): WinPrinter => {
    let document: { id: number; chunks: Buffer[] } | null = null;
    return {
      state: () => Promise.resolve(ok(state())),
      driver: () => Promise.resolve(ok(driver)),
      startDoc(_title, dataType) {
        if (!takes.includes(dataType)) return Promise.resolve(err('failed'));
        document = { id: begin(), chunks: [] };
        return Promise.resolve(ok(document.id));
      },
      write(bytes) {
        // The real one takes as much as it likes, too.
        const taken = Math.ceil(bytes.length / 2);
        document?.chunks.push(Buffer.from(bytes.subarray(0, taken)));
        return Promise.resolve(document === null ? err('failed') : ok(taken));
      },
      endDoc() {
        if (document === null) return Promise.resolve(err('failed'));
        jobs.add(document.id, Buffer.concat(document.chunks));
        document = null;
        return Promise.resolve(ok(undefined));
      },
      jobStatus(id) {
        const found = jobs.status.get(id);
        return Promise.resolve(found === undefined ? err('failed') : ok(found));
      },
      deleteJob: (id) => Promise.resolve(jobs.status.delete(id) ? ok(undefined) : err('failed')),
      close: () => Promise.resolve(),
    };
  };
  return {
    ...driverOf(queue, begin, jobs),
    setStatus: (to) => (status = to),
    jobs: () => [...jobs.status.keys()],
    queues: () => Promise.resolve(ok([state()])),
    open: (wanted) => Promise.resolve(wanted === name ? ok(openPrinter()) : err('failed')),
  };
}
