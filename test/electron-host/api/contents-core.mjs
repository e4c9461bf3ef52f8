import { deferred } from '../start/deferred.mjs';
import { FrameLink } from './frame-link.mjs';
import { hostEvent } from './host-event.mjs';
import { loadError } from './load-errors.mjs';
import { applyPermissions } from './permissions.mjs';
import { RequestGate } from './request-gate.mjs';
import { WebContents } from './web-contents.mjs';

/**
 * @typedef {import('../chromium/cdp-pipe.mjs').CdpSession} CdpSession
 * @typedef {import('./host.mjs').Host} Host
 * @typedef {{resolve: () => void, reject: (error: Error) => void, loader: string | undefined}} Load
 */

/** What stands behind one WebContents: the target, its line to the preload, its gate for requests. */
export class ContentsCore {
  #host;
  #prefs;
  /** @type {Set<Load>} */
  #loads = new Set();
  #beforeUnload = (/** @type {boolean} */ _leaves) => {};
  /** @type {FrameLink | undefined} */
  #link;
  /** @type {RequestGate | undefined} */
  #gate;
  #loader = '';
  /** @type {import('../start/deferred.mjs').Deferred<CdpSession>} */
  #attached = deferred();

  targetId = '';
  url = '';
  title = '';
  loading = false;
  destroyed = false;
  crashed = false;
  /** @type {((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined} */
  windowOpenHandler;
  /** @type {Electron.BrowserWindow | null} */
  window = null;

  /**
   * @param {Host} host
   * @param {number} id
   * @param {Electron.WebPreferences} prefs
   */
  constructor(host, id, prefs) {
    this.#host = host;
    this.#prefs = prefs;
    this.id = id;
    this.api = new WebContents(this, host);
    this.#attached.promise.catch(() => {});
    host.contents.set(id, this);
  }

  /** The target's session, as soon as it is there. */
  get session() {
    return this.#attached.promise;
  }

  /** The address as the app knows it. */
  get shownUrl() {
    return this.#host.urls.fromPage(this.url);
  }

  /** The object as Electron's own types know it. */
  get asElectron() {
    return /** @type {Electron.WebContents} */ (/** @type {unknown} */ (this.api));
  }

