import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Stock } from '#shared/label/size.ts';
import { devModeFor } from './dev-mode.ts';
import type { Driver, PlacedDib, WinPaper } from './driver.ts';
import { bindGdi, type GdiCall } from './gdi-structs.ts';
import { stretchMode } from './place.ts';
import type { Koffi } from './structs.ts';
import type { WinFailure } from './winspool.ts';

/** Indices of `GetDeviceCaps` (wingdi.h). */
const caps = { width: 8, height: 10, perInchX: 88, perInchY: 90, offsetX: 112, offsetY: 113 };
const devModeOut = 2;
const devModeIn = 8;
const sourceCopy = 0x00cc_0020;

const done = (fine: boolean): Result<void, WinFailure> => (fine ? ok(undefined) : err('failed'));

/** The queue's own settings, made over for sheets of that size and looked through by its driver. */
function settingsFor(call: GdiCall, queue: string, page: Stock): Uint8Array | null {
  const handle: unknown[] = [null];
  if (call('OpenPrinterW', queue, handle, null) !== true) return null;
  try {
    const ask = (out: Uint8Array | null, put: Uint8Array | null, mode: number): number =>
      Number(call('DocumentPropertiesW', null, handle[0], queue, out, put, mode));
    const bytes = ask(null, null, 0);
    if (bytes <= 0 || bytes > 1024 * 1024) return null;
    const own = Buffer.alloc(bytes);
    if (ask(own, null, devModeOut) < 0) return null;
    const wanted = devModeFor(own, page);
    const agreed = Buffer.alloc(bytes);
    return wanted === null || ask(agreed, wanted, devModeIn | devModeOut) < 0 ? null : agreed;
  } finally {
    call('ClosePrinter', handle[0]);
  }
}

/** Drivers through GDI, on this thread; what the system says no to is `failed`. */
export function gdiDriver(koffi: Koffi): Driver {
  const { call, docInfoBytes } = bindGdi(koffi);
  let context: unknown = null;
  const well = (name: string, ...args: readonly unknown[]): boolean =>
    context !== null && Number(call(name, context, ...args)) > 0;

  const draw = ({ dib, spot }: PlacedDib): boolean => {
    const from = { w: dib.width, h: dib.height };
    call('SetStretchBltMode', context, stretchMode(from, spot));
    const places = [spot.x, spot.y, spot.w, spot.h, 0, 0, from.w, from.h];
    return well('StretchDIBits', ...places, dib.bits, dib.info, 0, sourceCopy);
  };

  return {
    open(queue, page) {
      const settings = settingsFor(call, queue, page);
      if (settings === null) return err('failed');
      context = call('CreateDCW', 'WINSPOOL', queue, null, settings);
      if (context === null) return err('failed');
      const cap = (name: keyof typeof caps): number => Number(call('GetDeviceCaps', context, caps[name]));
      const paper: WinPaper = {
        perInchX: cap('perInchX'),
        perInchY: cap('perInchY'),
        offsetX: cap('offsetX'),
        offsetY: cap('offsetY'),
        width: cap('width'),
        height: cap('height'),
      };
      return ok(paper);
    },
    start(title) {
      const info = {
        cbSize: docInfoBytes,
        lpszDocName: title,
        lpszOutput: null,
        lpszDatatype: null,
        fwType: 0,
      };
      const job = context === null ? 0 : Number(call('StartDocW', context, info));
      return job > 0 ? ok(job) : err('failed');
    },
    page: (picture) => done(well('StartPage') && (picture === null || draw(picture)) && well('EndPage')),
    end: () => done(well('EndDoc')),
    abort: () => done(well('AbortDoc')),
    close() {
      if (context !== null) call('DeleteDC', context);
      context = null;
      return ok(undefined);
    },
  };
}
