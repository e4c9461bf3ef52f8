import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemReasons, reprintReasons } from '#shared/domain/posting/facts.ts';
import { largerAnswers } from '#shared/label/larger-answers.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { checkLabel } from '#shared/label/check.ts';
import { commandSheet } from '#shared/label/command-sheet.ts';
import type { BarcodeItem, LabelDoc } from '#shared/label/doc.ts';
import { manifest } from '#shared/label/manifest.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { alongShelves, pickList } from '#shared/label/pick-list.ts';
import {
  sampleCommandSheet,
  sampleManifest,
  samplePackingSlip,
  samplePickList,
  sampleWaveSheet,
} from '#shared/label/samples/lists.ts';
import { waveSheet } from '#shared/label/wave-sheet.ts';

const pages = ['100x150', '100x100', '75x120', 'A4'] as const;
const codes = (doc: LabelDoc) => doc.items.filter((item): item is BarcodeItem => item.kind === 'barcode');
const texts = (doc: LabelDoc) =>
  doc.items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []));

describe('documents of any length', () => {
  const many = fc.integer({ min: 0, max: 70 });

  test('LA10 lose no line, split none, and say which page of how many each is', () => {
    fc.assert(
      fc.property(
        many,
        fc.constantFrom(...pages),
        fc.constantFrom('ru' as const, 'zh-CN' as const),
        (n, size, locale) => {
          const list = samplePickList(locale, n);
          const lines = list.lines.map((line, i) => ({ ...line, article: `ARTICLE-${i}.` }));
          const wave = sampleWaveSheet(locale, n);
          const slip = samplePackingSlip(locale, n);
          const batch = sampleManifest(locale, n);
          const documents: readonly (readonly [LabelDoc[], readonly string[], string | null])[] = [
            [pickList({ ...list, lines }, size), lines.map(({ article }) => article), list.code],
            [waveSheet(wave, size), wave.slots.map(({ posting }) => posting), wave.code],
            [
              packingSlip(
                { ...slip, lines: slip.lines.map((line, i) => ({ ...line, article: `ARTICLE-${i}.` })) },
                size,
              ),
              slip.lines.map((_, i) => `ARTICLE-${i}.`),
              slip.posting,
            ],
            [manifest(batch, size), batch.parcels.map(({ posting }) => posting), batch.code],
          ];
          for (const [docs, wanted, code] of documents) {
            const all = docs.flatMap(texts);
            for (const line of wanted)
              expect(all.filter((each) => each === line).length, line).toBe(
                wanted.filter((each) => each === line).length,
              );
            docs.forEach((doc, i) => {
              expect(checkLabel(doc, 203)).toEqual([]);
              expect(codes(doc).map(({ value }) => value)).toEqual([code]);
              if (docs.length > 1)
                expect(
                  texts(doc).some(
                    (each) => each.includes(String(i + 1)) && each.includes(String(docs.length)),
                  ),
                ).toBe(true);
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('LA10 totals and places to sign stand on the last page only', () => {
    const docs = manifest(sampleManifest('ru', 60), '100x150');
    expect(docs.length).toBeGreaterThan(3);
    docs.forEach((doc, i) => {
      expect(texts(doc).includes('Сдал')).toBe(i === docs.length - 1);
      expect(texts(doc).some((each) => each.startsWith('Всего: 60'))).toBe(i === docs.length - 1);
    });
  });
});

describe('pick list', () => {
  test('LA11 follows the shelves by their numbers; what has no shelf comes last', () => {
    const line = (shelf: string | null) => ({ shelf, name: '', article: '', quantity: 1, slots: [] });
    const sorted = alongShelves(['B-1-2', null, 'A-10-1', 'A-2-11', 'a-2-3', 'A-2-3'].map(line));
    expect(sorted.map(({ shelf }) => shelf)).toEqual(['a-2-3', 'A-2-3', 'A-2-11', 'A-10-1', 'B-1-2', null]);
  });

  test('slots show how many of each go in, and the sum is the quantity to fetch', () => {
    const [doc] = pickList(samplePickList('ru'), 'A4');
    expect(texts(doc!)).toEqual(expect.arrayContaining(['6\u00A0×2, 9\u00A0×3', '5']));
  });
});

describe('command sheet', () => {
  test.each([...pages, '58x40'] as const)('LA12 on %s has a code for everything that can be said', (size) => {
    const data = sampleCommandSheet('ru');
    const docs = commandSheet(data, size);
    const printed = docs.flatMap(codes).map(({ value }) => value);
    const found = printed.filter((value) => languageOfCode(value) === null).map(parseCommandCode);
    expect(found).not.toContain(null);
    expect(new Set(printed.flatMap((value) => languageOfCode(value) ?? [])).size).toBe(3);
    const kinds = new Set(found.map((command) => command?.kind));
    expect(kinds).toEqual(
      new Set([
        'ok',
        'undo',
        'skip',
        'next-box',
        'park',
        'reprint',
        'problem',
        'leave',
        'absent',
        'teach',
        'country',
        'out',
        'box',
        'slot',
        'shelf',
        'grams',
        'badge',
        'work',
        'reason',
        'times',
      ]),
    );
    const reasons = (kind: 'problem' | 'reason') =>
      found.flatMap((command) => (command?.kind === kind && command.reason !== null ? [command.reason] : []));
    expect(reasons('problem').sort()).toEqual([...problemReasons].sort());
    expect(reasons('reason').sort()).toEqual(
      [...new Set([...problemReasons, ...reprintReasons, ...largerAnswers])].sort(),
    );
    expect(found.filter((command) => command?.kind === 'slot')).toHaveLength(12);
    expect(new Set(docs.flatMap(codes).map(({ value }) => value)).size).toBe(printed.length);
  });

  test('LA13 takes bars where they are wide enough at every resolution, squares where not', () => {
    const kindOf = (size: (typeof pages)[number], value: string) =>
      commandSheet(sampleCommandSheet('en'), size)
        .flatMap(codes)
        .find((item) => item.value === value)?.symbology;
    expect(kindOf('A4', 'PL-OK')).toBe('code128');
    expect(kindOf('100x150', 'PL-REPRINT')).toBe('code128');
    expect(kindOf('75x120', 'PL-REPRINT')).toBe('qr');
    expect(kindOf('A4', 'PL-PROBLEM-WRONG-ITEM-ON-SHELF')).toBe('qr');
  });
});
