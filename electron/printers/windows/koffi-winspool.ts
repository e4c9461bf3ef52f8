import { promisify } from 'node:util';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { winspoolTypes, type Koffi, type WinspoolTypes } from './structs.ts';
import type { LoadWinspool, WinFailure, WinPrinter, WinQueue, Winspool } from './winspool.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** The functions of `winspool.drv` that we use, each run on a thread of its own. */
interface Functions {
  readonly [name: string]: Call;
}

const signatures: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  EnumPrintersW: ['bool', ['uint32', 'str16', 'uint32', 'buffer', 'uint32', 'count', 'count']],
  OpenPrinterW: ['bool', ['str16', 'newHandle', 'void *']],
  GetPrinterW: ['bool', ['handle', 'uint32', 'buffer', 'uint32', 'count']],
  GetPrinterDriverW: ['bool', ['handle', 'str16', 'uint32', 'buffer', 'uint32', 'count']],
  StartDocPrinterW: ['uint32', ['handle', 'uint32', 'docInfo']],
  StartPagePrinter: ['bool', ['handle']],
  WritePrinter: ['bool', ['handle', 'buffer', 'uint32', 'count']],
  EndPagePrinter: ['bool', ['handle']],
  EndDocPrinter: ['bool', ['handle']],
  GetJobW: ['bool', ['handle', 'uint32', 'uint32', 'buffer', 'uint32', 'count']],
  SetJobW: ['bool', ['handle', 'uint32', 'uint32', 'void *', 'uint32']],
  ClosePrinter: ['bool', ['handle']],
};

function load(koffi: Koffi, types: WinspoolTypes): Functions {
  const library = koffi.load('winspool.drv');
  const handle = koffi.pointer(koffi.opaque());
  const named: Readonly<Record<string, Parameters<Koffi['sizeof']>[0]>> = {
    handle,
    newHandle: koffi.out(koffi.pointer(handle)),
    count: koffi.out(koffi.pointer('uint32')),
    buffer: koffi.pointer('uint8'),
    docInfo: koffi.pointer(types.docInfo),
  };
  const bind = ([name, [result, parameters]]: (typeof entries)[number]): readonly [string, Call] => {
    const found = library.func(
      '__stdcall',
      name,
      result,
      parameters.map((each) => named[each] ?? each),
    );
    return [name, promisify(found.async) as Call];
  };
  const entries = Object.entries(signatures);
  return Object.fromEntries(entries.map(bind));
}

class KoffiPrinter implements WinPrinter {
  readonly #koffi: Koffi;
  readonly #types: WinspoolTypes;
  readonly #call: Functions;
  readonly #handle: unknown;

  constructor(koffi: Koffi, types: WinspoolTypes, call: Functions, handle: unknown) {
    this.#koffi = koffi;
    this.#types = types;
    this.#call = call;
    this.#handle = handle;
  }

