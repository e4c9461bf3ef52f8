import type { KeyLike } from './key-like.ts';
import type { WedgeSettings } from './settings.ts';
import { isLetterKey, numpadDigit, usCharacter } from '#shared/kit/us-keys.ts';

/** The key that ended a scan. */
export type KeyEnd = 'enter' | 'tab' | 'line-feed';

/** What one key press means to a scanner's reader. */
export type Stroke =
  | { readonly kind: 'character'; readonly text: string; readonly alternate: string }
  /** A digit of a character sent as Alt and its number on the number pad. */
  | { readonly kind: 'alt-digit'; readonly digit: string }
  /** Enter, Tab, or their control characters. */
  | { readonly kind: 'suffix'; readonly end: KeyEnd }
  | { readonly kind: 'modifier' }
  | { readonly kind: 'other' };

const GS = '\u001d';

const same = (text: string): Stroke => ({ kind: 'character', text, alternate: text });

const modifierKeys = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'ScrollLock',
]);
const modifierCodes = /^(Shift|Control|Alt|Meta)(Left|Right)$|^(CapsLock|NumLock)$/;

/** Whether a key is held or switched rather than typed. */
export const isModifier = ({ code, key }: KeyLike): boolean =>
  modifierKeys.has(key) || modifierCodes.test(code);

const isOneCharacter = (key: string): boolean => /^.$/su.test(key);

/** Whether CapsLock is on: the case of a letter tells surer than the lock's light. */
export function capsLockOn(event: KeyLike): boolean {
  const { key, shift, capsLock } = event;
  if (!isOneCharacter(key) || key.toUpperCase() === key.toLowerCase()) return capsLock;
  return (key === key.toUpperCase()) !== shift;
}

/** A control character as wedges send it: Ctrl and the key that is 64 above it on the US layout. */
function controlCharacter(event: KeyLike): Stroke {
  const key = usCharacter(event.code, event.shift) ?? event.key;
  const code = key.toUpperCase().charCodeAt(0);
  if (!isOneCharacter(key) || code < 0x41 || code > 0x5f) return { kind: 'other' };
  return ofCharacterCode(code - 0x40);
}

const endOf = (code: 9 | 10 | 13): KeyEnd => (code === 9 ? 'tab' : code === 10 ? 'line-feed' : 'enter');

/** A character by its number; CR, LF and TAB are what ends a scan. */
export function ofCharacterCode(code: number): Stroke {
  if (code === 9 || code === 10 || code === 13) return { kind: 'suffix', end: endOf(code) };
  return code > 0 && code < 256 ? same(String.fromCharCode(code)) : { kind: 'other' };
}

function printable(event: KeyLike, letters: WedgeSettings['letters']): Stroke {
  const { code, key, shift } = event;
  const round = letters === 'inverted' || (letters === 'compensated' && capsLockOn(event));
  const turned = round && isLetterKey(code);
  const text = usCharacter(code, turned ? !shift : shift);
  if (isOneCharacter(key)) return { kind: 'character', text: text ?? key, alternate: key };
  return text === null ? { kind: 'other' } : same(text);
}

/** Reads a key that went down. The group separator comes as itself, as F8, as Ctrl+] or as Alt+029. */
export function readStroke(event: KeyLike, letters: WedgeSettings['letters']): Stroke {
  const { code, key, ctrl, alt, altGraph, meta, shift } = event;
  if (isModifier(event)) return { kind: 'modifier' };
  if (meta) return { kind: 'other' };
  if (key === GS) return same(GS);
  if (altGraph || (ctrl && alt)) return isOneCharacter(key) ? same(key) : { kind: 'other' };
  if (alt) {
    const digit = numpadDigit(code);
    return digit === null ? { kind: 'other' } : { kind: 'alt-digit', digit };
  }
  if (ctrl) return controlCharacter(event);
  if (key === 'Enter' || code === 'Enter' || code === 'NumpadEnter') return { kind: 'suffix', end: 'enter' };
  if (code === 'Tab') return shift ? { kind: 'other' } : { kind: 'suffix', end: 'tab' };
  if (code === 'F8') return same(GS);
  return printable(event, letters);
}

/** Whether the page could type the key anew where it turns out to be no part of a scan. */
export const canBeHeld = (event: KeyLike): boolean =>
  isOneCharacter(event.key) &&
  event.key >= ' ' &&
  !event.meta &&
  (event.altGraph || event.ctrl === event.alt);
