import { labelCatalog } from '../catalog.ts';
import type { CatalogEntry } from '../catalog-entry.ts';
import type { LabelDesign, Logo } from '../design.ts';
import type { LabelDoc } from '../doc.ts';
import type { OwnLabelKind } from '../kinds.ts';
import type { Dpi } from '../size.ts';
import type { LabelLocale } from '../words.ts';
import { sample } from './sample.ts';

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

/** The sample of any kind as it will be printed with a design: what the designer shows while it is changed. */
export const composeSample: (
  kind: OwnLabelKind,
  locale: LabelLocale,
  design: LabelDesign,
  dpi: Dpi,
  logo: Logo | null,
) => LabelDoc[] = composed;