  /**
   * Takes over a target that waits to be let go.
   * @param {CdpSession} session
   * @param {string} targetId the id of its top frame too
   */
  async attach(session, targetId) {
    this.targetId = targetId;
    this.#gate = new RequestGate(session, this.#host, {
      contents: this.asElectron,
      topFrame: targetId,
      mayNavigate: (url, isMainFrame) => this.#mayNavigate(url, isMainFrame),
    });
    this.#watch(session);
    const { preload, additionalArguments = [], javascript = true } = this.#prefs;
    if (preload) this.#link = new FrameLink(session, this.#linkListener(preload), this.#host.journal);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.#link?.install(preload ?? '', { topFrame: targetId, additionalArguments }),
      javascript ? undefined : session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      this.#gate.hold(),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    this.#attached.resolve(session);
  }

  /** Applies the app's request filter again. */
  async holdRequests() {
    await this.#gate?.hold();
  }

  /**
   * Loads a page; settles when it is loaded or cannot be.
   * @param {string} url as the app knows it
   * @returns {Promise<void>}
   */
  async load(url) {
    const session = await this.session;
    const target = this.#host.urls.toPage(url);
    const withdraw = this.#gate?.expect(target);
    if (/^https?:/.test(target)) await this.#applyPermissions(target);
    this.api.emit('did-start-loading', hostEvent({}));
    this.loading = true;
    /** @type {import('../start/deferred.mjs').Deferred<void>} */
    const { promise, ...settle } = deferred();
    /** @type {Load} */
    const load = { ...settle, loader: undefined };
    this.#loads.add(load);
    try {
      const { errorText, loaderId } = await session.send('Page.navigate', { url: target });
      if (errorText) throw loadError(errorText, url);
      load.loader = loaderId;
      if (!loaderId || this.#loadedLoader === loaderId) return;
      await promise;
    } catch (error) {
      const { errno = -2, code = String(error) } = /** @type {{errno?: number, code?: string}} */ (error);
      this.api.emit('did-fail-load', hostEvent({}), errno, code, url, true);
      throw error;
    } finally {
      withdraw?.();
      this.#loads.delete(load);
      this.loading = false;
    }
  }

  #loadedLoader = '';

  async reload() {
    const session = await this.session;
    await session.send('Page.reload');
  }

  /** Wipes what the page's origin keeps. */
  async clearStorage() {
    if (!/^https?:/.test(this.url)) return;
    const session = await this.session;
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(this.url).origin,
      storageTypes: 'all',
    });
  }

  /**
   * @param {string} channel
   * @param {unknown[]} args
   */
  send(channel, args) {
    this.#link?.send(channel, args);
  }

  /** Asks the page to close, as its own beforeunload may refuse; true when it goes. @returns {Promise<boolean>} */
  async close() {
    if (this.destroyed) return true;
    const session = await this.session;
    return new Promise((resolve) => {
      this.#beforeUnload = resolve;
      this.api.once('destroyed', () => resolve(true));
      session.send('Page.close').catch(() => resolve(true));
    });
  }

  /** The target is gone: nothing more will come from it. */
  markDestroyed() {
    if (this.destroyed) return;
    this.destroyed = true;
    this.#host.contents.delete(this.id);
    const gone = new Error('Object has been destroyed');
    this.#attached.reject(gone);
    for (const load of this.#loads) load.reject(gone);
    this.api.emit('destroyed');
  }

  /**
   * The page's process ended.
   * @param {Electron.RenderProcessGoneDetails} details
   */
  markCrashed(details) {
    this.crashed = true;
    for (const load of this.#loads) load.reject(new Error('the page crashed while loading'));
    this.api.emit('render-process-gone', hostEvent({}), details);
    this.#host.emitApp('render-process-gone', hostEvent({}), this.api, details);
  }

  /** @param {string} url as Chromium sees it */
  async #applyPermissions(url) {
    const page = {
      contents: this.asElectron,
      origin: new URL(url).origin,
      shownUrl: this.#host.urls.fromPage(url),
    };
    await applyPermissions(this.#host.pipe.browser, this.#host.permissions, page);
  }

  /**
   * @param {string} url
   * @param {boolean} isMainFrame
   */
  #mayNavigate(url, isMainFrame) {
    const event = hostEvent({
      url,
      isSameDocument: false,
      isMainFrame,
      frame: this.api.mainFrame,
      initiator: this.api.mainFrame,
    });
    if (isMainFrame) this.api.emit('will-navigate', event, url, false, true);
    this.api.emit('will-frame-navigate', event);
    if (event.defaultPrevented) this.#host.journal.record('navigation-prevented', { url, isMainFrame });
    return !event.defaultPrevented;
  }

  /** @param {string} preload */
  #linkListener(preload) {
    const event = () => ({
      type: 'frame',
      sender: this.api,
      senderFrame: this.api.mainFrame,
      frameId: 1,
      processId: this.id,
      ports: [],
    });
    return {
      onInvoke: (/** @type {string} */ channel, /** @type {unknown[]} */ args) =>
        this.#host.invoke(channel, event(), args),
      onSend: (/** @type {string} */ channel, /** @type {unknown[]} */ args) => {
        const reply = (/** @type {string} */ back, /** @type {unknown[]} */ ...values) =>
          this.send(back, values);
        this.#host.ipcMain.emit(channel, { ...event(), reply }, ...args);
      },
      onPreloadError: (/** @type {Error} */ error) => {
        this.#host.journal.note(`the preload failed: ${error.stack ?? error.message}`);
        this.api.emit('preload-error', hostEvent({}), preload, error);
      },
    };
  }

  /** @param {CdpSession} session */
  #watch(session) {
    const isTop = (/** @type {string} */ frameId) => frameId === this.targetId;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (!isTop(frame.id)) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.#loader = frame.loaderId;
      this.crashed = false;
      this.api.emit('did-navigate', hostEvent({}), this.shownUrl, 200, 'OK');
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isTop(frameId)) return;
      this.url = url;
      this.api.emit('did-navigate-in-page', hostEvent({}), this.shownUrl, true);
    });
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (!isTop(frameId) || loaderId !== this.#loader) return;
      if (name === 'DOMContentLoaded') this.api.emit('dom-ready', hostEvent({}));
      if (name === 'load') this.#loaded(loaderId);
    });
    session.on('Page.windowOpen', (wish) => this.#host.targets.noteOpened(this.targetId, wish));
    session.on('Page.javascriptDialogOpening', ({ type, message }) =>
      this.#onScriptDialog(session, type, message),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args
        .map((arg) => String(arg.value ?? arg.description ?? arg.unserializableValue))
        .join(' ');
      this.#console(
        type === 'error' || type === 'warning' || type === 'debug' ? type : 'info',
        message,
        0,
        '',
      );
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, lineNumber, url } }) => {
      this.#console('error', `Uncaught ${exception?.description ?? text}`, lineNumber, url ?? '');
    });
  }

  /** @param {string} loader */
  #loaded(loader) {
    // The empty page that Chromium started with is not one to go back to.
    if (!this.#loadedLoader)
      void this.session.then((session) => session.send('Page.resetNavigationHistory')).catch(() => {});
    this.#loadedLoader = loader;
    this.loading = false;
    this.api.emit('did-finish-load', hostEvent({}));
    this.api.emit('did-stop-loading', hostEvent({}));
    for (const load of this.#loads) if (load.loader === loader) load.resolve();
  }

  /**
   * @param {'info' | 'warning' | 'error' | 'debug'} level
   * @param {string} message
   * @param {number} lineNumber
   * @param {string} sourceId
   */
  #console(level, message, lineNumber, sourceId) {
    this.#host.journal.detail(`page ${level}: ${message}`);
    const source = this.#host.urls.fromPage(sourceId);
    this.api.emit(
      'console-message',
      hostEvent({ level, message, lineNumber, sourceId: source, frame: this.api.mainFrame }),
    );
  }

  /**
   * @param {CdpSession} session
   * @param {string} type
   * @param {string} message
   */
  #onScriptDialog(session, type, message) {
    this.#host.journal.record('javascript-dialog', { type, message });
    const answer = (/** @type {boolean} */ accept) =>
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => {});
    if (type === 'beforeunload') {
      const event = hostEvent({});
      this.api.emit('will-prevent-unload', event);
      void answer(event.defaultPrevented);
      if (!event.defaultPrevented) this.#beforeUnload(false);
    } else if (this.#host.settings.headless && !this.#host.switches.has('remote-debugging-port'))
      void answer(type === 'alert');
  }
}
