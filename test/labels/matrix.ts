import { labelCatalog } from '#shared/label/catalog.ts';
import type { LabelDesign } from '#shared/label/design.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { handlingMarks, type OwnLabelKind } from '#shared/label/kinds.ts';
import { sampleHandling, sampleProduct } from '#shared/label/samples/labels.ts';
import { composeSample } from '../kit/compose-sample.ts';
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

/** Labels of a kind by what tells them apart; most kinds have one sample. */
function samplesOf(
  kind: OwnLabelKind,
  locale: LabelLocale,
  design: LabelDesign,
  dpi: Dpi,
): (readonly [string | null, readonly LabelDoc[]])[] {
  const { handling, product } = labelCatalog;
  if (kind === 'handling')
    return handlingMarks.map((mark) => [mark, handling.compose(sampleHandling(locale, mark), design, null)]);
  if (kind === 'product')
    return productCodes.map((code) => [code, product.compose(sampleProduct(locale, code), design, null)]);
  return [[null, composeSample(kind, locale, design, dpi, null)]];
}

function casesOf(
  kind: OwnLabelKind,
  locale: LabelLocale,
  size: LabelSize,
  dpi: Dpi,
  pages: number,
): LabelCase[] {
  const design = { size, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
  return samplesOf(kind, locale, design, dpi).flatMap(([variant, docs]) =>
    docs.slice(0, pages).map((doc, i) => {
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
