import { expect, test } from 'vitest';
import type { PdfPage } from '#shared/label/engine.ts';
import { choosePages } from '../../../electron/store/label-pages.ts';

const mine = '0208245774-0029-1';
const foreign = '0208245774-0029-2';

const page = (codes: readonly string[], text = '', blank = false): PdfPage => ({
  widthMm: 75,
  heightMm: 120,
  codes: codes.map((code) => ({ text: code, format: 'Code128', identifier: ']C0' })),
  text,
  blank,
});

test('the page with the posting number is printed, the goods list behind it is not', () => {
  expect(choosePages([page([mine]), page([], 'Кружка 2 шт.')], mine, [])).toEqual({
    ok: true,
    value: { pages: [1], codes: [mine] },
  });
});

test('a page counts by any code the marketplace named, and by the digits of the number alone', () => {
  const list = [page(['ii30525117479']), page(['020824577400291'])];
  expect(choosePages(list, mine, ['ii30525117479'])).toMatchObject({ ok: true, value: { pages: [1, 2] } });
  expect(choosePages(list, mine, [])).toMatchObject({ ok: true, value: { pages: [2] } });
});

test('a label whose code the station does not know is still the one it asked for', () => {
  expect(choosePages([page(['%101%1720049505'])], mine, [])).toEqual({
    ok: true,
    value: { pages: [1], codes: ['%101%1720049505'] },
  });
});

test.each([
  ['as a code', [page([foreign])]],
  ['as text', [page([], `Отправление ${foreign}`)]],
  ['beside the right one', [page([mine], foreign)]],
  ['on a later page', [page([mine]), page([foreign])]],
])('another posting %s makes the whole file foreign: it must not reach a box', (_, pages) => {
  expect(choosePages(pages, mine, [])).toEqual({ ok: false, error: 'label-foreign' });
});

test('a longer number that begins like ours is another posting', () => {
  expect(choosePages([page([], `${mine}5`)], mine, [])).toEqual({ ok: false, error: 'label-foreign' });
});

test.each([[[]], [[page([], '', true)]]])('no page, or an empty one, is no label', (pages) => {
  expect(choosePages(pages, mine, [])).toEqual({ ok: false, error: 'label-torn' });
});
