import type { Koffi } from './structs.ts';

/** Functions of `gdi32.dll` and `winspool.drv` that a document needs; they block the thread they are called on. */
const signatures: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  CreateDCW: ['handle', ['str16', 'str16', 'str16', 'bytes']],
  DeleteDC: ['bool', ['handle']],
  GetDeviceCaps: ['int', ['handle', 'int']],
  StartDocW: ['int', ['handle', 'docInfo']],
  StartPage: ['int', ['handle']],
  EndPage: ['int', ['handle']],
  EndDoc: ['int', ['handle']],
  AbortDoc: ['int', ['handle']],
  SetStretchBltMode: ['int', ['handle', 'int']],
  StretchDIBits: [
    'int',
    ['handle', ...Array.from({ length: 8 }, () => 'int'), 'bytes', 'bytes', 'uint32', 'uint32'],
  ],
  OpenPrinterW: ['bool', ['str16', 'newHandle', 'void *']],
  ClosePrinter: ['bool', ['handle']],
  DocumentPropertiesW: ['int', ['void *', 'handle', 'str16', 'writable', 'bytes', 'uint32']],
};

const inSpooler: ReadonlySet<string> = new Set(['OpenPrinterW', 'ClosePrinter', 'DocumentPropertiesW']);

/** Calls one of the functions by name; throws where there is none of that name. */
export type GdiCall = (name: string, ...args: readonly unknown[]) => unknown;

/** DOCINFOW of wingdi.h. */
export const docInfoOf = (koffi: Koffi) =>
  koffi.struct({
    cbSize: 'int',
    lpszDocName: 'str16',
    lpszOutput: 'str16',
    lpszDatatype: 'str16',
    fwType: 'uint32',
  });

/** Binds the functions; throws on any other system than Windows. */
export function bindGdi(koffi: Koffi): { readonly call: GdiCall; readonly docInfoBytes: number } {
  const docInfo = docInfoOf(koffi);
  const handle = koffi.pointer(koffi.opaque());
  const named: Readonly<Record<string, Parameters<Koffi['sizeof']>[0]>> = {
    handle,
    newHandle: koffi.out(koffi.pointer(handle)),
    bytes: koffi.pointer('uint8'),
    writable: koffi.pointer('uint8'),
    docInfo: koffi.pointer(docInfo),
  };
  const libraries = { gdi: koffi.load('gdi32.dll'), spooler: koffi.load('winspool.drv') };
  const bound = new Map(
    Object.entries(signatures).map(([name, [result, parameters]]) => {
      const library = inSpooler.has(name) ? libraries.spooler : libraries.gdi;
      const typed = parameters.map((each) => named[each] ?? each);
      return [name, library.func('__stdcall', name, named[result] ?? result, typed)] as const;
    }),
  );
  return {
    docInfoBytes: koffi.sizeof(docInfo),
    call(name, ...args) {
      const found = bound.get(name);
      if (found === undefined) throw new Error(`${name} is not bound`);
      return found(...args) as unknown;
    },
  };
}
