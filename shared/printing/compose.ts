import type { Settings } from '../bridge/settings.ts';
import type { CatalogEntry, LabelData } from '../label/catalog-entry.ts';
import { labelCatalog } from '../label/catalog.ts';
import type { LabelDoc } from '../label/doc.ts';
import type { OwnLabelKind } from '../label/kinds.ts';
import { designFor, logoFor } from './choose.ts';

/** What the settings say about how labels look. */
export type Looks = Pick<Settings, 'printers' | 'routes' | 'designs' | 'logos'>;

/** Labels of a kind in the order they print, in the size and with the fields, shift and logo that its design says. */
export function composed<K extends OwnLabelKind>(kind: K, data: LabelData[K], settings: Looks): LabelDoc[] {
  const entry: CatalogEntry<K> = labelCatalog[kind];
  return entry.compose(data, designFor(kind, settings), logoFor(kind, settings));
}
