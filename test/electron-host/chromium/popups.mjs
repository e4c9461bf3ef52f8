/**
 * @typedef {import('../api/contents-core.mjs').ContentsCore} ContentsCore
 * @typedef {import('./cdp-pipe.mjs').CdpSession} CdpSession
 * @typedef {import('../api/host.mjs').Host} Host
 * @typedef {{url: string, windowName: string, windowFeatures: string[]}} PopupWish
 */

/** Pages that a page opened: the app is asked, and they are closed in any case. */
export class Popups {
  #host;
  /** What pages asked for and was not answered yet; Chromium tells before it makes the page. @type {Map<string, PopupWish[]>} */
  #wishes = new Map();

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * Notes what a page asked window.open for.
   * @param {string} openerId
   * @param {PopupWish} wish
   */
  note(openerId, wish) {
    this.#wishes.set(openerId, [...(this.#wishes.get(openerId) ?? []), wish]);
  }

  /** @param {string} openerId */
  forget(openerId) {
    this.#wishes.delete(openerId);
  }

  /**
   * @param {ContentsCore} opener
   * @param {CdpSession} session of the page, which waits
   * @param {string} targetId
   */
  async refuse(opener, session, targetId) {
    const wish = this.#wishes.get(opener.targetId)?.shift() ?? {
      url: 'about:blank',
      windowName: '',
      windowFeatures: [],
    };
    const url = this.#host.urls.fromPage(wish.url);
    const action = this.#ask(opener, url, wish);
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
   * @param {PopupWish} wish
   * @returns {'allow' | 'deny'}
   */
  #ask(opener, url, { windowName, windowFeatures }) {
    if (!opener.windowOpenHandler) return 'allow';
    try {
      const referrer = {
        url: opener.shownUrl,
        policy: /** @type {const} */ ('strict-origin-when-cross-origin'),
      };
      const features = windowFeatures.join();
      const details = {
        url,
        frameName: windowName,
        features,
        disposition: /** @type {const} */ ('foreground-tab'),
        referrer,
      };
      return opener.windowOpenHandler(details)?.action ?? 'deny';
    } catch (error) {
      this.#host.journal.note(`the window open handler failed: ${String(error)}`);
      return 'deny';
    }
  }
}
