import { labelCatalog } from '#shared/label/catalog.ts';
import type { CatalogEntry, LabelData } from '#shared/label/catalog-entry.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { handlingMarks, type OwnLabelKind } from '#shared/label/kinds.ts';
import { sampleHandling, sampleProduct } from '#shared/label/samples/labels.ts';
import { sample } from '#shared/label/samples/sample.ts';
import type { Dpi, LabelSize } from '#shared/label/size.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import type { LabelsOptions } from './options.ts';

/** One page of one label at one resolution. */
export interface LabelCase {
  /** Part of file names. */
  readonly name: string;
  readonly kind: OwnLabelKind;
  readonly locale: LabelLocale;
  readonly size: LabelSize;
  readonly dpi: Dpi;
  /** What tells labels of a kind apart: a mark, a product's code; null where there is one sample. */
  readonly variant: string | null;
  readonly page: number;
  readonly doc: LabelDoc;
}

const productCodes = ['4607012345677', 'OZN1234567890', '96385074', '036000291452'];

/** Samples of kinds that look different from data to data. */
const variants: {
  readonly [K in OwnLabelKind]?: (locale: LabelLocale) => readonly (readonly [string, LabelData[K]])[];
} = {
  handling: (locale) => handlingMarks.map((mark) => [mark, sampleHandling(locale, mark)]),
  product: (locale) => productCodes.map((code) => [code, sampleProduct(locale, code)]),
};

function casesOf<K extends OwnLabelKind>(
  kind: K,
  locale: LabelLocale,
  size: LabelSize,
  dpi: Dpi,
  pages: number,
): LabelCase[] {
  const entry: CatalogEntry<K> = labelCatalog[kind];
  const all: readonly (readonly [string | null, LabelData[K]])[] = variants[kind]?.(locale) ?? [
    [null, sample(kind, locale, dpi)],
  ];
  const design = { size, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
  return all.flatMap(([variant, data]) =>
    entry
      .compose(data, design, null)
      .slice(0, pages)
      .map((doc, i) => {
        const parts = [kind, ...(variant === null ? [] : [variant]), locale, size, dpi, i + 1];
        return { name: parts.join('-'), kind, locale, size, dpi, variant, page: i + 1, doc };
      }),
  );
}

/** Every label of the catalogue that the options ask for. */
export const labelCases = (options: LabelsOptions): LabelCase[] =>
  options.kinds.flatMap((kind) =>
    labelCatalog[kind].sizes
      .slice(0, options.quick ? 1 : undefined)
      .flatMap((size) =>
        options.dpis.flatMap((dpi) =>
          options.locales.flatMap((locale) => casesOf(kind, locale, size, dpi, options.pages)),
        ),
      ),
  );
