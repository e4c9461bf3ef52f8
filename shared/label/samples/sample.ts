import type { LabelData } from '../catalog-entry.ts';
import type { OwnLabelKind } from '../kinds.ts';
import type { Dpi } from '../size.ts';
import type { LabelLocale } from '../words.ts';
import {
  sampleBadge,
  sampleCargoPlace,
  sampleHandling,
  sampleMarking,
  sampleProduct,
  sampleShelf,
  sampleSlot,
  sampleTest,
  sampleThankYou,
  sampleTote,
  sampleWaybill,
} from './labels.ts';
import {
  sampleCommandSheet,
  sampleManifest,
  samplePackingSlip,
  samplePickList,
  sampleScannerSheet,
  sampleWaveSheet,
} from './lists.ts';

const samples: { readonly [K in OwnLabelKind]: (locale: LabelLocale, dpi: Dpi) => LabelData[K] } = {
  waybill: sampleWaybill,
  handling: (locale) => sampleHandling(locale),
  'packing-slip': (locale) => samplePackingSlip(locale),
  'pick-list': (locale) => samplePickList(locale),
  'wave-sheet': (locale) => sampleWaveSheet(locale),
  'thank-you': sampleThankYou,
  product: (locale) => sampleProduct(locale),
  marking: sampleMarking,
  slot: sampleSlot,
  shelf: sampleShelf,
  tote: sampleTote,
  'cargo-place': (locale) => sampleCargoPlace(locale),
  manifest: (locale) => sampleManifest(locale),
  'command-sheet': sampleCommandSheet,
  'scanner-check': sampleScannerSheet,
  badge: sampleBadge,
  test: sampleTest,
};

/** Data that makes a kind of label look as it will: for previews and tests. The test label counts dots of `dpi`. */
export const sample = <K extends OwnLabelKind>(kind: K, locale: LabelLocale, dpi: Dpi = 203): LabelData[K] =>
  samples[kind](locale, dpi);
