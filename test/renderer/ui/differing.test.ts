import { describe, expect, test } from 'vitest';
import { differingWords } from '../../../renderer/ui/differing.tsx';
import { wordsWhole } from '../../../renderer/ui/words-of.ts';

const marked = (name: string, other: string): readonly string[] =>
  differingWords(name, other)
    .filter((part) => part.differs)
    .map((part) => part.text);

describe('the word that differs is marked, so that nobody compares two names', () => {
  test.each([
    ['Кружка «Лиса», 350 мл', 'Кружка «Кит», 350 мл', ['«Лиса»']],
    ['Ceramic mug “Fox”, 350 ml', 'Ceramic mug “Whale”, 350 ml', ['“Fox”']],
    ['陶瓷马克杯「狐狸」350 ml', '陶瓷马克杯「鲸鱼」350 ml', ['「狐狸」']],
    ['Кабель USB-C, 2 м, белый', 'Кабель USB-C, 1 м, белый', ['2']],
    ['Кабель USB-C, 2 м', 'Кабель USB-C, 2 м', []],
  ])('%s / %s', (name, other, words) => {
    expect(marked(name, other)).toEqual(words);
  });

  test('names that have nothing in common stay unmarked', () => {
    expect(marked('Набор контейнеров для хранения, 12 предметов', 'Ceramic mug “Fox”')).toEqual([]);
  });

  test('no letter is lost', () => {
    const parts = differingWords('Кружка «Лиса», 350 мл', 'Кружка «Кит», 350 мл');
    expect(parts.map((part) => part.text).join('')).toBe('Кружка «Лиса», 350 мл');
  });
});

test('a Chinese word is not torn apart at the end of a line, and its quote stays with it', () => {
  const shown = wordsWhole('陶瓷马克杯「狐狸」350 ml');
  expect(shown.replaceAll('\u200b', '')).toBe('陶瓷马克杯「狐狸」350 ml');
  expect(shown).not.toContain('「\u200b');
  expect(shown).toContain('陶瓷\u200b');
  expect(wordsWhole('Кружка «Лиса»')).toBe('Кружка «Лиса»');
});
