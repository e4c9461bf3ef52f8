import { row, type WaybillFormat } from './format.ts';

// S10 keeps J, K, S, T and W back: a number that begins so is more likely misread than real, but the letters carry no check.
const reserved = ['J', 'K', 'S', 'T', 'W'];
const allotted = 'ABCDEFGHILMNOPQRUVXYZ'.split('');
const allottedButEms = allotted.filter((letter) => letter !== 'E');

const s10Groups = [2, 3, 3, 3, 2];
const s10Body = (country: string): string => `@${'#'.repeat(9)}${country}`;

/** Numbers of the posts: UPU S10 with its check digit, and what each post uses at home (WB5-WB10). */
export const postFormats: readonly WaybillFormat[] = [
  row('ems', 'ems-s10', ['E'], s10Body('CN'), s10Groups, 'certain', 's10', 's10'),
  row('ems', 'ems-13', ['10', '11', '12', '95', '97'], 11, [4, 4, 5], 'likely', 'taobao'),
  row('ems', 'ems-13-shared', ['50', '51', '52', '98', '99'], 11, [4, 4, 5], 'possible', 'taobao'),

  row('china-post', 'cn-s10', allottedButEms, s10Body('CN'), s10Groups, 'certain', 's10', 's10'),
  row('china-post', 'cn-s10-reserved', reserved, s10Body('CN'), s10Groups, 'possible', 's10', 's10'),
  row('china-post', 'cn-13', ['96', '98', '99', '12'], 11, [4, 4, 5], 'likely', 'taobao'),
  row('china-post', 'cn-13-any', [], 13, [4, 4, 5], 'possible', 'taobao'),
  row(
    'china-post',
    'cn-home',
    ['A', 'G', 'H', 'K', 'P', 'Q'],
    `@${'#'.repeat(11)}`,
    [2, 3, 3, 3, 2],
    'likely',
    'taobao',
  ),

  row('russian-post', 'ru-14', [], `%${'#'.repeat(13)}`, [6, 2, 5, 1], 'likely', 'pochta', 'russian-post'),
  row('russian-post', 'ru-s10', allotted, s10Body('RU'), s10Groups, 'certain', 's10', 's10'),
  row('russian-post', 'ru-s10-reserved', reserved, s10Body('RU'), s10Groups, 'possible', 's10', 's10'),
];