  async state(): Promise<Result<WinQueue, WinFailure>> {
    const buffer = await filled((bytes, needed) => this.#ask('GetPrinterW', 2, bytes, bytes.length, needed));
    return buffer === null ? err('failed') : ok(queueIn(this.#koffi, this.#types, buffer, 0));
  }

  async driver(): ReturnType<WinPrinter['driver']> {
    const buffer = await filled((bytes, needed) =>
      this.#ask('GetPrinterDriverW', null, 8, bytes, bytes.length, needed),
    );
    if (buffer === null) return err('failed');
    const info = this.#koffi.decode(buffer, this.#types.driverInfo) as Record<string, unknown>;
    return ok({ version: Number(info['cVersion']), attributes: Number(info['dwPrinterDriverAttributes']) });
  }

  async startDoc(title: string, dataType: 'RAW' | 'XPS_PASS'): ReturnType<WinPrinter['startDoc']> {
    const info = { pDocName: title, pOutputFile: null, pDatatype: dataType };
    const job = Number(await this.#ask('StartDocPrinterW', 1, info));
    if (job === 0) return err('failed');
    return (await this.#ask('StartPagePrinter')) === true ? ok(job) : err('failed');
  }

  async write(bytes: Uint8Array): ReturnType<WinPrinter['write']> {
    const taken = [0];
    const went = await this.#ask('WritePrinter', bytes, bytes.length, taken);
    return went === true ? ok(taken[0] ?? 0) : err('failed');
  }

  async endDoc(): ReturnType<WinPrinter['endDoc']> {
    const page = await this.#ask('EndPagePrinter');
    return (await this.#ask('EndDocPrinter')) === true && page === true ? ok(undefined) : err('failed');
  }

  async jobStatus(job: number): ReturnType<WinPrinter['jobStatus']> {
    const buffer = await filled((bytes, needed) => this.#ask('GetJobW', job, 1, bytes, bytes.length, needed));
    if (buffer === null) return err('failed');
    const info = this.#koffi.decode(buffer, this.#types.jobInfo) as Record<string, unknown>;
    return ok(Number(info['Status']));
  }

  async deleteJob(job: number): ReturnType<WinPrinter['deleteJob']> {
    const deleteIt = 5;
    return (await this.#ask('SetJobW', job, 0, null, deleteIt)) === true ? ok(undefined) : err('failed');
  }

  async close(): Promise<void> {
    await this.#ask('ClosePrinter');
  }

  #ask(name: string, ...args: readonly unknown[]): Promise<unknown> {
    return call(this.#call, name, this.#handle, ...args);
  }
}

function call(functions: Functions, name: string, ...args: readonly unknown[]): Promise<unknown> {
  const found = functions[name];
  if (found === undefined) throw new Error(`${name} is not bound`);
  return found(...args);
}

/** The usual Windows way: asked with no buffer it says how long, asked again it fills. Null where it does neither. */
async function filled(ask: (bytes: Buffer, needed: number[]) => Promise<unknown>): Promise<Buffer | null> {
  const needed = [0];
  await ask(Buffer.alloc(1).subarray(0, 0), needed);
  const buffer = Buffer.alloc(Math.min(needed[0] ?? 0, 16 * 1024 * 1024));
  if (buffer.length === 0) return null;
  return (await ask(buffer, needed)) === true ? buffer : null;
}

function queueIn(koffi: Koffi, types: WinspoolTypes, buffer: Buffer, at: number): WinQueue {
  const info = koffi.decode(buffer, at * koffi.sizeof(types.printerInfo), types.printerInfo) as Record<
    string,
    unknown
  >;
  const text = (name: string): string => (typeof info[name] === 'string' ? info[name] : '');
  return {
    name: text('pPrinterName'),
    driver: text('pDriverName'),
    port: text('pPortName'),
    status: Number(info['Status']),
    attributes: Number(info['Attributes']),
  };
}

/** Queues of this machine and those it is connected to. */
const localAndConnected = 2 | 4;

function winspoolOf(koffi: Koffi): Winspool {
  const types = winspoolTypes(koffi);
  const functions = load(koffi, types);
  return {
    async queues() {
      const count = [0];
      const buffer = await filled((bytes, needed) =>
        call(functions, 'EnumPrintersW', localAndConnected, null, 2, bytes, bytes.length, needed, count),
      );
      if (buffer === null) return ok([]);
      return ok(Array.from({ length: count[0] ?? 0 }, (_, at) => queueIn(koffi, types, buffer, at)));
    },
    async open(queue) {
      const handle: unknown[] = [null];
      const opened = await call(functions, 'OpenPrinterW', queue, handle, null);
      return opened === true ? ok(new KoffiPrinter(koffi, types, functions, handle[0])) : err('failed');
    },
  };
}

/** The spooler of this machine, loaded at first use; null on any other system than Windows. */
export function loadWinspool(platform: NodeJS.Platform): LoadWinspool {
  let loaded: Promise<Winspool | null> | null = null;
  return () => {
    if (platform !== 'win32') return Promise.resolve(null);
    loaded ??= import('koffi').then((loaded) => winspoolOf(loaded.default)).catch(() => null);
    return loaded;
  };
}
