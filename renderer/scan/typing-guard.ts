import type { KeyLike } from './key-like.ts';
import { focusedField, remember, restore, typeText, type FieldMemory } from './text-field.ts';
import type { TypingGuard } from './wedge.ts';

const isEditable = (document: Document): boolean =>
  focusedField(document) !== null ||
  (document.activeElement as HTMLElement | null)?.isContentEditable === true;

/** Keeps the focused text field as it was while a scan runs over it; hands back keys that were only typing. */
export function createTypingGuard(window: Window, replayed: (event: KeyboardEvent) => void): TypingGuard {
  const { document } = window;
  let memory: FieldMemory | null = null;
  let blurred = false;

  const dispatch = (type: 'keydown' | 'keyup', { key, code, shift }: KeyLike): void => {
    const event = new KeyboardEvent(type, { key, code, shiftKey: shift, bubbles: true, cancelable: true });
    replayed(event);
    (document.activeElement ?? document.body).dispatchEvent(event);
  };

  /** No field has the focus: whoever has a shortcut on the key gets it now. */
  const replay = (key: KeyLike): void => {
    dispatch('keydown', key);
    dispatch('keyup', key);
    const active = document.activeElement;
    if (key.key === ' ' && active?.tagName === 'BUTTON') (active as HTMLButtonElement).click();
  };

  return {
    began() {
      const field = focusedField(document);
      memory = field && remember(field);
      blurred = false;
    },
    typed(keys) {
      if (isEditable(document)) typeText(document, keys.map(({ key }) => key).join(''));
      else for (const key of keys) replay(key);
    },
    recognised(composing) {
      if (memory === null) return;
      // An input method lets go of the keys only when no field has the focus.
      blurred = composing;
      if (composing) memory.field.blur();
      restore(memory);
    },
    ended() {
      if (memory === null) return;
      if (blurred) memory.field.focus();
      restore(memory);
      memory = null;
    },
  };
}
