import * as v from 'valibot';
import { scaleProtocolNames } from '../devices/scale/names.ts';
import { scaleUnits } from '../devices/scale/units.ts';
import { text } from './schema.ts';

/** Speeds that scanners and scales are set to, baud. */
export const bauds = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200] as const;

/** Parities of a serial line. */
export const parities = ['none', 'even', 'odd'] as const;

/** How a serial line is set. */
export const lineSchema = v.object({
  baud: v.picklist(bauds),
  bits: v.picklist([7, 8]),
  parity: v.picklist(parities),
  stop: v.picklist([1, 2]),
});

/** See `lineSchema`. */
export type LineSettings = v.InferOutput<typeof lineSchema>;

const usbNumber = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)));

/** The port that the supervisor chose, as it is known again (SR2). */
export const portSchema = v.object({
  name: text(400),
  path: text(400),
  vendor: usbNumber,
  product: usbNumber,
  serial: text(400),
  instance: text(400),
});

const common = {
  id: v.pipe(v.string(), v.regex(/^D\d{1,3}$/u)),
  /** What people call it; empty for what the system shows. */
  name: text(40),
  port: portSchema,
  line: lineSchema,
};

/** When a stable weight is taken: by itself, or when OK is scanned (SL6). */
export const scaleTakes = ['itself', 'ok'] as const;

const scannerDeviceSchema = v.object({ use: v.literal('scanner'), ...common });
const scaleDeviceSchema = v.object({
  use: v.literal('scale'),
  ...common,
  protocol: v.picklist(scaleProtocolNames),
  unit: v.picklist(scaleUnits),
  takes: v.picklist(scaleTakes),
});

/** Scanners and scales on serial ports. */
export const serialDevicesSchema = v.pipe(
  v.array(v.variant('use', [scannerDeviceSchema, scaleDeviceSchema])),
  v.maxLength(6),
);

/** A scanner or a scale on a serial port. */
export type SerialDevice = v.InferOutput<typeof serialDevicesSchema>[number];

/** A scale on a serial port. */
export type ScaleDevice = v.InferOutput<typeof scaleDeviceSchema>;

/** Most scanners and many scales, as they come out of their box. */
export const usualLine: LineSettings = { baud: 9600, bits: 8, parity: 'none', stop: 1 };

/** What people call a device. */
export const deviceName = ({ name, port }: Pick<SerialDevice, 'name' | 'port'>): string =>
  name === '' ? port.name : name;
