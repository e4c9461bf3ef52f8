import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { ippClient } from './ipp/client.ts';
import { serverOf } from './ipp/server.ts';
import { modelOf } from './models.ts';
import { statusProtocols } from './status/protocols.ts';
import { failed } from './transport.ts';
import type { Transport } from './transport.ts';
import { cupsTransport } from './transports/cups.ts';
import { folderTransport } from './transports/folder.ts';
import { serialTransport } from './transports/serial.ts';
import { tcpTransport } from './transports/tcp.ts';
import { usbTransport } from './transports/usb.ts';
import { windowsTransport } from './transports/windows.ts';
import type { OpenDocument } from './windows/document.ts';
import type { LoadWinspool } from './windows/winspool.ts';

/** What ways to printers need of the world. */
export interface WaysOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly platform: NodeJS.Platform;
  readonly winspool: LoadWinspool;
  /** Prints documents through a queue of Windows. */
  readonly documents: OpenDocument;
  /** Whether the folder that stands in for a printer plays one without labels; practice only. */
  readonly labelsOut?: (() => boolean) | undefined;
}

/** The ways to the printers of the settings. */
export interface Ways {
  /** One way a printer, kept while its settings stay: it remembers whether that printer answers. */
  to(printer: PrinterSettings): Transport;
  close(): Promise<void>;
}

function wayTo(
  { connection, model }: PrinterSettings,
  { dataDir, clock, platform, winspool, documents, labelsOut }: WaysOptions,
): Transport {
  const protocol = statusProtocols[modelOf(model)?.status ?? 'none'];
  switch (connection.kind) {
    case 'tcp':
      return tcpTransport({ ...connection, protocol });
    case 'folder':
      return folderTransport(path.join(dataDir, 'print'), clock, labelsOut);
    case 'cups':
      return cupsTransport({
        client: ippClient(serverOf(connection.server, platform)),
        queue: connection.queue,
      });
    case 'windows':
      return windowsTransport({ ...connection, load: winspool, documents });
    case 'usb':
      return usbTransport({ ...connection, protocol });
    case 'serial':
      return serialTransport({ ...connection, protocol });
    default:
      return assertNever(connection);
  }
}

/** Opens ways as printers are asked for; files go to `print/` in the data folder. */
export function createWays(options: WaysOptions): Ways {
  const open = new Map<string, { readonly settings: string; readonly way: Transport }>();
  return {
    to(printer) {
      const settings = JSON.stringify([printer.connection, printer.model]);
      const known = open.get(printer.id);
      if (known?.settings === settings) return known.way;
      void known?.way.close();
      const way = wayTo(printer, options);
      open.set(printer.id, { settings, way });
      return way;
    },
    async close() {
      await Promise.all([...open.values()].map(({ way }) => way.close()));
    },
  };
}

/** Where a printer was removed from the settings while jobs wait for it. */
export const nowhere: Transport = {
  send: () => Promise.resolve(failed('unreachable', 'unreachable')),
  condition: () => Promise.resolve('unreachable'),
  close: () => Promise.resolve(),
};
