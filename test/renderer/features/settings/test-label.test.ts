import { describe, expect, it } from 'vitest';
import { checkLabel } from '#shared/label/check.ts';
import type { LabelSize } from '#shared/label/size.ts';
import { badgeLabel, testLabel } from '../../../../renderer/features/settings/test-label.ts';
import { settingsIn } from '../../../gallery/views.ts';

const sizes: readonly LabelSize[] = ['100x150', '75x120', '58x40'];
const words = {
  title: 'Пробная этикетка',
  ruler: (mm: number) => `Длина этой линии ${mm} мм`,
  frame: 'Должны быть видны все четыре стороны рамки',
  size: '75 × 120 мм',
  badge: 'Бейдж',
};
const [anna] = settingsIn('ru').packers;
if (anna === undefined) throw new Error('nobody works here');
const longest = { ...anna, id: 'ABCDEFGHIJKLMNOP', name: 'Константин Константинопольский-Преображенский' };

describe.each(sizes)('labels of the settings page on %s', (size) => {
  it.each([203, 300, 600] as const)('the test label can be printed and read at %i dpi', (dpi) => {
    expect(checkLabel(testLabel(size, 'Стол 12', words), dpi)).toEqual([]);
  });

  it.each([203, 300, 600] as const)(
    'a badge with the longest code can be printed and read at %i dpi',
    (dpi) => {
      expect(checkLabel(badgeLabel(size, dpi, longest, words), dpi)).toEqual([]);
      expect(checkLabel(badgeLabel(size, dpi, anna, words), dpi)).toEqual([]);
    },
  );
});
