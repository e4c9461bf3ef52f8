import type { Log } from './log.ts';

/** The system's browser, as far as it is needed. */
export interface Browser {
  openExternal(url: string): Promise<void>;
}

/** Opens an address in the system's browser: over TLS, at one of the listed origins, and nothing else. False where it did not. */
export async function openListed(
  browser: Browser,
  origins: readonly string[],
  url: string,
  log: Log,
): Promise<boolean> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const plain = parsed?.username === '' && parsed.password === '';
  if (parsed === null || parsed.protocol !== 'https:' || !plain || !origins.includes(parsed.origin)) {
    log.warn('external.denied');
    return false;
  }
  try {
    await browser.openExternal(parsed.href);
    return true;
  } catch {
    log.warn('external.not-opened');
    return false;
  }
}
