import { expect, it } from 'vitest';
import { toldApart } from '../../../renderer/ui/told-apart.ts';

it('names that begin alike keep their first word and what tells them apart', () => {
  expect(
    toldApart([
      'Термос-бутылка 500 мл, нержавеющая сталь, зеленый',
      'Термос-бутылка 500 мл, нержавеющая сталь, синий',
    ]),
  ).toEqual(['Термос-бутылка … зеленый', 'Термос-бутылка … синий']);
});

it('of three the words stay from where the first of the others differs', () => {
  expect(
    toldApart(['Linen cup blue, 300 ml, large', 'Linen cup blue, 300 ml, small', 'Linen cup blue, 500 ml']),
  ).toEqual(['Linen … 300 ml, large', 'Linen … 300 ml, small', 'Linen … 500 ml']);
});

it('names that differ early, are the same, or lack what the other has stay whole', () => {
  for (const names of [
    ['Mug, red', 'Mug, blue'],
    ['A rather long name of a thing', 'A rather long name of a thing'],
    ['', 'x'],
  ])
    expect(toldApart(names)).toEqual(names);
  expect(toldApart(['A rather long name', 'A rather long name, blue'])[0]).toBe('A rather long name');
});
