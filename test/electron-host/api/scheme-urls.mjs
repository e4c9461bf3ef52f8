const PAGE_URL = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)-scheme\.invalid(.*)$/i;
const APP_URL = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i;

/**
 * Chromium does not know the app's schemes: `app://host/path` is shown to it as `https://host.app-scheme.invalid/path`,
 * a real secure origin whose every request is answered inside this process. The top domain `.invalid` can never be
 * resolved (RFC 2606), so what is not answered fails closed.
 */
export class SchemeUrls {
  /** @type {Set<string>} */
  #schemes = new Set();

  /** @param {string} scheme */
  add(scheme) {
    this.#schemes.add(scheme);
  }

  /** @param {string} scheme */
  has(scheme) {
    return this.#schemes.has(scheme);
  }

  /**
   * The address Chromium is given.
   * @param {string} url
   */
  toPage(url) {
    const [, scheme, host, rest] = APP_URL.exec(url) ?? [];
    return scheme && this.#schemes.has(scheme)
      ? `https://${host}.${scheme}-scheme.invalid${rest || '/'}`
      : url;
  }

  /**
   * The address the app knows.
   * @param {string} url
   */
  fromPage(url) {
    const [, host, scheme, rest] = PAGE_URL.exec(url) ?? [];
    return scheme && this.#schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
  }

  /** URL patterns of all requests this process answers. */
  patterns() {
    return [...this.#schemes].map((scheme) => `https://*.${scheme}-scheme.invalid/*`);
  }

  /**
   * A Content-Security-Policy with the schemes' names put into Chromium's terms.
   * @param {string} policy
   */
  policyToPage(policy) {
    let text = policy;
    for (const scheme of this.#schemes)
      text = text
        .replaceAll(
          new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'),
          `$1https://*.${scheme}-scheme.invalid`,
        )
        .replaceAll(
          new RegExp(`(^|[\\s;])${scheme}://([^\\s;/]+)`, 'g'),
          `$1https://$2.${scheme}-scheme.invalid`,
        );
    return text;
  }
}
