import { answerFromHandler } from './protocol.mjs';
import { resourceTypeOf } from './web-request.mjs';

/**
 * @typedef {import('playwright').CDPSession} AnySession
 * @typedef {{requestId: string, frameId: string, resourceType: string, request: import('./protocol.mjs').PausedRequest & {urlFragment?: string}, redirectedRequestId?: string, networkId?: string}} Paused
 *
 * @typedef {object} GateHost
 * @property {import('./scheme-urls.mjs').SchemeUrls} urls
 * @property {import('../start/journal.mjs').Journal} journal
 * @property {import('./protocol.mjs').Handlers} handlers
 * @property {ReturnType<typeof import('./web-request.mjs').makeWebRequest>} webRequest
 */

/** @param {string} url */
const withoutFragment = (url) => url.split('#', 1)[0] ?? url;

/**
 * Every request of one window that the host must see passes here: documents (may the page go there?), the app's own
 * schemes (answered by its handlers), and all of them while the app listens to onBeforeRequest.
 */
export class RequestGate {
  #session;
  #host;
  #contents;
  #topFrame;
  #allowed;
  /** Documents the host itself asked for. @type {Map<string, number>} */
  #expected = new Map();
  /** @type {Set<string>} */
  #reloads = new Set();
  #lastId = 0;

  /**
   * @param {import('../chromium/cdp-pipe.mjs').CdpSession} session
   * @param {GateHost} host
   * @param {{contents: Electron.WebContents, topFrame: string, mayNavigate: (url: string, isMainFrame: boolean) => boolean}} page
   */
  constructor(session, host, { contents, topFrame, mayNavigate }) {
    this.#session = session;
    this.#host = host;
    this.#contents = contents;
    this.#topFrame = topFrame;
    this.#allowed = mayNavigate;
    session.on('Page.frameStartedNavigating', ({ loaderId, navigationType }) => {
      // Reloading stays where the page is: nobody is asked, be it the page, a test or the person who reloads.
      if (navigationType.startsWith('reload')) this.#reloads.add(loaderId);
    });
    session.on('Fetch.requestPaused', (paused) => {
      this.#pass(/** @type {Paused} */ (paused)).catch((/** @type {Error} */ error) =>
        host.journal.detail(error.message),
      );
    });
  }

  /** Tells Chromium which requests to hold back; again when the app's filter changes. */
  async hold() {
    const own = this.#host.urls.patterns().map((urlPattern) => ({ urlPattern }));
    const some = [{ urlPattern: '*', resourceType: /** @type {const} */ ('Document') }, ...own];
    await this.#session.send('Fetch.enable', {
      patterns: this.#host.webRequest.isActive() ? [{ urlPattern: '*' }] : some,
    });
  }

  /**
   * Lets one document through that the main process asked for; returns how to withdraw it.
   * @param {string} url as Chromium sees it
   */
  expect(url) {
    const key = withoutFragment(new URL(url).href);
    this.#expected.set(key, (this.#expected.get(key) ?? 0) + 1);
    return () => void this.#takeExpected(key);
  }

  /** @param {string} key */
  #takeExpected(key) {
    const count = this.#expected.get(key) ?? 0;
    if (count > 1) this.#expected.set(key, count - 1);
    else this.#expected.delete(key);
    return count > 0;
  }

  /** @param {Paused} paused */
  async #pass(paused) {
    const { requestId, request, resourceType, frameId } = paused;
    const shown = this.#host.urls.fromPage(request.url);
    const isMainFrame = frameId === this.#topFrame;
    if (
      resourceType === 'Document' &&
      !this.#isOwnWish(paused, isMainFrame) &&
      !this.#allowed(shown, isMainFrame)
    )
      return this.#fail(requestId, 'Aborted');

    const verdict = await this.#host.webRequest.ask(this.#details(paused, shown, isMainFrame));
    if (verdict.cancel) return this.#fail(requestId, 'BlockedByClient');
    if (verdict.redirectURL) return this.#redirect(requestId, verdict.redirectURL);
    if (shown === request.url) return this.#session.send('Fetch.continueRequest', { requestId });

    const answer = await answerFromHandler(this.#host.handlers, request, this.#host);
    if (!answer) return this.#fail(requestId, 'Failed');
    const { status, headers, body } = answer;
    return this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: status,
      responseHeaders: headers,
      body,
    });
  }

  /**
   * True when a document is not for the page to ask for: the main process did, or it was let through before.
   * @param {Paused} paused
   * @param {boolean} isMainFrame
   */
  #isOwnWish({ networkId, redirectedRequestId, request }, isMainFrame) {
    const isReload = networkId !== undefined && this.#reloads.delete(networkId);
    const isExpected = isMainFrame && this.#takeExpected(withoutFragment(request.url));
    return isReload || isExpected || (isMainFrame && redirectedRequestId !== undefined);
  }

  /**
   * @param {Paused} paused
   * @param {string} url
   * @param {boolean} isMainFrame
   * @returns {Electron.OnBeforeRequestListenerDetails}
   */
  #details({ request, resourceType }, url, isMainFrame) {
    return {
      id: ++this.#lastId,
      url,
      method: request.method,
      webContents: this.#contents,
      webContentsId: this.#contents.id,
      resourceType: resourceTypeOf(resourceType, isMainFrame),
      referrer: this.#host.urls.fromPage(request.headers.Referer ?? ''),
      timestamp: Date.now(),
      uploadData: [],
    };
  }

  /**
   * @param {string} requestId
   * @param {'Aborted' | 'BlockedByClient' | 'Failed'} errorReason
   */
  #fail(requestId, errorReason) {
    return this.#session.send('Fetch.failRequest', { requestId, errorReason });
  }

  /**
   * @param {string} requestId
   * @param {string} url
   */
  #redirect(requestId, url) {
    const location = { name: 'location', value: this.#host.urls.toPage(url) };
    return this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [location],
    });
  }
}
