import type { CatalogEntry, LabelData } from '../label/catalog-entry.ts';
import { labelCatalog } from '../label/catalog.ts';
import type { LabelDoc } from '../label/doc.ts';
import type { OwnLabelKind } from '../label/kinds.ts';
import { designFor, logoFor, type PrintingSettings } from './choose.ts';

/** Labels of a kind in the order they print, in the size and with the fields, shift and logo that its design says. */
export function composed<K extends OwnLabelKind>(
  kind: K,
  data: LabelData[K],
  settings: PrintingSettings,
): LabelDoc[] {
  const entry: CatalogEntry<K> = labelCatalog[kind];
  return entry.compose(data, designFor(kind, settings), logoFor(kind, settings));
}
