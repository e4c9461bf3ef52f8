import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';

/** How often the list of ports is looked at, ms. */
const LOOK_MS = 100;

/**
 * A port of the list in ELECTRON_HOST_SERIAL: what Electron says of it, and the loopback socket that stands for its wire.
 * @typedef {{address: string, portName: string, displayName?: string, vendorId?: string, productId?: string, serialNumber?: string}} ListedPort
 * @typedef {{id: string, listed: ListedPort}} PluggedPort
 * @typedef {{contents: Electron.WebContents, origin: string, tell: (news: import('../page/page-serial.mjs').SerialNews) => void}} AskingPage
 * @typedef {(details: {deviceType: 'serial', origin: string, device: any}) => boolean} DeviceHandler
 */

/** A fault that the page gets as a DOMException of this name. */
class PageFault extends Error {
  /**
   * @param {string} name
   * @param {string} message
   */
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

/** What Electron's `select-serial-port` tells of a port. @param {PluggedPort} port */
const toldOf = ({ id, listed: { address: _, ...told } }) => ({ portId: id, ...told });

/**
 * What Electron's device permission handler is given on Linux: Chromium's own keys, and of a device without a USB serial
 * number its name only. (From Electron's source; its documentation says SerialPort.)
 * @param {PluggedPort} port
 */
function askedOf({ id, listed }) {
  const name = listed.displayName ?? `/dev/${listed.portName}`;
  const { vendorId, productId, serialNumber } = listed;
  return vendorId && productId && serialNumber
    ? { name, vendor_id: Number(vendorId), product_id: Number(productId), serial_number: serialNumber }
    : { name, token: id };
}

/** @param {PluggedPort} port @returns {import('../page/page-serial.mjs').ShownPort} */
const shownOf = ({ id, listed: { vendorId, productId } }) => ({
  id,
  info: vendorId && productId ? { usbVendorId: Number(vendorId), usbProductId: Number(productId) } : {},
});

/** The serial ports of this machine as the pages may reach them: a list in a file, each port a loopback socket. */
export class SerialPorts {
  #file;
  #session;
  #permissions;
  #journal;
  /** @type {PluggedPort[]} */
  #plugged = [];
  /** Ports that were chosen while no device handler is set. @type {Set<string>} */
  #granted = new Set();
  /** @type {Map<string, {socket: net.Socket, page: AskingPage}>} */
  #open = new Map();
  /** @type {Set<AskingPage>} */
  #pages = new Set();

