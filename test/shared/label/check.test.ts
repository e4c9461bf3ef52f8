import { describe, expect, test } from 'vitest';
import { block, box, code, frame, rule, text } from '#shared/label/build.ts';
import { checkLabel } from '#shared/label/check.ts';
import type { LabelDoc, LabelItem } from '#shared/label/doc.ts';
import { isFatal } from '#shared/label/findings.ts';

const label = (...items: LabelItem[]): LabelDoc => ({ widthMm: 58, heightMm: 40, items });
const kinds = (doc: LabelDoc, dpi: 203 | 300 = 203) => checkLabel(doc, dpi).map((finding) => finding.kind);
const bars = (value: string, width = 56, hint = 0.33) => code(box(1, 10, width, 15), 'code128', value, hint);

describe('a label is checked before it is printed', () => {
  test('a sound label has no findings', () => {
    expect(kinds(label(text(box(2, 2, 50, 6), 'ok', 4), bars('OZN1234567890')))).toEqual([]);
  });

  test('text that reaches over the edge would be cut off by the printer', () => {
    expect(kinds(label(text(box(2, 2, 57, 6), 'x', 4)))).toEqual(['outside']);
    expect(kinds(label(text(box(2, 36, 20, 6), 'x', 4)))).toEqual(['outside']);
    expect(kinds(label(rule(-1, 5, 20)))).toEqual(['outside']);
    expect(kinds(label(frame(box(0, 0, 58, 40), 1)))).toEqual([]);
  });

  test('a code without a value is refused', () => {
    expect(kinds(label(bars('')))).toEqual(['empty-value']);
  });

  test('LA8 Cyrillic in Code 128 is refused: it would be encoded as bytes that no scanner gives back', () => {
    expect(checkLabel(label(bars('ШК-1')), 203)).toEqual([
      { kind: 'bad-character', item: 0, character: 'Ш' },
    ]);
    expect(kinds(label(bars('a\u0001')))).toEqual(['bad-character']);
    expect(kinds(label(code(box(1, 1, 30, 30), 'qr', 'Привет 你好', 0.5)))).toEqual([]);
  });

  test('LA9 a wrong check digit is named with the right one', () => {
    const ean = (value: string) => label(code(box(1, 10, 56, 15), 'ean13', value, 0.33));
    expect(checkLabel(ean('4607012345678'), 203)).toEqual([
      { kind: 'check-digit', item: 0, expected: '7', got: '8' },
    ]);
    expect(kinds(ean('460701234567'))).toEqual(['not-digits']);
    expect(kinds(ean('4607012345677'))).toEqual([]);
    const other = (symbology: 'ean8' | 'upca' | 'gs1datamatrix', value: string) =>
      checkLabel(label(code(box(1, 5, 56, 30), symbology, value, 0.33)), 203);
    expect(other('ean8', '96385074')).toEqual([]);
    expect(other('ean8', '96385071')).toEqual([{ kind: 'check-digit', item: 0, expected: '4', got: '1' }]);
    expect(other('upca', '036000291452')).toEqual([]);
    expect(other('upca', '036000291450')).toEqual([
      { kind: 'check-digit', item: 0, expected: '2', got: '0' },
    ]);
    expect(other('upca', '4607012345677')).toEqual([{ kind: 'not-digits', item: 0, digits: 12 }]);
    expect(other('gs1datamatrix', '010460701234567621abc')).toEqual([
      { kind: 'check-digit', item: 0, expected: '7', got: '6' },
    ]);
  });

  test('GS1 DataMatrix takes GS between fields and nothing else below the printable ones', () => {
    const gs1 = (value: string) => label(code(box(1, 1, 30, 30), 'gs1datamatrix', value, 0.5));
    expect(kinds(gs1('0104607012345677215(x!\u001D93abcd'))).toEqual([]);
    expect(kinds(gs1('01046 7'))).toEqual(['bad-character']);
    expect(kinds(gs1('\u001D0104607012345677215abc'))).toEqual(['bad-character']);
  });

  test('bars that do not fit are refused; bars that fit too finely are told', () => {
    expect(kinds(label(bars('0208245774-0029-1', 20)))).toEqual(['no-room']);
    expect(checkLabel(label(bars('0208245774-0029-1', 40)), 203)).toEqual([
      { kind: 'module-too-small', item: 0, moduleMm: 0.125, leastMm: 0.25 },
    ]);
    expect(kinds(label(bars('0208245774-0029-1', 57)), 203)).toEqual([]);
    expect(kinds(label(bars('0208245774-0029-1', 56, 0.25)), 300)).toEqual([]);
  });

  test('ink in a quiet zone is found, a white box or a frame around it is not', () => {
    const under = box(1, 20, 56, 10);
    expect(checkLabel(label(bars('OZN1234567890'), text(under, 'x', 4)), 203)).toEqual([
      { kind: 'quiet-zone', item: 0, intruder: 1 },
    ]);
    expect(kinds(label(bars('OZN1234567890'), block(under)))).toEqual(['quiet-zone']);
    expect(kinds(label(bars('OZN1234567890'), frame(box(0, 0, 58, 40), 0.5)))).toEqual([]);
    expect(kinds(label(bars('OZN1234567890'), rule(0, 12, 58)))).toEqual(['quiet-zone']);
  });

  test('bars shifted off the label stop it, a quiet zone over the edge is told', () => {
    const at = (x: number) => label(code(box(x, 10, 57, 15), 'code128', 'OZN1234567890', 0.375));
    expect(kinds(at(0.5))).toEqual([]);
    expect(checkLabel(at(11), 203)).toEqual([{ kind: 'quiet-zone', item: 0, intruder: 0 }]);
    expect(kinds(at(14))).toEqual(['outside']);
  });

  test('two codes may stand side by side as long as their bars keep out of each other’s quiet zones', () => {
    const pair = (x: number) =>
      label(
        code(box(0, 2, 26, 15), 'code128', '1234', 0.25),
        code(box(x, 2, 26, 15), 'code128', '1234', 0.25),
      );
    expect(kinds(pair(28))).toEqual([]);
    expect(kinds(pair(14))).toEqual(['quiet-zone', 'quiet-zone']);
  });

  test('a code that shows how fine a printer prints may be finer than codes ought to be', () => {
    const fine = code(box(1, 10, 56, 15), 'code128', 'OZN1234567890', 0.125);
    expect(kinds(label(fine))).toEqual(['module-too-small']);
    expect(kinds(label({ ...fine, trial: true }))).toEqual([]);
  });

  test('a picture or a mark that reaches over the edge is found like anything else', () => {
    const png = 'iVBORw0KGgo=';
    expect(kinds(label({ kind: 'image', box: box(50, 2, 10, 5), png }))).toEqual(['outside']);
    expect(kinds(label({ kind: 'image', box: box(40, 2, 10, 5), png }, bars('OZN1234567890')))).toEqual([]);
    expect(kinds(label({ kind: 'image', box: box(40, 12, 10, 5), png }, bars('OZN1234567890')))).toEqual([
      'quiet-zone',
    ]);
  });

  test('what would be wrong stops the label, what is merely ugly does not', () => {
    const fine = code(box(1, 26, 40, 12), 'code128', '0208245774-0029-1', 0.33);
    const all = checkLabel(label(bars(''), text(box(50, 2, 20, 6), 'x', 4), fine), 203);
    expect(all.map((finding) => [finding.kind, isFatal(finding)])).toEqual([
      ['empty-value', true],
      ['outside', true],
      ['module-too-small', false],
    ]);
  });
});
