import { useEffect, useRef } from 'react';

/** What Escape closes, the last opened last. */
const open: { readonly run: () => void }[] = [];

const isTyped = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'date'].includes(target.type));

/** Escape leaves the field somebody types in; where nobody does, it closes what was opened last. */
function escaped(event: KeyboardEvent): void {
  if (event.code !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  if (document.querySelector('dialog[open]') !== null) return;
  if (isTyped(event.target)) return event.target.blur();
  open.at(-1)?.run();
}

/** Closes by Escape what is open now, wherever the focus is; null where nothing is. */
export function useEscape(close: (() => void) | null): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  const isOpen = close !== null;
  useEffect(() => {
    if (!isOpen) return;
    const own = { run: () => latest.current?.() };
    if (open.length === 0) window.addEventListener('keydown', escaped);
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) window.removeEventListener('keydown', escaped);
    };
  }, [isOpen]);
}
