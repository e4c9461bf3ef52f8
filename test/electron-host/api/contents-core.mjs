import { deferred } from '../start/deferred.mjs';
import { FrameLink } from './frame-link.mjs';
import { hostEvent } from './host-event.mjs';
import { linkListener } from './link-listener.mjs';
import { loadError } from './load-errors.mjs';
import { PageLoads } from './page-loads.mjs';
import { watchConsole, watchScriptDialogs } from './page-talk.mjs';
import { applyPermissions } from './permissions.mjs';
import { RequestGate } from './request-gate.mjs';
import { installSerial } from './serial-link.mjs';
import { WebContents } from './web-contents.mjs';

/**
 * @typedef {import('../chromium/cdp-pipe.mjs').CdpSession} CdpSession
 * @typedef {import('./host.mjs').Host} Host
 */

/** What stands behind one WebContents: the target, its line to the preload, its gate for requests. */
export class ContentsCore {
  #host;
  #prefs;
  #loads = new PageLoads();
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
    if (preload)
      this.#link = new FrameLink(session, linkListener(this.api, preload, this.#host), this.#host.journal);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.#link?.install(preload ?? '', { topFrame: targetId, additionalArguments }),
      javascript ? undefined : session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      this.#installSerial(session),
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
    const load = this.#loads.begin();
    try {
      const { errorText, loaderId } = await session.send('Page.navigate', { url: target });
      if (errorText) throw loadError(errorText, url);
      await load.finished(loaderId);
    } catch (error) {
      const { errno = -2, code = String(error) } = /** @type {{errno?: number, code?: string}} */ (error);
      this.api.emit('did-fail-load', hostEvent({}), errno, code, url, true);
      throw error;
    } finally {
      withdraw?.();
      load.end();
      this.loading = false;
    }
  }

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
    this.#loads.failAll(gone);
    this.api.emit('destroyed');
  }

  /**
   * The page's process ended.
   * @param {Electron.RenderProcessGoneDetails} details
   */
  markCrashed(details) {
    this.crashed = true;
    this.#loads.failAll(new Error('the page crashed while loading'));
    this.api.emit('render-process-gone', hostEvent({}), details);
    this.#host.emitApp('render-process-gone', hostEvent({}), this.api, details);
  }

  /** @param {CdpSession} session */
  #installSerial(session) {
    const { serial } = this.#host;
    if (!serial) return undefined;
    const origin = () =>
      this.shownUrl.slice(0, this.shownUrl.indexOf('/', this.shownUrl.indexOf('//') + 2) + 1);
    return installSerial(session, serial, { contents: this.asElectron, origin, topFrame: this.targetId });
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
    session.on('Page.windowOpen', (wish) => this.#host.targets.popups.note(this.targetId, wish));
    watchConsole(session, this.api, this.#host);
    watchScriptDialogs(session, this.api, this.#host, () => this.#beforeUnload(false));
  }

  /** @param {string} loader */
  #loaded(loader) {
    // The empty page that Chromium started with is not one to go back to.
    if (this.#loads.isFirst)
      void this.session.then((session) => session.send('Page.resetNavigationHistory')).catch(() => {});
    this.loading = false;
    this.api.emit('did-finish-load', hostEvent({}));
    this.api.emit('did-stop-loading', hostEvent({}));
    this.#loads.loaded(loader);
  }
}
