import type { KeyLike } from '../../renderer/scan/key-like.ts';

/** A keyboard layout as an operating system has it: what a physical key gives, plain and with Shift. */
export interface Layout {
  readonly name: string;
  readonly keys: Readonly<Record<string, readonly [plain: string, shifted: string]>>;
  /** Whether CapsLock turns a key round, besides letters that have two cases. */
  readonly capsTurns: (code: string) => boolean;
}

const digitCodes = [
  'Digit1',
  'Digit2',
  'Digit3',
  'Digit4',
  'Digit5',
  'Digit6',
  'Digit7',
  'Digit8',
  'Digit9',
  'Digit0',
];
const upperRow = 'QWERTYUIOP'.split('').map((c) => `Key${c}`);
const homeRow = 'ASDFGHJKL'.split('').map((c) => `Key${c}`);
const lowerRow = 'ZXCVBNM'.split('').map((c) => `Key${c}`);

type Keys = Layout['keys'];
type Codes = readonly string[];

const row = (codes: Codes, plain: string, shifted: string): Keys =>
  Object.fromEntries(codes.map((code, i) => [code, [plain.charAt(i), shifted.charAt(i)] as const]));
const cased = (codes: Codes, plain: string): Keys => row(codes, plain, plain.toUpperCase());

/** US, as scanners are set out of the box. */
export const us: Layout = {
  name: 'US',
  keys: {
    ...row(digitCodes, '1234567890', '!@#$%^&*()'),
    ...cased(upperRow, 'qwertyuiop'),
    ...cased(homeRow, 'asdfghjkl'),
    ...cased(lowerRow, 'zxcvbnm'),
    ...row(['Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash'], '-=[]\\', '_+{}|'),
    ...row(['Semicolon', 'Quote', 'Backquote', 'Comma', 'Period', 'Slash'], ";'`,./", ':"~<>?'),
    Space: [' ', ' '],
  },
  capsTurns: () => false,
};

/** Russian ЙЦУКЕН (Windows "Russian"). */
export const russian: Layout = {
  name: 'Russian',
  keys: {
    ...row(digitCodes, '1234567890', '!"№;%:?*()'),
    ...cased([...upperRow, 'BracketLeft', 'BracketRight'], 'йцукенгшщзхъ'),
    ...cased([...homeRow, 'Semicolon', 'Quote'], 'фывапролджэ'),
    ...cased([...lowerRow, 'Comma', 'Period'], 'ячсмитьбю'),
    ...cased(['Backquote'], 'ё'),
    ...row(['Minus', 'Equal', 'Backslash', 'Slash'], '-=\\.', '_+/,'),
    Space: [' ', ' '],
  },
  capsTurns: () => false,
};

/** German QWERTZ with its dead keys. */
export const german: Layout = {
  name: 'German',
  keys: {
    ...row(digitCodes, '1234567890', '!"§$%&/()='),
    ...cased(upperRow, 'qwertzuiop'),
    ...cased(homeRow, 'asdfghjkl'),
    ...cased(lowerRow, 'yxcvbnm'),
    ...cased(['BracketLeft', 'Semicolon', 'Quote'], 'üöä'),
    ...row(['Minus', 'BracketRight', 'Backslash', 'Comma', 'Period', 'Slash'], 'ß+#,.-', "?*';:_"),
    Equal: ['Dead', 'Dead'],
    Backquote: ['Dead', '°'],
    Space: [' ', ' '],
  },
  capsTurns: () => false,
};

/** French AZERTY: digits need Shift, CapsLock turns them too. */
export const french: Layout = {
  name: 'French',
  keys: {
    ...row(digitCodes, '&é"\'(-è_çà', '1234567890'),
    ...cased(upperRow, 'azertyuiop'),
    ...cased(homeRow, 'qsdfghjkl'),
    ...cased(['KeyZ', 'KeyX', 'KeyC', 'KeyV', 'KeyB', 'KeyN', 'Semicolon'], 'wxcvbnm'),
    ...row(['KeyM', 'Comma', 'Period', 'Slash'], ',;:!', '?./§'),
    ...row(['Minus', 'Equal', 'BracketRight', 'Backslash', 'Quote'], ')=$*ù', '°+£µ%'),
    BracketLeft: ['Dead', 'Dead'],
    Backquote: ['²', 'Unidentified'],
    Space: [' ', ' '],
  },
  capsTurns: (code) => code.startsWith('Digit'),
};

/** A Chinese pinyin input method at work in a text field: it takes every printing key. */
export const chineseIme: Layout = {
  name: 'Chinese IME',
  keys: Object.fromEntries(Object.keys(us.keys).map((code) => [code, ['Process', 'Process'] as const])),
  capsTurns: () => false,
};

