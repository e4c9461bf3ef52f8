/** One key of a scanner. */
export interface Stroke {
  /** `KeyboardEvent.code`. */
  readonly code: string;
  readonly key: string;
  /** As the protocol of Chromium's tools counts them: 2 Control, 8 Shift. */
  readonly modifiers: number;
  /** What the key types; null for none. */
  readonly text: string | null;
}

/** Physical key and Shift of every character a scanner set to the US layout types. */
const keys = new Map<string, { code: string; shift: boolean }>();
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  keys.set(letter, { code: `Key${letter.toUpperCase()}`, shift: false });
  keys.set(letter.toUpperCase(), { code: `Key${letter.toUpperCase()}`, shift: true });
}
Array.from('0123456789').forEach((digit, i) => {
  keys.set(digit, { code: `Digit${digit}`, shift: false });
  keys.set(')!@#$%^&*('[i] ?? '', { code: `Digit${digit}`, shift: true });
});
const marks: readonly (readonly [string, string, string])[] = [
  ['Minus', '-', '_'],
  ['Equal', '=', '+'],
  ['BracketLeft', '[', '{'],
  ['BracketRight', ']', '}'],
  ['Backslash', '\\', '|'],
  ['Semicolon', ';', ':'],
  ['Quote', "'", '"'],
  ['Comma', ',', '<'],
  ['Period', '.', '>'],
  ['Slash', '/', '?'],
  ['Backquote', '`', '~'],
];
for (const [code, plain, shifted] of marks) {
  keys.set(plain, { code, shift: false });
  keys.set(shifted, { code, shift: true });
}
keys.set(' ', { code: 'Space', shift: false });

/** The Enter that a scanner sends behind a code. */
export const ENTER: Stroke = { code: 'Enter', key: 'Enter', modifiers: 0, text: '\r' };

/** The keys a scanner set to the US layout presses for a code; GS comes as Control and the right bracket. */
export const strokesOf = (code: string): readonly Stroke[] =>
  Array.from(code).map((character) => {
    if (character === '\u001d') return { code: 'BracketRight', key: ']', modifiers: 2, text: null };
    if (character === '\n') return ENTER;
    const found = keys.get(character);
    if (found === undefined) throw new Error(`no scanner types ${JSON.stringify(character)}`);
    return { code: found.code, key: character, modifiers: found.shift ? 8 : 0, text: character };
  });

/** What the protocol of Chromium's tools sends for one key, down and up; `at` in seconds since 1970 UTC, for `forS` seconds. */
export const eventsOf = ({ text, ...stroke }: Stroke, at: number, forS: number) =>
  [
    { ...stroke, type: 'keyDown', timestamp: at, ...(text === null ? {} : { text }) },
    { ...stroke, type: 'keyUp', timestamp: at + forS },
  ] as const;
