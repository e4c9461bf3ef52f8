import type { MarketError } from '#shared/market/errors.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Brand } from '#shared/kit/brand.ts';
import type { Result } from '#shared/kit/result.ts';

/** Origin of a marketplace that keys may be sent to, without a trailing slash. */
export type BaseAddress = Brand<string, 'BaseAddress'>;
/** Address of a label or picture that may be fetched, always without credentials. */
export type FileAddress = Brand<string, 'FileAddress'>;

const apiOrigin = 'https://api-seller.ozon.ru';
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const fileDomains: readonly string[] = ['ozon.ru', 'ozone.ru'];

const refuse = (detail: string): { readonly ok: false; readonly error: MarketError } =>
  err({ kind: 'foreign-address', detail });

const isLoopback = (url: URL): boolean => url.protocol === 'http:' && loopbackHosts.has(url.hostname);

// `url.port` is empty for the scheme's own port, so another port on a trusted host is refused too.
const isFileHost = (url: URL): boolean =>
  url.protocol === 'https:' &&
  url.port === '' &&
  fileDomains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));

const hasCredentials = (url: URL): boolean => url.username !== '' || url.password !== '';

/** Checks the base address setting: Ozon's own host over https, or plain http on this very machine. */
export function parseBaseAddress(text: string): Result<BaseAddress, MarketError> {
  const url = tryParse(text);
  if (url === null) return refuse('the base address is not an address');
  if (hasCredentials(url)) return refuse('the base address carries credentials');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return refuse('the base address is more than a host');
  }
  if (url.origin !== apiOrigin && !isLoopback(url)) return refuse(url.host);
  return ok(url.origin as BaseAddress);
}

/** Checks where a file lies: https on Ozon's own domains, or loopback while the marketplace itself is loopback. */
export function parseFileAddress(text: string, base: BaseAddress): Result<FileAddress, MarketError> {
  const url = tryParse(text);
  if (url === null) return refuse('the file address is not an address');
  if (hasCredentials(url)) return refuse(`${url.host} with credentials`);
  const allowed = isFileHost(url) || (isLoopback(url) && isLoopback(new URL(base)));
  return allowed ? ok(url.href as FileAddress) : refuse(url.host);
}

/** Whether main may reach an address at all: the marketplace's own with the key, and files without it. */
export function mayReach(address: string, base: BaseAddress, keyed: boolean): boolean {
  const url = tryParse(address);
  if (url === null || hasCredentials(url)) return false;
  return url.origin === base || (!keyed && parseFileAddress(address, base).ok);
}

function tryParse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
