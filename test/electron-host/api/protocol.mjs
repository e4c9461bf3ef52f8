import { stackOf } from '../start/journal.mjs';

/**
 * A request of the page that Chromium holds back until it is answered.
 * @typedef {{url: string, method: string, headers: Record<string, string>, postDataEntries?: {bytes?: string}[]}} PausedRequest
 * @typedef {Map<string, (request: Request) => Response | Promise<Response>>} Handlers by scheme
 * @typedef {{status: number, headers: {name: string, value: string}[], body: string}} Answer body in base64
 */

/**
 * Electron's `protocol`: the app's own schemes.
 * @param {Handlers} handlers filled here, read by answerFromHandler
 * @param {{urls: import('./scheme-urls.mjs').SchemeUrls, isReady: () => boolean}} host
 * @returns {Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>}
 */
export function makeProtocol(handlers, { urls, isReady }) {
  return {
    registerSchemesAsPrivileged(schemes) {
      if (isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) {
        if (!privileges?.standard || !privileges.secure)
          throw new Error(`electron host: scheme ${scheme} must be standard and secure`);
        if (privileges.bypassCSP)
          throw new Error(`electron host: scheme ${scheme} must not bypass the content security policy`);
        urls.add(scheme);
      }
    },
    handle(scheme, handler) {
      if (!urls.has(scheme))
        throw new Error(`electron host: scheme ${scheme} is not registered as privileged`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme) => void handlers.delete(scheme),
    isProtocolHandled: (scheme) => handlers.has(scheme),
  };
}

/**
 * Asks the app's handler. Undefined when there is none, or when it failed or answered Response.error().
 * Bodies that stream are read whole before Chromium gets them.
 * @param {Handlers} handlers
 * @param {PausedRequest} paused
 * @param {{urls: import('./scheme-urls.mjs').SchemeUrls, journal: import('../start/journal.mjs').Journal}} host
 * @returns {Promise<Answer | undefined>}
 */
export async function answerFromHandler(handlers, paused, { urls, journal }) {
  const request = toRequest(paused, urls);
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  if (!handler) return undefined;
  try {
    const response = await handler(request);
    if (response.type === 'error') return undefined;
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    return { status: response.status, headers: headersToPage(response.headers, urls), body };
  } catch (error) {
    journal.note(`the protocol handler failed for ${request.url}: ${stackOf(error)}`);
    return undefined;
  }
}

/**
 * @param {PausedRequest} paused
 * @param {import('./scheme-urls.mjs').SchemeUrls} urls
 */
function toRequest({ url, method, headers, postDataEntries }, urls) {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody
    ? Buffer.concat((postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
    : null;
  const shown = Object.entries(headers).map(
    ([name, value]) => /** @type {[string, string]} */ ([name, urls.fromPage(value)]),
  );
  return new Request(urls.fromPage(url), { headers: shown, ...(hasBody ? { method, body } : { method }) });
}

/**
 * @param {Headers} headers
 * @param {import('./scheme-urls.mjs').SchemeUrls} urls
 */
function headersToPage(headers, urls) {
  return [...headers].map(([name, value]) => {
    if (name.startsWith('content-security-policy')) return { name, value: urls.policyToPage(value) };
    return { name, value: name === 'location' ? urls.toPage(value) : value };
  });
}
