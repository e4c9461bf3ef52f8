import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sandboxSwitches } from './chromium-switches.mjs';

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
 * Chromium's pages and who they belong to. Each new page waits for the host before it runs; those that a page opened by
 * itself are closed, with a word to the app.
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
  /** @type {Map<string, {url: string, windowName: string, windowFeatures: string[]}>} */
  #lastOpened = new Map();
  /** @type {string | undefined} */
  #firstWindow;

  /**
   * @param {Host} host
   * @param {Started} started
   */
  constructor(host, started) {
    this.#host = host;
    this.#started = started;
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

  /** @param {string} targetId */
  ownerOf(targetId) {
    return this.#owners.get(targetId);
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
    else if (opener) void this.#refusePopup(opener, session, targetId);
    else {
      this.#waiting.set(targetId, session);
      // On a screen, a page whose address is still to come: it must run to get there.
      if (!this.#takeAppWindow(url, targetId) && !this.#host.settings.headless)
        session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    }
  }

  /** @param {{targetId: string, url: string}} target */
  #onChanged({ targetId, url }) {
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
    this.#lastOpened.delete(targetId);
    for (const window of this.#host.windows.values()) if (window.core === core) return window.markClosed();
  }

  /**
   * Notes what a page asked window.open for; Chromium tells before it makes the page.
   * @param {string} openerId
   * @param {{url: string, windowName: string, windowFeatures: string[]}} wish
   */
  noteOpened(openerId, wish) {
    this.#lastOpened.set(openerId, wish);
  }

  /**
   * Asks the app what it says, and closes the page in any case.
   * @param {ContentsCore} opener
   * @param {CdpSession} session
   * @param {string} targetId
   */
  async #refusePopup(opener, session, targetId) {
    for (let turn = 0; turn < 20 && !this.#lastOpened.has(opener.targetId); turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const wish = this.#lastOpened.get(opener.targetId);
    this.#lastOpened.delete(opener.targetId);
    const url = this.#host.urls.fromPage(wish?.url ?? 'about:blank');
    const action = this.#askOpener(opener, url, wish);
    this.#host.journal.record('window-open', { url, action });
    if (action === 'allow')
      this.#host.journal.note(
        `window.open(${url}) was allowed by the app, but is not provided by the electron host`,
      );
    // While it waits its opener waits too, so it must run before it goes: with every request held back.
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(() => {});
    session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    await this.#host.pipe.browser.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  /**
   * @param {ContentsCore} opener
   * @param {string} url
   * @param {{windowName: string, windowFeatures: string[]} | undefined} wish
   * @returns {'allow' | 'deny'}
   */
  #askOpener(opener, url, wish) {
    if (!opener.windowOpenHandler) return 'allow';
    try {
      const features = (wish?.windowFeatures ?? []).join();
      const referrer = {
        url: opener.shownUrl,
        policy: /** @type {const} */ ('strict-origin-when-cross-origin'),
      };
      return (
        opener.windowOpenHandler({
          url,
          frameName: wish?.windowName ?? '',
          features,
          disposition: 'foreground-tab',
          referrer,
        })?.action ?? 'deny'
      );
    } catch (error) {
      this.#host.journal.note(`the window open handler failed: ${String(error)}`);
      return 'deny';
    }
  }
}
