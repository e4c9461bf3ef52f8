/**
 * @typedef {(details: Electron.OnBeforeRequestListenerDetails, callback: (response: Electron.CallbackResponse) => void) => void} BeforeRequest
 */

/** Chromium's names of resources → Electron's. @type {Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>} */
const RESOURCES = {
  Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', XHR: 'xhr', Fetch: 'xhr', Ping: 'ping',
  CSPViolationReport: 'cspReport', Media: 'media', WebSocket: 'webSocket',
}; // prettier-ignore

/**
 * A match pattern (`<all_urls>`, `https://*.example/*`) as a test of URLs.
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 * @param {string} pattern
 * @returns {(url: string) => boolean}
 */
function matcher(pattern) {
  if (pattern === '<all_urls>') return () => true;
  const text = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  const regexp = new RegExp(`^${text}$`, 'i');
  return (url) => regexp.test(url);
}

/**
 * Electron's `session.webRequest`, of which only onBeforeRequest is given, and the host's side of it.
 * @param {() => void} onChange told when the held requests change
 */
export function makeWebRequest(onChange) {
  /** @type {{listener: BeforeRequest, wants: (url: string, type: string) => boolean} | undefined} */
  let before;

  /**
   * @param {Electron.WebRequestFilter | BeforeRequest | null} filter
   * @param {BeforeRequest | null} [given]
   */
  function onBeforeRequest(filter, given) {
    const listener = typeof filter === 'function' ? filter : given;
    before = listener ? { listener, wants: wanted(typeof filter === 'function' ? null : filter) } : undefined;
    onChange();
  }

  return {
    api: { onBeforeRequest },
    /** True while all requests must be held back. */
    isActive: () => before !== undefined,
    /**
     * What the app says to a request.
     * @param {Electron.OnBeforeRequestListenerDetails} details
     * @returns {Promise<Electron.CallbackResponse>}
     */
    async ask(details) {
      const asked = before;
      if (!asked?.wants(details.url, details.resourceType)) return {};
      return new Promise((resolve) => asked.listener(details, (response) => resolve(response ?? {})));
    },
  };
}

/**
 * @param {Electron.WebRequestFilter | null} filter
 * @returns {(url: string, type: string) => boolean}
 */
function wanted(filter) {
  if (!filter) return () => true;
  const inside = filter.urls.map(matcher);
  const outside = (filter.excludeUrls ?? []).map(matcher);
  return (url, type) =>
    (inside.length === 0 || inside.some((test) => test(url))) &&
    !outside.some((test) => test(url)) &&
    (!filter.types || filter.types.some((one) => one === type));
}

/**
 * Electron's name for a kind of resource.
 * @param {string} type as Chromium's Fetch domain calls it
 * @param {boolean} isMainFrame
 */
export function resourceTypeOf(type, isMainFrame) {
  if (type === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return RESOURCES[type] ?? 'other';
}