  /**
   * @param {object} options
   * @param {string} options.file
   * @param {import('node:events').EventEmitter} options.session
   * @param {import('./permissions.mjs').PermissionHandlers} options.permissions
   * @param {import('../start/journal.mjs').Journal} options.journal
   */
  constructor({ file, session, permissions, journal }) {
    this.#file = file;
    this.#session = session;
    this.#permissions = permissions;
    this.#journal = journal;
    this.#look();
    setInterval(() => this.#look(), LOOK_MS).unref();
  }

  /**
   * What a page wants.
   * @param {AskingPage} page
   * @param {{id: number} & import('../page/page-serial.mjs').SerialDeed} deed
   */
  async hear(page, deed) {
    this.#pages.add(page);
    try {
      page.tell({ id: deed.id, value: (await this.#do(page, deed)) ?? null });
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      page.tell({ id: deed.id, fault: [error instanceof PageFault ? name : 'UnknownError', message] });
    }
  }

  /** The document is gone, and with it what it held open. @param {AskingPage} page */
  forget(page) {
    this.#pages.delete(page);
    for (const [id, open] of this.#open) if (open.page === page) this.#close(id);
  }

  /**
   * @param {AskingPage} page
   * @param {import('../page/page-serial.mjs').SerialDeed} deed
   */
  async #do(page, deed) {
    switch (deed.act) {
      case 'ports':
        return this.#plugged.filter((port) => this.#mayUse(page, port)).map(shownOf);
      case 'request':
        return this.#request(page);
      case 'open':
        return this.#openPort(page, this.#port(deed.port), deed.options);
      case 'write':
        return this.#write(deed.port, Buffer.from(deed.bytes, 'base64'));
      case 'forget':
        this.#granted.delete(deed.port);
        return this.#close(deed.port);
      case 'close':
        return this.#close(deed.port);
    }
  }

  /**
   * @param {AskingPage} page
   * @param {PluggedPort} port
   */
  #mayUse({ origin }, port) {
    const { onDevice } = this.#permissions;
    return onDevice
      ? onDevice({ deviceType: 'serial', origin, device: askedOf(port) })
      : this.#granted.has(port.id);
  }

  /** @param {AskingPage} page */
  async #request(page) {
    const { onCheck } = this.#permissions;
    const details = { isMainFrame: true, requestingUrl: page.origin, securityOrigin: page.origin };
    if (onCheck && !onCheck(page.contents, 'serial', page.origin, details)) return null;
    const chosen = await new Promise((resolve) => {
      let prevented = false;
      const event = { preventDefault: () => void (prevented = true) };
      const ports = this.#plugged.map(toldOf);
      this.#session.emit('select-serial-port', event, ports, page.contents, resolve);
      if (!prevented) resolve('');
    });
    const port = this.#plugged.find(({ id }) => id === chosen);
    if (!port) return null;
    this.#granted.add(port.id);
    return shownOf(port);
  }

  /** @param {string} id */
  #port(id) {
    const port = this.#plugged.find((each) => each.id === id);
    if (!port) throw new PageFault('NetworkError', 'Failed to open serial port.');
    return port;
  }

  /**
   * @param {AskingPage} page
   * @param {PluggedPort} port
   * @param {object} options
   */
  async #openPort(page, port, options) {
    const { id, listed } = port;
    if (!this.#mayUse(page, port) || this.#open.has(id))
      throw new PageFault('NetworkError', 'Failed to open serial port.');
    const [host, number] = listed.address.split(':');
    const socket = net.connect(Number(number), host);
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('error', () => reject(new PageFault('NetworkError', 'Failed to open serial port.')));
    });
    this.#open.set(id, { socket, page });
    this.#journal.record('serial-open', { port: listed.portName, options });
    socket.on('data', (bytes) => page.tell({ event: 'data', port: id, bytes: bytes.toString('base64') }));
    socket.on('error', () => {});
    socket.on('close', () => {
      if (this.#open.get(id)?.socket !== socket) return;
      this.#open.delete(id);
      page.tell({ event: 'lost', port: id });
    });
  }

  /**
   * @param {string} id
   * @param {Buffer} bytes
   */
  #write(id, bytes) {
    const open = this.#open.get(id);
    if (!open) throw new PageFault('NetworkError', 'The device has been lost.');
    return new Promise((resolve) => open.socket.write(bytes, () => resolve(null)));
  }

  /** @param {string} id */
  #close(id) {
    const open = this.#open.get(id);
    this.#open.delete(id);
    open?.socket.destroy();
  }

  /** What came into the list is plugged in, what left it is unplugged. */
  #look() {
    const listed = this.#list();
    if (!listed) return;
    const named = (/** @type {ListedPort} */ port) => JSON.stringify(port);
    const gone = this.#plugged.filter((port) => !listed.some((each) => named(each) === named(port.listed)));
    const come = listed
      .filter((each) => !this.#plugged.some((port) => named(port.listed) === named(each)))
      .map((each) => ({ id: randomUUID(), listed: each }));
    this.#plugged = [...this.#plugged.filter((port) => !gone.includes(port)), ...come];
    for (const port of gone) this.#tell('disconnect', 'serial-port-removed', port);
    for (const port of come) this.#tell('connect', 'serial-port-added', port);
  }

  /** @returns {ListedPort[] | null} null while nobody can read it, as between two writings */
  #list() {
    try {
      return JSON.parse(fs.readFileSync(this.#file, 'utf8'));
    } catch {
      return null;
    }
  }

  /**
   * @param {'connect' | 'disconnect'} event
   * @param {'serial-port-added' | 'serial-port-removed'} name
   * @param {PluggedPort} port
   */
  #tell(event, name, port) {
    if (event === 'disconnect') {
      const open = this.#open.get(port.id);
      this.#close(port.id);
      open?.page.tell({ event: 'lost', port: port.id });
    }
    this.#session.emit(name, {}, toldOf(port));
    for (const page of this.#pages) if (this.#mayUse(page, port)) page.tell({ event, port: port.id });
  }
}
