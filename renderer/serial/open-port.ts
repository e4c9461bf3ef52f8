import type { LineSettings } from '#shared/bridge/serial-settings.ts';
import { openOptions, type WebSerialPort } from './web-serial.ts';

/** A port that is open and read. */
export interface OpenPort {
  readonly port: WebSerialPort;
  /** Sends bytes; false where the line is gone. */
  send(bytes: Uint8Array): Promise<boolean>;
  /** Closes it; no word comes of it any more. */
  close(): Promise<void>;
}

/** What an open port tells. */
export interface PortEars {
  readonly bytes: (bytes: Uint8Array) => void;
  /** The device is gone. */
  readonly lost: () => void;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Opens a port and reads it until it is closed or lost. Throws the browser's own error where it does not open. */
export async function openPort(port: WebSerialPort, line: LineSettings, ears: PortEars): Promise<OpenPort> {
  await port.open(openOptions(line));
  let closing = false;
  let reader: Reader | null = null;

  async function readOn(from: Reader): Promise<void> {
    for (let part = await from.read(); !part.done; part = await from.read()) ears.bytes(part.value);
  }

  /** A garbled character ends one stream and begins another; a device that is gone has none any more. */
  async function read(): Promise<void> {
    while (!closing && port.readable !== null) {
      reader = port.readable.getReader();
      await readOn(reader).catch(() => undefined);
      reader.releaseLock();
    }
    if (closing) return;
    closing = true;
    // It may be gone already: then there is nothing to close.
    await port.close().catch(() => undefined);
    ears.lost();
  }
  const reading = read();

  return {
    port,
    send: async (bytes) => {
      const writer = closing ? undefined : port.writable?.getWriter();
      if (writer === undefined) return false;
      try {
        await writer.write(bytes);
        return true;
      } catch {
        return false;
      } finally {
        writer.releaseLock();
      }
    },
    close: async () => {
      if (closing) return;
      closing = true;
      await reader?.cancel().catch(() => undefined);
      await reading;
      await port.close().catch(() => undefined);
    },
  };
}
