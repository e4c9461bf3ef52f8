/** Chromium's net errors that an app may meet while loading. https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h @type {Record<string, number>} */
const CODES = { ERR_FAILED: -2, ERR_ABORTED: -3, ERR_FILE_NOT_FOUND: -6, ERR_BLOCKED_BY_CLIENT: -20, ERR_CONNECTION_REFUSED: -102, ERR_NAME_NOT_RESOLVED: -105, ERR_INTERNET_DISCONNECTED: -106, ERR_UNKNOWN_URL_SCHEME: -302 }; // prettier-ignore

/**
 * The error that loadURL rejects with.
 * @param {string} text as Chromium gives it: net::ERR_…
 * @param {string} url
 */
export function loadError(text, url) {
  const code = text.replace(/^net::/, '');
  const errno = CODES[code] ?? -2;
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url });
}
