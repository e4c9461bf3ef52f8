import { assertNever } from '#shared/kit/assert-never.ts';
import type { Connection } from '#shared/printing/printer.ts';
import { openDevice } from './device-line.ts';
import type { OpenLine } from './line.ts';
import { openSerial } from './serial-line.ts';
import { openSocket } from './socket-line.ts';

/** The line of a connection on which a printer can answer; null for queues and folders, which carry bytes one way. */
export function lineTo(connection: Connection): OpenLine | null {
  switch (connection.kind) {
    case 'tcp':
      return openSocket(connection);
    case 'usb':
      return openDevice(connection);
    case 'serial':
      return openSerial(connection);
    case 'folder':
    case 'cups':
    case 'windows':
      return null;
    default:
      return assertNever(connection);
  }
}
