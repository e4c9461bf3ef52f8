import type { CDPSession, Page } from 'playwright';
import { setTimeout as pause } from 'node:timers/promises';
import { ENTER, eventsOf, strokesOf, type Stroke } from '../../kit/strokes.ts';

declare global {
  interface Window {
    /** Resolves with the wall clock's ms of the frame in which the watched node next changed. */
    nextPaint(): Promise<number>;
    /** What the watched node says now. */
    shownNow(): string;
    painted: Promise<number>;
  }
}

/** Between two keys of a quick scanner, ms. */
const KEY_GAP_MS = 2;

/** Longest wait for a verdict, ms. */
const VERDICT_MS = 20_000;

/** Watches a node of the page: `nextPaint` answers when the frame after its next change was handed to the screen. */
export async function watchPaint(page: Page, selector: string, attributes: readonly string[]): Promise<void> {
  await page.evaluate(
    ([watched, names]) => {
      window.shownNow = () =>
        JSON.stringify(Object.entries(document.querySelector<HTMLElement>(watched)?.dataset ?? {}));
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

  /** `at`: ms since 1970 UTC at which the scanner pressed it, however late a busy machine sends it. */
  #press(stroke: Stroke, at: number): Promise<unknown> {
    const [down, up] = eventsOf(stroke, at / 1000, KEY_GAP_MS / 2000);
    const sent = Promise.all([
      this.#protocol.send('Input.dispatchKeyEvent', down),
      this.#protocol.send('Input.dispatchKeyEvent', up),
    ]);
    // Awaited behind the last key: until then a browser that is gone must not end the whole run.
    sent.catch(() => undefined);
    return sent;
  }

  /** ms; throws, and says what is shown, when nothing changes for long. */
  async scan(code: string): Promise<number> {
    await this.#page.evaluate(() => {
      window.painted = window.nextPaint();
    });
    const pressed: Promise<unknown>[] = [];
    let at = Date.now();
    for (const stroke of strokesOf(code)) {
      pressed.push(this.#press(stroke, at));
      at += KEY_GAP_MS;
      await pause(KEY_GAP_MS);
    }
    const sent = performance.timeOrigin + performance.now();
    pressed.push(this.#press(ENTER, at));
    const painted = await this.#page.evaluate(
      ([scanned, limit]) =>
        Promise.race([
          window.painted,
          new Promise<number>((_, reject) => {
            const fail = (): void => reject(new Error(`no verdict on ${scanned}: ${window.shownNow()}`));
            setTimeout(fail, limit);
          }),
        ]),
      [code, VERDICT_MS] as const,
    );
    await Promise.all(pressed);
    return painted - sent;
  }
}
