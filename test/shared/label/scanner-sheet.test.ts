import { expect, test } from 'vitest';
import { checkCodes, checkNames } from '#shared/domain/rules/check-codes.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import { sample } from '#shared/label/samples/sample.ts';
import { labelLocales } from '#shared/label/words.ts';

test.each(labelCatalog['scanner-check'].sizes)(
  'WD7 on %s the three codes stand whole, once each, in the order in which they are asked for',
  (size) => {
    for (const locale of labelLocales) {
      const design = { size, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
      const docs = labelCatalog['scanner-check'].compose(sample('scanner-check', locale), design, null);
      const codes = docs.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'barcode' ? [item.value] : [])),
      );
      expect(codes).toEqual(checkNames.map((name) => checkCodes[name]));
    }
  },
);
