import { openDevice, type DeviceOptions } from '../lines/device-line.ts';
import type { Transport } from '../transport.ts';
import { lineTransport, type LineTransportOptions } from './line-transport.ts';

/** Printing to a printer device of Linux (`/dev/usb/lp0`). Only one program at a time can have it. */
export const usbTransport = (options: DeviceOptions & Omit<LineTransportOptions, 'open'>): Transport =>
  lineTransport({ ...options, open: openDevice(options) });
