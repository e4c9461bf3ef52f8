import { keyLikeOf, type KeyLike } from './key-like.ts';
import { createTypingGuard } from './typing-guard.ts';
import type { Wedge } from './wedge.ts';

/** A timer this late means the page was busy and keys may wait in line before it. */
const BUSY_MS = 12;
const LET_KEYS_PASS_MS = 8;

/** Lets a wedge hear every key of the window before anybody else does; `tap` hears them too, whatever they are. Returns the way to stop. */
export function attachWedge(window: Window, wedge: Wedge, tap?: (key: KeyLike) => void): () => void {
  const replayed = new WeakSet<Event>();
  let timer: number | null = null;

  const wait = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    const due = wedge.due();
    timer = due === null ? null : window.setTimeout(wake, Math.max(0, due - window.performance.now()), due);
  };
  const wake = (due: number): void => {
    if (window.performance.now() - due > BUSY_MS) timer = window.setTimeout(tick, LET_KEYS_PASS_MS);
    else tick();
  };
  const tick = (): void => {
    timer = null;
    wedge.tick(window.performance.now());
    wait();
  };
  const hear = (event: KeyboardEvent): void => {
    if (replayed.has(event)) return;
    const key = keyLikeOf(event);
    tap?.(key);
    if (wedge.key(key) === 'swallow') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    wait();
  };

  const point = (): void => wedge.pointed();

  wedge.guard(createTypingGuard(window, (event) => replayed.add(event)));
  window.addEventListener('keydown', hear, { capture: true });
  window.addEventListener('keyup', hear, { capture: true });
  window.addEventListener('pointerdown', point, { capture: true });
  return () => {
    window.removeEventListener('keydown', hear, { capture: true });
    window.removeEventListener('keyup', hear, { capture: true });
    window.removeEventListener('pointerdown', point, { capture: true });
    if (timer !== null) window.clearTimeout(timer);
    wedge.guard(null);
  };
}
