import { stockOf, type Stock } from '#shared/label/size.ts';

/** Where the members of DEVMODEW lie (wingdi.h), bytes. */
const at = {
  fields: 72,
  orientation: 76,
  paper: 78,
  length: 80,
  width: 82,
  scale: 84,
  copies: 86,
  duplex: 94,
};

/** Bits of `dmFields`: which members count. */
const bit = {
  orientation: 0x1,
  paper: 0x2,
  length: 0x4,
  width: 0x8,
  scale: 0x10,
  copies: 0x100,
  duplex: 0x1000,
  formName: 0x1_0000,
};

const paperA4 = 9;
const paperOwn = 256;

const isA4 = ({ widthMm, heightMm }: Stock): boolean => {
  const a4 = stockOf('A4');
  // Documents end where their text does; they are still for the sheets in the tray.
  return Math.abs(widthMm - a4.widthMm) < 1 && heightMm < a4.heightMm + 1;
};

/** Says a member that a driver may lack only where it has it. */
function tell(mode: Buffer, fields: number, member: number, where: number, value: number): void {
  if ((fields & member) !== 0) mode.writeInt16LE(value, where);
}

/**
 * A queue's settings (DEVMODEW) for sheets of that size: upright, unscaled, one copy, on one side, since what follows may
 * be another parcel's. Everything else stays as people set it. Null where these are no settings.
 */
export function devModeFor(settings: Uint8Array, page: Stock): Uint8Array | null {
  const mode = Buffer.from(settings);
  if (mode.length < at.duplex + 2) return null;
  const old = mode.readUInt32LE(at.fields);
  // Lengths go over the kind of paper, and so does a form's name with some drivers.
  const named = (old & ~(bit.length | bit.width | bit.formName)) | bit.orientation | bit.paper;
  const a4 = isA4(page);
  mode.writeUInt32LE((a4 ? named : named | bit.length | bit.width) >>> 0, at.fields);
  mode.writeInt16LE(1, at.orientation);
  mode.writeInt16LE(a4 ? paperA4 : paperOwn, at.paper);
  if (!a4) {
    mode.writeInt16LE(Math.round(page.heightMm * 10), at.length);
    mode.writeInt16LE(Math.round(page.widthMm * 10), at.width);
  }
  tell(mode, old, bit.scale, at.scale, 100);
  tell(mode, old, bit.copies, at.copies, 1);
  tell(mode, old, bit.duplex, at.duplex, 1);
  return mode;
}
