import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Resolves with the wall clock's ms of the frame in which a node that matches was first there. */
    whenShown(selector: string): Promise<number>;
    awaited: Promise<number>;
  }
}

/** Longest wait for a page of the desk, ms. */
const SHOWN_MS = 20_000;

async function watch(page: Page): Promise<void> {
  await page.evaluate((limit) => {
    window.whenShown = (selector) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never shown: ${selector}`)), limit);
        const painted = (): void => {
          const { port1, port2 } = new MessageChannel();
          // The frame is made after its callback; a message is handled only behind it.
          port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
          port1.start();
          requestAnimationFrame(() => port2.postMessage(null));
        };
        const look = (): boolean => {
          if (document.querySelector(selector) === null) return false;
          clearTimeout(timer);
          observer.disconnect();
          painted();
          return true;
        };
        const observer = new MutationObserver(() => void look());
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        look();
      });
  }, SHOWN_MS);
}

/** ms from `deed` until a node that was not there before is there, in a frame that was handed to the screen. */
export async function shownAfter(
  page: Page,
  selector: string,
  deed: () => Promise<unknown>,
): Promise<number> {
  await watch(page);
  if ((await page.locator(selector).count()) > 0) throw new Error(`${selector} is shown already`);
  await page.evaluate((wanted) => {
    window.awaited = window.whenShown(wanted);
  }, selector);
  const from = performance.timeOrigin + performance.now();
  await deed();
  return (await page.evaluate(() => window.awaited)) - from;
}
