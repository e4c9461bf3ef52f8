import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sandboxSwitches } from './chromium-switches.mjs';
import { Popups } from './popups.mjs';

/**
 * @typedef {import('../api/contents-core.mjs').ContentsCore} ContentsCore
 * @typedef {import('./cdp-pipe.mjs').CdpSession} CdpSession
 * @typedef {import('../api/host.mjs').Host} Host
 * @typedef {{width: number, height: number, visible: boolean, title: string}} WindowWish
 * @typedef {{chromium: string, profile: string, unsandboxed: boolean}} Started
 */

/** @param {string} title */
export const blankPage = (title) => `data:text/html,<title>${encodeURIComponent(title)}</title>`;

/**
 * Chromium's pages and who they belong to. Each new page waits for the host before it runs.
 */
export class WindowTargets {
  #host;
  #started;
  /** @type {Map<string, ContentsCore>} */
  #owners = new Map();
  /** Pages attached before their owner was known. @type {Map<string, CdpSession>} */
  #waiting = new Map();
  /** App windows asked for: first address → who waits for them. @type {Map<string, (targetId: string) => void>} */
  #appWindows = new Map();
  /** @type {string | undefined} */
  #firstWindow;

  /**
   * @param {Host} host
   * @param {Started} started
   */
  constructor(host, started) {
    this.#host = host;
    this.#started = started;
    this.popups = new Popups(host);
  }

  /** From now on all pages wait for the host. */
  async watch() {
    const { browser } = this.#host.pipe;
    if (!this.#host.settings.headless) {
      const { targetInfos } = await browser.send('Target.getTargets');
      this.#firstWindow = targetInfos.find(({ type }) => type === 'page')?.targetId;
    }
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'page') this.#onAttached(this.#host.pipe.session(sessionId), targetInfo);
    });
    browser.on('Target.targetInfoChanged', ({ targetInfo }) => this.#onChanged(targetInfo));
    browser.on('Target.targetDestroyed', ({ targetId }) => this.#onDestroyed(targetId));
    browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
      this.#owners
        .get(targetId)
        ?.markCrashed({ reason: status === 'killed' ? 'killed' : 'crashed', exitCode: errorCode });
    });
    const onlyPages = [{ type: 'page' }];
    await Promise.all([
      browser.send('Target.setDiscoverTargets', { discover: true }),
      browser.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: onlyPages,
      }),
    ]);
  }

  /**
   * Gives the window's contents a page of its own. On a screen, visible windows are app windows (no tabs, no address
   * bar): the first is the one Chromium started with, later ones come from a second start handed to the running one.
   * @param {ContentsCore} core
   * @param {WindowWish} wish
   */
  async open(core, wish) {
    const { targetId, minimized } = await this.#newTarget(wish);
    this.#owners.set(targetId, core);
    const session = this.#waiting.get(targetId);
    this.#waiting.delete(targetId);
    if (session) await core.attach(session, targetId);
    await core.session;
    if (!minimized) await this.resize(targetId, wish);
  }

  /**
   * @param {string} targetId
   * @param {{width: number, height: number}} size of the page in CSS pixels
   */
  async resize(targetId, { width, height }) {
    const { browser } = this.#host.pipe;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setContentsSize', { windowId, width, height }).catch(() => {
      return browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    });
  }

  /**
   * @param {string} targetId
   * @param {'minimized' | 'maximized' | 'fullscreen' | 'normal'} windowState
   */
  async setState(targetId, windowState) {
    const { browser } = this.#host.pipe;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  /**
   * @param {WindowWish} wish
   * @returns {Promise<{targetId: string, minimized: boolean}>}
   */
  async #newTarget({ width, height, visible, title }) {
    const onScreen = !this.#host.settings.headless;
    const first = this.#firstWindow;
    this.#firstWindow = undefined;
    if (first) return { targetId: first, minimized: false };
    if (onScreen && visible) return { targetId: await this.#newAppWindow(title), minimized: false };
    const page = { url: 'about:blank', newWindow: true, background: true };
    const place = onScreen ? { windowState: /** @type {const} */ ('minimized') } : { width, height };
    const { targetId } = await this.#host.pipe.browser.send('Target.createTarget', { ...page, ...place });
    return { targetId, minimized: onScreen };
  }

  /**
   * @param {string} title
   * @returns {Promise<string>}
   */
  #newAppWindow(title) {
    const url = `${blankPage(title)}<!--${randomUUID()}-->`;
    const { chromium, profile, unsandboxed } = this.#started;
    return new Promise((resolve, reject) => {
      this.#appWindows.set(url, resolve);
      execFile(
        chromium,
        [`--user-data-dir=${profile}`, '--no-first-run', ...sandboxSwitches(unsandboxed), `--app=${url}`],
        (error) => error && reject(error),
      );
    });
  }

  /**
   * @param {CdpSession} session
   * @param {{targetId: string, url: string, openerId?: string}} target
   */
  #onAttached(session, { targetId, url, openerId }) {
    const owner = this.#owners.get(targetId);
    const opener = openerId ? this.#owners.get(openerId) : undefined;
    if (owner) void owner.attach(session, targetId).catch(() => {});
    else if (opener) void this.popups.refuse(opener, session, targetId);
    else {
      this.#waiting.set(targetId, session);
      // On a screen, a page whose address is still to come: it must run to get there.
      if (!this.#takeAppWindow(url, targetId) && !this.#host.settings.headless)
        session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    }
  }

  /** @param {{targetId: string, url: string, title: string}} target */
  #onChanged({ targetId, url, title }) {
    const owner = this.#owners.get(targetId);
    if (owner) owner.title = title;
    if (this.#waiting.has(targetId)) this.#takeAppWindow(url, targetId);
  }

  /**
   * @param {string} url
   * @param {string} targetId
   */
  #takeAppWindow(url, targetId) {
    const take = this.#appWindows.get(url);
    this.#appWindows.delete(url);
    take?.(targetId);
    return take !== undefined;
  }

  /** @param {string} targetId */
  #onDestroyed(targetId) {
    const core = this.#owners.get(targetId);
    this.#owners.delete(targetId);
    this.#waiting.delete(targetId);
    this.popups.forget(targetId);
    for (const window of this.#host.windows.values()) if (window.core === core) return window.markClosed();
  }
}
