import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { LabelData } from '#shared/label/catalog-entry.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { sample } from '#shared/label/samples/sample.ts';
import { composed } from '#shared/printing/compose.ts';
import { cardData } from './card-data.ts';

/** A sample of each kind as this station would print it; the card carries the seller's own words. */
export function sampleDocs(kind: OwnLabelKind, language: Language, settings: Settings): LabelDoc[] {
  const data: LabelData[OwnLabelKind] =
    kind === 'thank-you' ? cardData(settings, language) : sample(kind, language);
  return composed(kind, data, settings);
}
