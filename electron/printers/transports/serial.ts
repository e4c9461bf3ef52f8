import { openSerial, type SerialOptions } from '../lines/serial-line.ts';
import type { Transport } from '../transport.ts';
import { lineTransport, type LineTransportOptions } from './line-transport.ts';

/** Printing over a serial port, also one that Bluetooth makes. Answers take longer there than over a network. */
export const serialTransport = (options: SerialOptions & Omit<LineTransportOptions, 'open'>): Transport =>
  lineTransport({ answerMs: 1_500, ...options, open: openSerial(options) });
