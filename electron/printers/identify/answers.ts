import type { Identified } from '#shared/printing/found.ts';

/** What a printer says it is. */
export interface Identity {
  readonly name: string;
  readonly dpi: Identified['dpi'];
}

/** Dots per millimetre as Zebra counts them. */
const resolutions: Readonly<Record<string, Identified['dpi']>> = { 8: 203, 12: 300, 24: 600 };

/** `~HI`: `STX model,firmware,dots per mm,memory,options ETX` (Zebra, ZPL programming guide, "~HI"). */
export function readHostIdentity(answer: Buffer): Identity | null {
  const text = answer.toString('latin1');
  const [from, to] = [text.indexOf('\u0002'), text.indexOf('\u0003')];
  if (from < 0 || to < from) return null;
  const [name = '', firmware = '', dots = ''] = text.slice(from + 1, to).split(',');
  if (name === '' || firmware === '') return null;
  return { name, dpi: resolutions[Number.parseInt(dots, 10)] ?? null };
}

/** `~!T`: the name as text with a line end (TSC, TSPL programming manual). */
export function readTsplModel(answer: Buffer): Identity | null {
  const name = answer.toString('latin1').trim();
  return /^[\x20-\x7e]{2,60}$/u.test(name) ? { name, dpi: null } : null;
}

/** `GS I 67`: `_name NUL` (Epson, ESC/POS command reference). */
export function readPosName(answer: Buffer): Identity | null {
  const text = answer.toString('latin1');
  const [from, to] = [text.indexOf('_'), text.indexOf('\0')];
  return from >= 0 && to > from + 1 ? { name: text.slice(from + 1, to), dpi: null } : null;
}

/** Model codes of the QL series after its series code `4` (Brother, raster command references of the models). */
const qlModels: Readonly<Record<number, string>> = {
  0x38: 'QL-800',
  0x39: 'QL-810W',
  0x41: 'QL-820NWB',
  0x43: 'QL-1100',
  0x44: 'QL-1110NWB',
};

/** `ESC i S`: 32 bytes that begin 80 20 42. */
export function readQlModel(answer: Buffer): Identity | null {
  if (answer.length < 32 || answer.toString('hex', 0, 3) !== '802042') return null;
  return { name: qlModels[answer[4] ?? 0] ?? 'QL', dpi: 300 };
}