/** Every layout a scan must survive. */
export const layouts: readonly Layout[] = [us, russian, chineseIme, german, french];

const usPlace = new Map<string, { code: string; shift: boolean }>(
  Object.entries(us.keys).flatMap(([code, [plain, shifted]]) => [
    [shifted, { code, shift: true }] as const,
    [plain, { code, shift: false }] as const,
  ]),
);

const isCased = (text: string): boolean => text.length === 1 && text.toLowerCase() !== text.toUpperCase();

/** What the operating system calls a key press on a layout. */
export function keyOn(layout: Layout, code: string, shift: boolean, caps: boolean): string {
  const pair = layout.keys[code];
  if (pair === undefined) return 'Unidentified';
  const turned = caps && (layout.capsTurns(code) || isCased(pair[0]));
  return pair[shift !== turned ? 1 : 0];
}

/** How a scanner spells the group separator. */
export type GsSpelling = 'ctrl' | 'f8' | 'alt' | 'literal';

/** How a scanner types. */
export interface Typing {
  readonly layout: Layout;
  readonly caps?: boolean;
  readonly gs?: GsSpelling;
  readonly suffix?: 'Enter' | 'Tab' | 'none';
  /** Ms from one key to the next. */
  readonly gap: (index: number) => number;
  /** Whether Shift is let go and pressed between keys halfway through the gap, not together with the key. */
  readonly slowShift?: boolean;
}

interface Hand {
  readonly events: KeyLike[];
  at: number;
  shift: boolean;
}

/** What every key event has unless said otherwise. */
export const keyLike = (
  event: Partial<KeyLike> & Pick<KeyLike, 'type' | 'code' | 'key' | 'at'>,
): KeyLike => ({
  shift: false,
  ctrl: false,
  alt: false,
  altGraph: false,
  meta: false,
  capsLock: false,
  repeat: false,
  ...event,
});

function press(hand: Hand, typing: Typing, code: string, key: string, held: Partial<KeyLike> = {}): void {
  const common = { code, key, shift: hand.shift, capsLock: typing.caps ?? false, at: hand.at, ...held };
  hand.events.push(keyLike({ type: 'down', ...common }), keyLike({ type: 'up', ...common }));
}

function setShift(hand: Hand, typing: Typing, shift: boolean, at: number): void {
  if (hand.shift === shift) return;
  hand.shift = shift;
  hand.events.push(
    keyLike({
      type: shift ? 'down' : 'up',
      code: 'ShiftLeft',
      key: 'Shift',
      shift,
      capsLock: typing.caps ?? false,
      at,
    }),
  );
}

function separator(hand: Hand, typing: Typing): void {
  const { at } = hand;
  switch (typing.gs ?? 'ctrl') {
    case 'ctrl':
      hand.events.push(keyLike({ type: 'down', code: 'ControlLeft', key: 'Control', ctrl: true, at }));
      press(hand, typing, 'BracketRight', keyOn(typing.layout, 'BracketRight', false, false), { ctrl: true });
      hand.events.push(keyLike({ type: 'up', code: 'ControlLeft', key: 'Control', at }));
      return;
    case 'f8':
      return press(hand, typing, 'F8', 'F8');
    case 'literal':
      return press(hand, typing, '', '\u001d');
    case 'alt':
      hand.events.push(keyLike({ type: 'down', code: 'AltLeft', key: 'Alt', alt: true, at }));
      for (const digit of ['0', '2', '9']) press(hand, typing, `Numpad${digit}`, digit, { alt: true });
      hand.events.push(keyLike({ type: 'up', code: 'AltLeft', key: 'Alt', at }));
  }
}

/** Key events of a US-configured scanner that sends a text (ASCII 32-126 and GS) to a PC with some layout. */
export function scannerKeys(text: string, typing: Typing, startAt = 1000): readonly KeyLike[] {
  const hand: Hand = { events: [], at: startAt, shift: false };
  text.split('').forEach((character, index) => {
    const before = hand.at;
    if (index > 0) hand.at += typing.gap(index);
    const place = usPlace.get(character);
    const shiftAt = typing.slowShift === true ? (before + hand.at) / 2 : hand.at;
    setShift(hand, typing, place?.shift ?? false, shiftAt);
    if (place === undefined) return separator(hand, typing);
    press(hand, typing, place.code, keyOn(typing.layout, place.code, place.shift, typing.caps ?? false));
  });
  setShift(hand, typing, false, hand.at);
  const suffix = typing.suffix ?? 'Enter';
  if (suffix !== 'none') {
    hand.at += typing.gap(text.length);
    press(hand, typing, suffix, suffix);
  }
  return hand.events;
}
