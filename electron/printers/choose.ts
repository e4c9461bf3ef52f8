import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { failed } from './transport.ts';
import type { Transport } from './transport.ts';
import { folderTransport } from './transports/folder.ts';
import { tcpTransport } from './transports/tcp.ts';

/** The way to a printer; files go to `print/` in the data folder. */
export function transportOf({ connection }: PrinterSettings, dataDir: string, clock: Clock): Transport {
  switch (connection.kind) {
    case 'tcp':
      return tcpTransport(connection);
    case 'folder':
      return folderTransport(path.join(dataDir, 'print'), clock);
    default:
      return nowhere;
  }
}

/** Where a printer was removed from the settings while jobs wait for it. */
export const nowhere: Transport = {
  send: () => Promise.resolve(failed('unreachable')),
  condition: () => Promise.resolve('unreachable'),
};
