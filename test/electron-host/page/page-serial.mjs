/**
 * What a page asks of the host's serial ports, and what it hears.
 * @typedef {{act: 'ports' | 'request'} | {act: 'open', port: string, options: object}
 *   | {act: 'write', port: string, bytes: string} | {act: 'close' | 'forget', port: string}} SerialDeed
 * @typedef {{id: number, value: unknown} | {id: number, fault: [name: string, message: string]}
 *   | {event: 'connect' | 'disconnect' | 'lost', port: string} | {event: 'data', port: string, bytes: string}} SerialNews
 * @typedef {{id: string, info: {usbVendorId?: number, usbProductId?: number}}} ShownPort
 */

/**
 * `navigator.serial` over the host's ports, with the streams, events and errors of the specification.
 * Runs as text in the page: nothing from outside the braces.
 * @param {{binding: string, receiver: string}} names of the functions to the host and from it
 */
export function pageSerial({ binding, receiver }) {
  const world = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis));
  const reachHost = /** @type {(text: string) => void} */ (world[binding]);
  delete world[binding];
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const calls = new Map();
  /** @type {Map<string, HostSerialPort>} */
  const known = new Map();
  let lastId = 0;

  /** @param {SerialDeed} deed @returns {Promise<any>} */
  const ask = (deed) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      calls.set(id, { resolve, reject });
      reachHost(JSON.stringify({ id, ...deed }));
    });

  /** @param {Uint8Array} bytes */
  const toText = (bytes) => btoa(String.fromCharCode(...bytes));
  /** @param {string} text */
  const toBytes = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

  class HostSerialPort extends EventTarget {
    #id;
    #info;
    #open = false;
    /** @type {ReadableStream<Uint8Array> | null} */
    #readable = null;
    /** @type {ReadableStreamDefaultController<Uint8Array> | undefined} */
    #inlet;
    /** @type {WritableStream<Uint8Array> | null} */
    #writable = null;
    connected = true;

    /** @param {ShownPort} shown */
    constructor({ id, info }) {
      super();
      this.#id = id;
      this.#info = info;
    }

    getInfo() {
      return { ...this.#info };
    }

    /** @param {{baudRate: number}} options */
    async open(options) {
      if (this.#open) throw new DOMException('The port is already open.', 'InvalidStateError');
      if (!(options?.baudRate > 0)) throw new TypeError('A non-zero baud rate is required.');
      await ask({ act: 'open', port: this.#id, options });
      this.#open = true;
      this.#readable = new ReadableStream({ start: (controller) => void (this.#inlet = controller) });
      this.#writable = new WritableStream({
        write: (bytes) => ask({ act: 'write', port: this.#id, bytes: toText(bytes) }),
      });
    }

    get readable() {
      return this.#open ? this.#readable : null;
    }

    get writable() {
      return this.#open ? this.#writable : null;
    }

    async close() {
      if (!this.#open) throw new DOMException('The port is already closed.', 'InvalidStateError');
      await Promise.all([this.#readable?.cancel().catch(ofLocked), this.#writable?.abort().catch(ofLocked)]);
      this.#open = false;
      await ask({ act: 'close', port: this.#id });
    }

    setSignals() {
      return Promise.resolve();
    }

    forget() {
      return ask({ act: 'forget', port: this.#id });
    }

    /** @param {Uint8Array} bytes */
    arrive(bytes) {
      if (this.#open) this.#inlet?.enqueue(bytes);
    }

    lose() {
      if (!this.#open) return;
      const lost = new DOMException('The device has been lost.', 'NetworkError');
      this.#inlet?.error(lost);
      this.#readable = null;
      this.#writable = null;
    }
  }

  /** A stream that failed has nothing to cancel; one that somebody holds must not be taken from him. @param {unknown} error */
  function ofLocked(error) {
    if (error instanceof TypeError) throw error;
  }

  /** @param {ShownPort} shown */
  function portOf(shown) {
    const port = known.get(shown.id) ?? new HostSerialPort(shown);
    known.set(shown.id, port);
    return port;
  }

  class HostSerial extends EventTarget {
    async getPorts() {
      const ports = /** @type {ShownPort[]} */ (await ask({ act: 'ports' }));
      return ports.map(portOf);
    }

    async requestPort() {
      if (!navigator.userActivation.isActive)
        throw new DOMException(
          'Must be handling a user gesture to show a permission request.',
          'SecurityError',
        );
      const port = /** @type {ShownPort | null} */ (await ask({ act: 'request' }));
      if (!port) throw new DOMException('No port selected by the user.', 'NotFoundError');
      return portOf(port);
    }
  }

  const serial = new HostSerial();

  /** @param {SerialNews} news */
  function hear(news) {
    if ('id' in news) {
      const call = calls.get(news.id);
      calls.delete(news.id);
      if ('fault' in news) call?.reject(new DOMException(news.fault[1], news.fault[0]));
      else call?.resolve(news.value);
      return;
    }
    const port = known.get(news.port);
    if (news.event === 'data') port?.arrive(toBytes(news.bytes));
    else if (news.event === 'lost') port?.lose();
    else {
      // A port's events bubble to navigator.serial; here they are told to both.
      if (port) port.connected = news.event === 'connect';
      port?.dispatchEvent(new Event(news.event));
      serial.dispatchEvent(new Event(news.event));
    }
  }

  Object.defineProperty(world, receiver, {
    value: (/** @type {SerialNews[]} */ list) => list.forEach(hear),
  });
  Object.defineProperty(Navigator.prototype, 'serial', { get: () => serial, configurable: true });
}
