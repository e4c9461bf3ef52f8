import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import {
  formatCutoff,
  formatDuration,
  formatTime,
  formatWeight,
  splitPostingNumber,
} from '#shared/text/format.ts';

const MOSCOW = 'Europe/Moscow';
const at = (hour: number, minute = 0, day = 21) => Date.UTC(2026, 10, day, hour - 3, minute);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('cut-off clock', () => {
  const now = at(15, 18);

  test('time left and the moment, as in the top bar', () => {
    const shown = languages.map((language) => formatCutoff(at(17), now, language, MOSCOW));
    expect(shown.map(({ left }) => plain(left))).toEqual(['1 小时 42 分', '1 ч 42 мин', '1 h 42 min']);
    expect(shown.map(({ until }) => until)).toEqual(['17:00 截止', 'до 17:00', 'until 17:00']);
    expect(shown.map(({ tone }) => tone)).toEqual(['calm', 'calm', 'calm']);
  });

  test('another day is named', () => {
    expect(formatCutoff(at(12, 0, 22), now, 'ru', MOSCOW).until).toBe('до завтра 12:00');
    expect(formatCutoff(at(12, 0, 24), now, 'ru', MOSCOW).until).toBe('до 24.11 12:00');
    expect(formatCutoff(at(12, 0, 24), now, 'zh-CN', MOSCOW).until).toBe('11月24日 12:00 截止');
    expect(formatCutoff(at(12, 0, 20), now, 'en', MOSCOW).until).toBe('until 20 Nov 12:00');
  });

  test('the zone is the station’s: midnight falls where the packer is', () => {
    expect(formatTime(at(0, 30), MOSCOW)).toBe('00:30');
    expect(formatCutoff(at(23, 30), now, 'en', 'Asia/Shanghai').until).toBe('until tomorrow 04:30');
  });

  test('the last half hour is soon, afterwards it is past, by how much', () => {
    expect(formatCutoff(at(17), at(16, 29), 'ru', MOSCOW).tone).toBe('calm');
    expect(formatCutoff(at(17), at(16, 30), 'ru', MOSCOW)).toMatchObject({ tone: 'soon' });
    const past = formatCutoff(at(17), at(17, 5), 'ru', MOSCOW);
    expect([past.tone, plain(past.left)]).toEqual(['past', 'срок прошёл 5 мин назад']);
    expect(formatCutoff(at(17), at(17), 'en', MOSCOW).tone).toBe('past');
  });

  test('days and whole hours', () => {
    const hour = 3_600_000;
    expect(plain(formatDuration(20 * hour + 42 * 60_000, 'en'))).toBe('20 h 42 min');
    expect(plain(formatDuration(76 * hour, 'ru'))).toBe('3 дн 4 ч');
    expect(plain(formatDuration(2 * hour, 'zh-CN'))).toBe('2 小时');
    expect(plain(formatDuration(59_999, 'ru'))).toBe('0 мин');
  });
});

test('weights as the language writes them', () => {
  expect(languages.map((language) => plain(formatWeight(1420, language)))).toEqual([
    '1.42 kg',
    '1,42 кг',
    '1.42 kg',
  ]);
  expect(plain(formatWeight(8, 'ru'))).toBe('8 г');
  expect(plain(formatWeight(99.6, 'en'))).toBe('100 g');
});

describe('posting numbers', () => {
  test('the first six digits light, what the packer compares bold', () => {
    expect(splitPostingNumber('0208245774-0029-1')).toEqual({ light: '020824', bold: '5774-0029-1' });
    expect(splitPostingNumber('123456-0029-1')).toEqual({ light: '', bold: '123456-0029-1' });
  });

  test('nothing is lost, whatever the number', () => {
    fc.assert(
      fc.property(fc.string(), (number) => {
        const { light, bold } = splitPostingNumber(number);
        expect(light + bold).toBe(number);
      }),
    );
  });
});
