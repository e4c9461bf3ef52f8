import type { Clock } from '#shared/kit/clock.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { Connection } from '#shared/printing/printer.ts';
import { ippClient } from '../ipp/client.ts';
import { serverOf } from '../ipp/server.ts';
import { statusProtocols } from '../status/protocols.ts';
import type { Transport } from '../transport.ts';
import type { LoadWinspool } from '../windows/winspool.ts';
import { cupsTransport } from './cups.ts';
import { folderTransport } from './folder.ts';
import { serialTransport } from './serial.ts';
import { tcpTransport } from './tcp.ts';
import { usbTransport } from './usb.ts';
import { windowsTransport, type DocumentPrinter } from './windows.ts';

/** What the ways to printers need of the machine they run on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Where the folder "printer" writes. */
  readonly printDir: string;
  readonly clock: Clock;
  readonly winspool: LoadWinspool;
  /** Prints A4 documents through a Windows driver; null where nothing can. */
  readonly documents: DocumentPrinter | null;
}

/** The way to a printer of a model (null: one that is not known, and not asked how it is). Keep it as long as the settings stay. */
export function transportTo(connection: Connection, model: PrinterModel | null, machine: Machine): Transport {
  const protocol = statusProtocols[model?.status ?? 'none'];
  switch (connection.kind) {
    case 'folder':
      return folderTransport(machine.printDir, machine.clock);
    case 'tcp':
      return tcpTransport({ ...connection, protocol });
    case 'usb':
      return usbTransport({ ...connection, protocol });
    case 'serial':
      return serialTransport({ ...connection, protocol });
    case 'cups':
      return cupsTransport({
        client: ippClient(serverOf(connection.server, machine.platform)),
        queue: connection.queue,
      });
    case 'windows':
      return windowsTransport({ ...connection, load: machine.winspool, documents: machine.documents });
  }
}
