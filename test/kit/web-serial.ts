import type { WebSerial, WebSerialPort } from '../../renderer/serial/web-serial.ts';

/** A port as a browser has it, with a device at its other end. */
export class PlayedPort implements WebSerialPort {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;
  /** How it was opened, each time. */
  readonly opened: unknown[] = [];
  /** What the station sent. */
  readonly sent: number[] = [];
  /** Another program holds it. */
  held = false;
  /** What the device does with what it is sent. */
  answer: (bytes: Uint8Array) => void = () => undefined;
  private inlet: ReadableStreamDefaultController<Uint8Array> | null = null;

  open(options: unknown): Promise<void> {
    if (this.held || this.inlet !== null)
      return Promise.reject(new DOMException('Failed to open serial port.', 'NetworkError'));
    this.opened.push(options);
    this.begin();
    this.writable = new WritableStream({
      write: (bytes) => {
        this.sent.push(...bytes);
        this.answer(bytes);
      },
    });
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.readable?.cancel().catch(() => undefined);
    this.inlet = null;
    this.readable = null;
    this.writable = null;
  }

  /** The device sends. */
  says(bytes: Uint8Array | string): void {
    this.inlet?.enqueue(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  }

  /** A character arrived garbled: this stream ends with a fault, and another one begins. */
  garbles(): void {
    const broken = this.inlet;
    this.begin();
    broken?.error(new DOMException('A framing error occurred.', 'FramingError'));
  }

  /** The cable is pulled. */
  pulled(): void {
    const broken = this.inlet;
    this.inlet = null;
    this.readable = null;
    this.writable = null;
    broken?.error(new DOMException('The device has been lost.', 'NetworkError'));
  }

  private begin(): void {
    this.readable = new ReadableStream<Uint8Array>({ start: (controller) => void (this.inlet = controller) });
  }
}

/** A browser's serial ports, with plugs that can be pulled; `allowed` is what main lets the page see. */
export class PlayedSerial implements WebSerial {
  readonly plugged: PlayedPort[] = [];
  allowed: (port: PlayedPort) => boolean = () => true;
  private readonly listeners = { connect: new Set<() => void>(), disconnect: new Set<() => void>() };

  getPorts(): Promise<readonly PlayedPort[]> {
    return Promise.resolve(this.plugged.filter((port) => this.allowed(port)));
  }

  requestPort(): Promise<PlayedPort> {
    const [port] = this.plugged;
    return port === undefined
      ? Promise.reject(new DOMException('No port selected by the user.', 'NotFoundError'))
      : Promise.resolve(port);
  }

  addEventListener(name: 'connect' | 'disconnect', listener: () => void): void {
    this.listeners[name].add(listener);
  }

  removeEventListener(name: 'connect' | 'disconnect', listener: () => void): void {
    this.listeners[name].delete(listener);
  }

  /** Plugs a port in. */
  plug(port = new PlayedPort()): PlayedPort {
    this.plugged.push(port);
    for (const listener of this.listeners.connect) listener();
    return port;
  }

  /** Pulls a port out. */
  pull(port: PlayedPort): void {
    this.plugged.splice(this.plugged.indexOf(port), 1);
    port.pulled();
    for (const listener of this.listeners.disconnect) listener();
  }
}
