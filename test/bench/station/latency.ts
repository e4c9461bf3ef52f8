import type { CDPSession, Page } from 'playwright';
import { setTimeout as pause } from 'node:timers/promises';
import { ENTER, eventsOf, strokesOf, type Stroke } from '../../kit/strokes.ts';

declare global {
  interface Window {
    /** Resolves with the wall clock's ms of the frame in which the watched node next changed. */
    nextPaint(): Promise<number>;
    painted: Promise<number>;
  }
}

/** Between two keys of a quick scanner, ms. */
const KEY_GAP_MS = 2;

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

  #press(stroke: Stroke): Promise<unknown> {
    const [down, up] = eventsOf(stroke, Date.now() / 1000, KEY_GAP_MS / 2000);
    return Promise.all([
      this.#protocol.send('Input.dispatchKeyEvent', down),
      this.#protocol.send('Input.dispatchKeyEvent', up),
    ]);
  }

  /** ms; throws when nothing changes in 20 s. */
  async scan(code: string): Promise<number> {
    await this.#page.evaluate(() => {
      window.painted = window.nextPaint();
    });
    const pressed: Promise<unknown>[] = [];
    for (const stroke of strokesOf(code)) {
      pressed.push(this.#press(stroke));
      await pause(KEY_GAP_MS);
    }
    const sent = performance.timeOrigin + performance.now();
    pressed.push(this.#press(ENTER));
    const painted = await this.#page.evaluate(() =>
      Promise.race([
        window.painted,
        new Promise<number>((_, reject) => void setTimeout(() => reject(new Error('no verdict')), 20_000)),
      ]),
    );
    await Promise.all(pressed);
    return painted - sent;
  }
}
