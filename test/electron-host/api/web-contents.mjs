import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { imageFromPng } from './native-image.mjs';
import { printToPdf } from './print-to-pdf.mjs';
import { checkPrintOptions, listPrinters, spoolJob } from './printing.mjs';

/**
 * @typedef {import('./contents-core.mjs').ContentsCore} ContentsCore
 * @typedef {import('./host.mjs').Host} Host
 */

/** Electron's WebContents, the part that this host gives. */
export class WebContents extends EventEmitter {
  #core;
  #host;

  /**
   * @param {ContentsCore} core
   * @param {Host} host
   */
  constructor(core, host) {
    super();
    this.#core = core;
    this.#host = host;
    this.id = core.id;
    this.mainFrame = mainFrameOf(core);
  }

  get session() {
    return this.#host.defaultSession;
  }

  /** @param {string} url */
  loadURL(url) {
    return this.#core.load(url);
  }

  /**
   * @param {string} file
   * @param {Electron.LoadFileOptions} [options]
   */
  loadFile(file, { query, search, hash } = {}) {
    const url = pathToFileURL(path.resolve(this.#host.app.dir, file));
    url.search = search ?? new URLSearchParams(query).toString();
    url.hash = hash ?? '';
    return this.#core.load(url.href);
  }

  reload() {
    this.#core.reload().catch((/** @type {Error} */ error) => this.#host.journal.detail(error.message));
  }

  getURL() {
    return this.#core.shownUrl;
  }

  getTitle() {
    return this.#core.title;
  }

  getType() {
    return 'window';
  }

  isLoading() {
    return this.#core.loading;
  }

  isDestroyed() {
    return this.#core.destroyed;
  }

  isCrashed() {
    return this.#core.crashed;
  }

  focus() {
    this.#core.window?.focus();
  }

  isFocused() {
    return this.#core.window?.isFocused() ?? false;
  }

  close() {
    this.#core.window?.close();
  }

  /**
   * @param {string} channel
   * @param {unknown[]} args
   */
  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.#core.send(channel, args);
  }

  /** @param {ContentsCore['windowOpenHandler']} handler */
  setWindowOpenHandler(handler) {
    this.#core.windowOpenHandler = handler;
  }

  /**
   * @param {string} code
   * @param {boolean} [userGesture]
   */
  async executeJavaScript(code, userGesture = false) {
    const session = await this.#core.session;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async capturePage() {
    const session = await this.#core.session;
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return imageFromPng(Buffer.from(data, 'base64'));
  }

  /** @param {Electron.PrintToPDFOptions} options */
  async printToPDF(options = {}) {
    return printToPdf(await this.#core.session, options);
  }

  async getPrintersAsync() {
    return listPrinters(this.#host.settings.printers);
  }

  /**
   * @param {Electron.WebContentsPrintOptions} [options]
   * @param {(success: boolean, failureReason: string) => void} [callback]
   */
  print(options = {}, callback = () => {}) {
    checkPrintOptions(options);
    const job = async () =>
      spoolJob({
        session: await this.#core.session,
        options,
        printers: await this.getPrintersAsync(),
        spool: this.#host.spoolFolder(),
        url: this.getURL(),
        journal: this.#host.journal,
      });
    job().then(
      ([success, reason]) => callback(success, reason),
      (/** @type {Error} */ error) => callback(false, error.message),
    );
  }
}

/**
 * The top frame, as Electron's WebFrameMain.
 * @param {ContentsCore} core
 */
function mainFrameOf(core) {
  const frame = {
    get url() {
      return core.shownUrl;
    },
    get origin() {
      const { origin, protocol, host } = URL.canParse(core.shownUrl)
        ? new URL(core.shownUrl)
        : new URL('about:blank');
      return origin === 'null' && host ? `${protocol}//${host}` : origin;
    },
    get top() {
      return frame;
    },
    parent: null,
    frames: [],
    routingId: 1,
    processId: core.id,
    isDestroyed: () => core.destroyed,
  };
  return frame;
}
