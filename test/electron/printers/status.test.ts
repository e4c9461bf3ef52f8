import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import { readPaperInTurn, readRealTimeStatus } from '../../../electron/printers/status/escpos.ts';
import { readQlNews, readQlStatus } from '../../../electron/printers/status/ql.ts';
import type { Reading } from '../../../electron/printers/status/reading.ts';
import { readTsplByte } from '../../../electron/printers/status/tspl.ts';
import { readErrorStatus, readHostStatus } from '../../../electron/printers/status/zpl.ts';
import {
  errorStatusAnswer,
  fakeQuestions,
  hostStatusAnswer,
  qlBlock,
  type FakeMood,
} from '../../kit/fake-printer-answers.ts';

const mood = (condition: PrinterCondition, working = false): FakeMood => ({
  condition,
  working,
  model: 'QL-800',
});

const readers: readonly (readonly [string, (answer: Buffer) => Reading | null])[] = [
  ['~HS', readHostStatus],
  ['~HQES', readErrorStatus],
  ['ESC!?', readTsplByte],
  ['DLE EOT', readRealTimeStatus],
  ['GS r', readPaperInTurn],
  ['ESC iS', readQlStatus],
  ['QL by itself', readQlNews],
];

describe.each(readers)('PN11 %s', (_name, read) => {
  test('PN11 any bytes at all: it never throws, and says a closed word or waits for more', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const reading = read(Buffer.from(bytes));
        expect(reading === null || typeof reading.working === 'boolean').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('PN11 rubbish longer than an answer is never "ready"', () => {
    const rubbish = fc.uint8Array({ minLength: 33, maxLength: 400 });
    fc.assert(
      fc.property(rubbish, (bytes) => read(Buffer.from(bytes))?.condition !== 'ready'),
      { numRuns: 500 },
    );
  });

  test('PN11 nothing yet is no answer', () => {
    expect(read(Buffer.alloc(0))).toBeNull();
  });
});

test('PN11 an answer with one byte changed says something that the printer may say, or garbled; it never throws', () => {
  const good = hostStatusAnswer(mood('ready'));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const bad = Buffer.from(good);
      bad[at] = byte;
      readHostStatus(bad);
    }),
  );
});

const zplWords = ['ready', 'paper-out', 'ribbon-out', 'head-open', 'paused', 'overheated'] as const;

test('PN12 ~HS: the three strings say what is the matter, in whatever pieces they come', () => {
  for (const condition of zplWords) {
    const answer = hostStatusAnswer(mood(condition));
    expect(readHostStatus(answer)).toEqual({ condition, working: false });
    for (let cut = 1; cut < answer.length - 3; cut += 7)
      expect(readHostStatus(answer.subarray(0, cut))).toBeNull();
  }
  expect(readHostStatus(hostStatusAnswer(mood('ready', true)))).toEqual({
    condition: 'ready',
    working: true,
  });
});

test('PN12 ~HS as a GK420 writes it: eleven fields in the second string', () => {
  const answer = Buffer.from(
    '\u0002014,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0,0,0,1,2,6,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n',
    'latin1',
  );
  expect(readHostStatus(answer)).toEqual({ condition: 'ready', working: false });
});

test('PN12 ~HS: labels that remain to be printed are work', () => {
  const text = hostStatusAnswer(mood('ready')).toString('latin1').replace('00000000,1', '00000003,1');
  expect(readHostStatus(Buffer.from(text, 'latin1'))).toEqual({ condition: 'ready', working: true });
});

test('PN12 ~HQES: the error group says what is the matter; an error without a word is garbled', () => {
  for (const condition of [...zplWords, 'cutter', 'jam'] as const)
    expect(readErrorStatus(errorStatusAnswer(mood(condition)))).toEqual({ condition, working: false });
  const strange = errorStatusAnswer(mood('paper-out')).toString('latin1').replace('00000001', '00000100');
  expect(readErrorStatus(Buffer.from(strange, 'latin1'))?.condition).toBe('garbled');
});

test('PN12 TSPL: every bit has its word, the most urgent first', () => {
  const words = [0x00, 0x20, 0x01, 0x02, 0x04, 0x08, 0x10, 0x40, 0x80, 0x05, 0x14].map(
    (byte) => readTsplByte(Buffer.of(byte))?.condition,
  );
  expect(words).toEqual([
    'ready',
    'ready',
    'head-open',
    'jam',
    'paper-out',
    'ribbon-out',
    'paused',
    'head-open',
    'overheated',
    'head-open',
    'paper-out',
  ]);
  expect(readTsplByte(Buffer.of(0x20))?.working).toBe(true);
});

test('PN12 ESC/POS: four bytes together say what is the matter', () => {
  for (const condition of ['ready', 'head-open', 'paper-out', 'cutter', 'overheated', 'paused'] as const) {
    const bytes = fakeQuestions.escpos.slice(0, 4).map(({ answer }) => answer(mood(condition)));
    expect(readRealTimeStatus(Buffer.concat(bytes))).toEqual({ condition, working: false });
    expect(readRealTimeStatus(Buffer.concat(bytes.slice(0, 3)))).toBeNull();
  }
  expect(readRealTimeStatus(Buffer.of(0x00, 0x12, 0x12, 0x12))?.condition).toBe('garbled');
  expect(readPaperInTurn(Buffer.of(0x0c))?.condition).toBe('paper-out');
});

test('PN12 Brother QL: 32 bytes say what is the matter; by itself it tells when a label is out', () => {
  for (const condition of ['ready', 'paper-out', 'head-open', 'cutter'] as const)
    expect(readQlStatus(qlBlock(mood(condition)))).toEqual({ condition, working: false });
  const begun = qlBlock(mood('ready', true), 6);
  const done = qlBlock(mood('ready'), 1);
  expect(readQlNews(begun)).toBeNull();
  expect(readQlNews(Buffer.concat([begun, done]))).toEqual({ condition: 'ready', working: false });
  expect(readQlNews(Buffer.concat([begun, qlBlock(mood('paper-out'), 2)]))?.condition).toBe('paper-out');
});

test('PN13 what stops the printer keeps jobs back; what nobody understands does not', () => {
  expect((['paper-out', 'paused', 'unreachable'] as const).every(stopsPrinting)).toBe(true);
  expect((['ready', 'unknown', 'garbled'] as const).some(stopsPrinting)).toBe(false);
});
