import type { PrinterCondition } from '#shared/printing/state.ts';

/** Language a stand-in speaks; `mute` takes bytes and says nothing. */
export type FakeLanguage = 'zpl' | 'tspl' | 'escpos' | 'ql' | 'mute';

/** How a stand-in is at the moment of a question. */
export interface FakeMood {
  readonly condition: PrinterCondition;
  readonly working: boolean;
  /** What it says of itself, as the firmware spells it. */
  readonly model: string;
}

/** A question it knows: bytes that ask, and what it says. */
export interface FakeQuestion {
  readonly name: string;
  readonly bytes: Buffer;
  readonly answer: (mood: FakeMood) => Buffer;
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const question = (name: string, bytes: Buffer, answer: (mood: FakeMood) => Buffer): FakeQuestion => ({
  name,
  bytes,
  answer,
});
const flag = (on: boolean): string => (on ? '1' : '0');

/** `~HS` as Zebra's programming guide lays it out. */
export function hostStatusAnswer({ condition, working }: FakeMood): Buffer {
  const is = (wanted: PrinterCondition): string => flag(condition === wanted);
  const formats = working ? '001' : '000';
  return latin(
    `\u0002030,${is('paper-out')},${is('paused')},1225,${formats},0,0,0,000,0,0,${is('overheated')}\u0003\r\n` +
      `\u0002000,0,${is('head-open')},${is('ribbon-out')},0,2,4,0,00000000,1,000\u0003\r\n` +
      '\u00021234,0\u0003\r\n',
  );
}

const errorGroups: Partial<Record<PrinterCondition, string>> = {
  'paper-out': '00000001',
  'ribbon-out': '00000002',
  'head-open': '00000004',
  cutter: '00000008',
  overheated: '00000010',
  jam: '00008000',
  paused: '00010000',
};

/** `~HQES` as Zebra's programming guide lays it out. */
export function errorStatusAnswer({ condition }: FakeMood): Buffer {
  const group = errorGroups[condition] ?? '00000000';
  return latin(
    `\u0002\r\n\r\n  PRINTER STATUS                            \r\n` +
      `   ERRORS:         ${flag(group !== '00000000')} 00000000 ${group}          \r\n` +
      `   WARNINGS:       0 00000000 00000000          \r\n\u0003`,
  );
}

const tsplBits: Partial<Record<PrinterCondition, number>> = {
  'head-open': 0x01,
  jam: 0x02,
  'paper-out': 0x04,
  'ribbon-out': 0x08,
  paused: 0x10,
  overheated: 0x80,
};

const tsplByte = ({ condition, working }: FakeMood): Buffer =>
  Buffer.of((tsplBits[condition] ?? 0) | (working ? 0x20 : 0));

const escposBytes: Partial<Record<PrinterCondition, readonly number[]>> = {
  'head-open': [0x1a, 0x16, 0x12, 0x12],
  'paper-out': [0x1a, 0x32, 0x12, 0x72],
  cutter: [0x1a, 0x52, 0x1a, 0x12],
  overheated: [0x1a, 0x52, 0x52, 0x12],
  paused: [0x1a, 0x12, 0x12, 0x12],
};

const realTime = (at: number) => (mood: FakeMood) =>
  Buffer.of((escposBytes[mood.condition] ?? [0x12, 0x12, 0x12, 0x12])[at] ?? 0x12);

/** A block of 32 bytes as Brother's raster reference lays it out; `type` 0 reply, 1 done, 6 change of phase. */
export function qlBlock({ condition, working, model }: FakeMood, type = 0): Buffer {
  const block = Buffer.alloc(32);
  const code = { 'QL-800': 0x38, 'QL-810W': 0x39, 'QL-820NWB': 0x41, 'QL-1100': 0x43 }[model] ?? 0x38;
  block.set([0x80, 0x20, 0x42, 0x34, code, 0x30]);
  if (condition === 'paper-out') block[8] = 0x01;
  if (condition === 'cutter') block[8] = 0x04;
  if (condition === 'head-open') block[9] = 0x10;
  block.set([62, 0x0a], 10);
  block[18] = type;
  block[19] = working ? 1 : 0;
  return block;
}

/** What a stand-in of each language can be asked. */
export const fakeQuestions: Readonly<Record<FakeLanguage, readonly FakeQuestion[]>> = {
  zpl: [
    question('~HS', latin('~HS'), hostStatusAnswer),
    question('~HQES', latin('~HQES'), errorStatusAnswer),
    question('~HI', latin('~HI'), ({ model }) =>
      latin(`\u0002${model},V84.20.21Z,${model.includes('300') ? 12 : 8},8192KB\u0003\r\n`),
    ),
  ],
  tspl: [
    question('ESC!?', latin('\u001b!?'), tsplByte),
    question('~!T', latin('~!T'), ({ model }) => latin(`${model}\r\n`)),
  ],
  escpos: [
    ...[1, 2, 3, 4].map((n) => question(`DLE EOT ${n}`, Buffer.of(0x10, 4, n), realTime(n - 1))),
    question('GS r 1', Buffer.of(0x1d, 0x72, 1), ({ condition }) =>
      Buffer.of(condition === 'paper-out' ? 0x0c : 0),
    ),
    question('GS I 67', Buffer.of(0x1d, 0x49, 67), ({ model }) => latin(`_${model}\u0000`)),
  ],
  ql: [question('ESC iS', Buffer.of(0x1b, 0x69, 0x53), (mood) => qlBlock(mood))],
  mute: [],
};
