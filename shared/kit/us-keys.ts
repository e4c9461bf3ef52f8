const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const shiftedDigits = ')!@#$%^&*('.split('');

const pairs: ReadonlyMap<string, string> = new Map([
  ...letters.map((letter): [string, string] => [`Key${letter}`, letter.toLowerCase() + letter]),
  ...shiftedDigits.map((mark, digit): [string, string] => [`Digit${digit}`, `${digit}${mark}`]),
  ...shiftedDigits.map((_, digit): [string, string] => [`Numpad${digit}`, `${digit}${digit}`]),
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Semicolon', ';:'],
  ['Quote', `'"`],
  ['Backquote', '`~'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['Space', '  '],
  ['NumpadDecimal', '..'],
  ['NumpadAdd', '++'],
  ['NumpadSubtract', '--'],
  ['NumpadMultiply', '**'],
  ['NumpadDivide', '//'],
]);

/** The character a physical key stands for on the US layout; null for keys that have none. */
export function usCharacter(code: string, shift: boolean): string | null {
  return pairs.get(code)?.[shift ? 1 : 0] ?? null;
}

/** Whether CapsLock acts on a key of the US layout. */
export const isLetterKey = (code: string): boolean => /^Key[A-Z]$/.test(code);

/** The digit of a key of the number pad, whatever NumLock says. */
export const numpadDigit = (code: string): string | null => /^Numpad(\d)$/.exec(code)?.[1] ?? null;
