import { labelCatalog } from '#shared/label/catalog.ts';
import type { CatalogEntry } from '#shared/label/catalog-entry.ts';
import type { LabelDesign, Logo } from '#shared/label/design.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import type { Dpi } from '#shared/label/size.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import { sample } from '#shared/label/samples/sample.ts';

// The compiler ties sample and composer together by the kind that both are of.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- used for the entry and for the sample
function composed<K extends OwnLabelKind>(
  kind: K,
  locale: LabelLocale,
  design: LabelDesign,
  dpi: Dpi,
  logo: Logo | null,
): LabelDoc[] {
  const entry: CatalogEntry<K> = labelCatalog[kind];
  return entry.compose(sample(kind, locale, dpi), design, logo);
}

/** The sample of any kind as it will be printed with a design. */
export const composeSample: (
  kind: OwnLabelKind,
  locale: LabelLocale,
  design: LabelDesign,
  dpi: Dpi,
  logo: Logo | null,
) => LabelDoc[] = composed;
