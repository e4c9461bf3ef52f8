import type { CDPSession, Page } from 'playwright';
import { ENTER, eventsOf, strokesOf } from '../../kit/strokes.ts';

declare global {
  interface Window {
    /** Resolves with the wall clock's ms of the frame in which the watched node next changed. */
    nextPaint(): Promise<number>;
  }
}

/** Seconds between two keys of a quick scanner. */
const KEY_GAP_S = 0.002;

/** Watches a node of the page: `nextPaint` answers when the frame after its next change was handed to the screen. */
export async function watchPaint(page: Page, selector: string, attributes: readonly string[]): Promise<void> {
  await page.evaluate(
    ([watched, names]) => {
      window.nextPaint = () =>
        new Promise((resolve) => {
          const node = document.querySelector(watched);
          if (node === null) throw new Error(`no ${watched}`);
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => {
              // The frame is made after this callback; a message is handled only behind it.
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
              port1.start();
              port2.postMessage(null);
            });
          });
          observer.observe(node, { attributes: true, attributeFilter: [...names] });
        });
    },
    [selector, attributes] as const,
  );
}

/** Scans as a scanner types; ms from sending the last key to the frame that shows the verdict on it. */
export class TimedScanner {
  readonly #page: Page;
  readonly #protocol: CDPSession;

  constructor(page: Page, protocol: CDPSession) {
    this.#page = page;
    this.#protocol = protocol;
  }

  async #press(events: readonly object[]): Promise<void> {
    await Promise.all(
      events.map((event) => this.#protocol.send('Input.dispatchKeyEvent', event as { type: 'keyDown' })),
    );
  }

  /** ms; throws when nothing changes in 20 s. */
  async scan(code: string): Promise<number> {
    const start = Date.now() / 1000;
    const strokes = strokesOf(code);
    await this.#press(strokes.flatMap((stroke, i) => eventsOf(stroke, start + i * KEY_GAP_S, KEY_GAP_S / 2)));
    const painted = this.#page.evaluate(() =>
      Promise.race([
        window.nextPaint(),
        new Promise<number>((_, reject) => void setTimeout(() => reject(new Error('no verdict')), 20_000)),
      ]),
    );
    await this.#page.evaluate(() => 0); // the watch stands
    const end = eventsOf(ENTER, start + strokes.length * KEY_GAP_S, KEY_GAP_S / 2);
    const sent = performance.timeOrigin + performance.now();
    await this.#press(end);
    return (await painted) - sent;
  }
}
