import { labelCatalog } from '#shared/label/catalog.ts';
import type { LabelDesign, Logo } from '#shared/label/design.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { handlingMarks, labelKinds, type OwnLabelKind } from '#shared/label/kinds.ts';
import { sampleHandling } from '#shared/label/samples/labels.ts';
import { composeSample } from './compose-sample.ts';
import type { Dpi, LabelSize } from '#shared/label/size.ts';
import type { LabelLocale } from '#shared/label/words.ts';

/** Kinds that the program composes. */
export const ownKinds = labelKinds.filter((kind): kind is OwnLabelKind => kind !== 'market');

/** A design that changes nothing but the stock. */
export const plainDesign = (size: LabelSize, part: Partial<LabelDesign> = {}): LabelDesign => ({
  size,
  offsetXMm: 0,
  offsetYMm: 0,
  hidden: [],
  logo: null,
  ...part,
});

/** The sample of a kind as labels; of handling stickers all marks. */
export function sampleDocs(
  kind: OwnLabelKind,
  locale: LabelLocale,
  design: LabelDesign,
  dpi: Dpi = 203,
  logo: Logo | null = null,
): LabelDoc[] {
  if (kind === 'handling')
    return handlingMarks.flatMap((mark) =>
      labelCatalog.handling.compose(sampleHandling(locale, mark), design, logo),
    );
  return composeSample(kind, locale, design, dpi, logo);
}

/** A logo: a black square on white, 16 by 16, PNG. */
export const sampleLogo: Logo = {
  id: 'L1',
  name: 'square',
  png: 'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQAAAAA3iMLMAAAAE0lEQVR42mP4/5+BgYGBAYQJAgB+jgT8kVzPyQAAAABJRU5ErkJggg==',
};
