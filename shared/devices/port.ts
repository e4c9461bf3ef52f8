import * as v from 'valibot';

/** How a serial port is told from others; empty or null where the system does not say. */
export interface PortIdentity {
  /** What the system shows for it. */
  readonly name: string;
  /** `COM3`, `ttyUSB0`. */
  readonly path: string;
  /** USB numbers. */
  readonly vendor: number | null;
  readonly product: number | null;
  readonly serial: string;
  /** Windows' own stable name of the device. */
  readonly instance: string;
}

const usbNumber = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.number(), v.string()]),
      v.transform((value) => (value === '' ? Number.NaN : Number(value))),
      v.integer(),
      v.minValue(0),
      v.maxValue(0xffff),
    ),
  ),
  null,
);
const word = v.fallback(v.pipe(v.string(), v.maxLength(400)), '');

/** A port of the list that one is chosen from. */
const listedSchema = v.object({
  displayName: word,
  portName: word,
  vendorId: usbNumber,
  productId: usbNumber,
  serialNumber: word,
  deviceInstanceId: word,
});

/** The same port as a permission is asked for it: fewer words, other spellings, on Windows its instance only. */
const askedSchema = v.object({
  name: word,
  vendor_id: usbNumber,
  product_id: usbNumber,
  serial_number: word,
  device_instance_id: word,
});

const firstOf = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/** What is known of a port, from either way in which the runtime describes one; a field that nobody can read counts as unknown. */
export function portIdentity(described: unknown): PortIdentity {
  const raw = typeof described === 'object' && described !== null ? described : {};
  const listed = v.parse(listedSchema, { ...emptyListed, ...raw });
  const asked = v.parse(askedSchema, { ...emptyAsked, ...raw });
  return {
    name: firstOf(listed.displayName, asked.name, listed.portName),
    path: listed.portName,
    vendor: listed.vendorId ?? asked.vendor_id,
    product: listed.productId ?? asked.product_id,
    serial: firstOf(listed.serialNumber, asked.serial_number),
    instance: firstOf(listed.deviceInstanceId, asked.device_instance_id),
  };
}

const emptyListed = {
  displayName: '',
  portName: '',
  vendorId: null,
  productId: null,
  serialNumber: '',
  deviceInstanceId: '',
};
const emptyAsked = {
  name: '',
  vendor_id: null,
  product_id: null,
  serial_number: '',
  device_instance_id: '',
};

/** `same`: this very device. `kind`: one of the same kind, which is the same device only where there is no other. */
export type PortMatch = 'same' | 'kind' | null;

interface UsbNumbers {
  readonly vendor: number;
  readonly product: number;
}

/** Windows writes the USB numbers into its own name of a device. */
function usbOf({ vendor, product, instance }: PortIdentity): UsbNumbers | null {
  if (vendor !== null && product !== null) return { vendor, product };
  const [, v16, p16] = /VID_([0-9A-F]{4}).PID_([0-9A-F]{4})/iu.exec(instance) ?? [];
  return v16 === undefined || p16 === undefined
    ? null
    : { vendor: Number.parseInt(v16, 16), product: Number.parseInt(p16, 16) };
}

/** A USB serial number stands alone in Windows' name; where a device has none, Windows makes one up with `&` in it. */
const madeUp = (instance: string): boolean => instance.split('\\').at(-1)?.includes('&') === true;

const lastPart = (name: string): string => name.split(/[\\/]/u).at(-1) ?? name;

function matchUsb(chosen: PortIdentity, seen: PortIdentity): PortMatch {
  if (chosen.serial !== '' && seen.serial !== '') return chosen.serial === seen.serial ? 'same' : null;
  const named = chosen.instance !== '' && seen.instance !== '' && !madeUp(chosen.instance);
  return named && !madeUp(seen.instance) ? null : 'kind';
}

/** Whether a port that is there is the one that was chosen (SR2). */
export function matchPort(chosen: PortIdentity, seen: PortIdentity): PortMatch {
  if (chosen.instance !== '' && chosen.instance === seen.instance) return 'same';
  const wanted = usbOf(chosen);
  const found = usbOf(seen);
  if (wanted !== null && found !== null)
    return wanted.vendor === found.vendor && wanted.product === found.product ? matchUsb(chosen, seen) : null;
  // Without any number the system gives its name only: that of the socket, or that of all devices of the kind.
  const isSocket = chosen.path !== '' && lastPart(seen.name) === lastPart(chosen.path);
  if (wanted === null && found === null && isSocket) return 'same';
  const named = wanted !== null && seen.instance === '' && seen.name !== '' && seen.name === chosen.name;
  return named ? 'kind' : null;
}
