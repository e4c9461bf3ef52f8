import path from 'node:path';
import type { PrinterSettings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Transport } from './transport.ts';
import { folderTransport } from './transports/folder.ts';
import { tcpTransport } from './transports/tcp.ts';

/** The way to the printer of the settings; files go to `print/` in the data folder. */
export const transportOf = (printer: PrinterSettings, dataDir: string, clock: Clock): Transport =>
  printer.transport === 'tcp'
    ? tcpTransport({ host: printer.host, port: printer.port })
    : folderTransport(path.join(dataDir, 'print'), clock);
