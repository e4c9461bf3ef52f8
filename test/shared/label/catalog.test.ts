import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { labelCatalog } from '#shared/label/catalog.ts';
import { sizeFor } from '#shared/label/catalog-entry.ts';
import { checkLabel } from '#shared/label/check.ts';
import { boxOf, type LabelDoc } from '#shared/label/doc.ts';
import { labelDocSchema } from '#shared/label/schema.ts';
import { labelSizes, stockOf } from '#shared/label/size.ts';
import { labelLocales } from '#shared/label/words.ts';
import { ownKinds, plainDesign, sampleDocs, sampleLogo } from '../../kit/label-catalog.ts';

const table = ownKinds.flatMap((kind) => labelCatalog[kind].sizes.map((size) => [kind, size] as const));
const texts = (doc: LabelDoc) =>
  doc.items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []));

describe.each(table)('%s on %s', (kind, size) => {
  test.each(labelLocales)('LA4 has no finding in %s at any resolution', (locale) => {
    for (const dpi of [203, 300, 600] as const) {
      const docs = sampleDocs(kind, locale, plainDesign(size), dpi);
      expect(docs.length).toBeGreaterThan(0);
      for (const doc of docs) {
        expect(checkLabel(doc, dpi), `${dpi} dpi`).toEqual([]);
        expect(doc).toMatchObject(stockOf(size));
        expect(v.parse(labelDocSchema, doc)).toEqual(doc);
      }
    }
  });

  test('LA1 has its logo where there is a place for one, and says the same each time', () => {
    const docs = sampleDocs(kind, 'ru', plainDesign(size), 203, sampleLogo);
    expect(docs).toEqual(sampleDocs(kind, 'ru', plainDesign(size), 203, sampleLogo));
    const logos = docs.map((doc) => doc.items.filter((item) => item.kind === 'image').length);
    const place = labelCatalog[kind].logo && !(kind === 'tote' && size === '58x40') && !bare(kind, size);
    expect(new Set(logos)).toEqual(new Set([place ? 1 : 0]));
    for (const doc of docs) expect(checkLabel(doc, 203)).toEqual([]);
  });

  test('LA5 every optional field can be hidden, alone and with all others', () => {
    const { fields } = labelCatalog[kind];
    const all = sampleDocs(kind, 'ru', plainDesign(size));
    // Room that was given free may hold more of a list, as larger stock does.
    const anywhere = labelCatalog[kind].sizes.flatMap((each) => sampleDocs(kind, 'ru', plainDesign(each)));
    for (const hidden of [...fields.map((field) => [field]), [...fields]]) {
      const docs = sampleDocs(kind, 'ru', plainDesign(size, { hidden }));
      for (const doc of docs) expect(checkLabel(doc, 203), hidden.join()).toEqual([]);
      const before = new Set(anywhere.flatMap(texts).map(bareText));
      const after = docs.flatMap(texts).map(bareText);
      expect(
        after.every((text) => before.has(text) || partOf(text, before)),
        hidden.join(),
      ).toBe(true);
    }
    const least = sampleDocs(kind, 'ru', plainDesign(size, { hidden: [...fields] }));
    const ink = (docs: readonly LabelDoc[]) => docs.flatMap((doc) => doc.items).length;
    if (fields.length > 0) expect(ink(least)).toBeLessThanOrEqual(ink(all));
  });

  test('LA6 a shift moves everything, and is refused where it pushes ink off the label', () => {
    const [doc] = sampleDocs(kind, 'ru', plainDesign(size));
    const [moved] = sampleDocs(kind, 'ru', plainDesign(size, { offsetXMm: 0.25, offsetYMm: -0.125 }));
    doc!.items.forEach((item, i) => {
      const [before, after] = [boxOf(item), boxOf(moved!.items[i]!)];
      expect(after.x - before.x).toBeCloseTo(0.25, 9);
      expect(after.y - before.y).toBeCloseTo(-0.125, 9);
    });
    for (const offset of [{ offsetXMm: 20 }, { offsetYMm: -20 }]) {
      const [off] = sampleDocs(kind, 'ru', plainDesign(size, offset));
      expect(checkLabel(off!, 203).map((finding) => finding.kind)).toContain('outside');
    }
  });
});

/** One command to a label leaves no place for a logo. */
const bare = (kind: string, size: string): boolean => kind === 'command-sheet' && size === '58x40';
const bareText = (text: string): string => text.replaceAll(/\d+/g, '#').trim();
/** A line that lost a part of its own: the rest of it was there before. */
const partOf = (text: string, all: ReadonlySet<string>): boolean => {
  const words = text.split(/\s+/);
  return [...all].some((each) => words.every((word) => each.includes(word)));
};

test('LA7 stock that a kind does not have becomes the largest of its own that fits, else its usual one', () => {
  const product = ['58x40', '43x25'] as const;
  expect(sizeFor(product, '43x25')).toBe('43x25');
  expect(sizeFor(product, '100x150')).toBe('58x40');
  expect(sizeFor(product, '30x20')).toBe('58x40');
  expect(sizeFor(['100x150', '75x120'], '100x100')).toBe('100x150');
  for (const kind of ownKinds) {
    for (const size of labelSizes) {
      for (const doc of sampleDocs(kind, 'en', plainDesign(size))) expect(checkLabel(doc, 203)).toEqual([]);
    }
  }
});
