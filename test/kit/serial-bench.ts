import { writeFile, rename } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';

/** How a port is listed, as the runtime tells of it. */
export interface BenchPort {
  readonly portName: string;
  readonly displayName?: string;
  readonly vendorId?: string;
  readonly productId?: string;
  readonly serialNumber?: string;
}

/** A device at the end of a serial wire: a loopback socket that stands for the wire. */
export class WiredDevice {
  readonly port: BenchPort;
  /** What the station sent. */
  readonly asked: Buffer[] = [];
  /** What the device does with what it is sent. */
  answers: (bytes: Buffer) => Uint8Array | null = () => null;
  private readonly server: Server;
  private line: Socket | null = null;

  private constructor(port: BenchPort) {
    this.port = port;
    this.server = createServer((socket) => {
      this.line = socket;
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (this.line === socket) this.line = null;
      });
      socket.on('data', (bytes) => {
        this.asked.push(bytes);
        const answer = this.answers(bytes);
        if (answer !== null) socket.write(answer);
      });
    });
  }

  /** Switches a device on. */
  static async create(port: BenchPort): Promise<WiredDevice> {
    const device = new WiredDevice(port);
    await new Promise<void>((resolve) => device.server.listen(0, '127.0.0.1', resolve));
    return device;
  }

  get address(): string {
    const at = this.server.address();
    return typeof at === 'object' && at !== null ? `127.0.0.1:${at.port}` : '';
  }

  /** Whether the station holds the port open. */
  get open(): boolean {
    return this.line !== null;
  }

  /** The device sends. */
  says(bytes: Uint8Array | string): void {
    this.line?.write(bytes);
  }

  async close(): Promise<void> {
    this.line?.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** The serial ports of a machine under the electron host: plugged and unplugged by their list. */
export class SerialBench {
  readonly file: string;
  private readonly plugged: WiredDevice[] = [];

  constructor(folder: string) {
    this.file = path.join(folder, 'serial-ports.json');
  }

  /** Plugs a device in. */
  async plug(device: WiredDevice): Promise<void> {
    this.plugged.push(device);
    await this.list();
  }

  /** Pulls a device out. */
  async unplug(device: WiredDevice): Promise<void> {
    this.plugged.splice(this.plugged.indexOf(device), 1);
    await this.list();
  }

  /** Writes the list whole, or not at all. */
  async list(): Promise<void> {
    const ports = this.plugged.map(({ port, address }) => ({ ...port, address }));
    await writeFile(`${this.file}.new`, JSON.stringify(ports));
    await rename(`${this.file}.new`, this.file);
  }
}
