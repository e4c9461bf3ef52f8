import { badgeLabel } from './badge-label.ts';
import { cargoPlaceLabel } from './cargo-place-label.ts';
import { entry, type LabelCatalog } from './catalog-entry.ts';
import { commandSheet } from './command-sheet.ts';
import { handlingSticker } from './handling-sticker.ts';
import { manifest } from './manifest.ts';
import { markingLabel } from './marking-label.ts';
import { packingSlip } from './packing-slip.ts';
import { pickList } from './pick-list.ts';
import { productBarcodeLabel } from './product-label.ts';
import { scannerSheet } from './scanner-sheet.ts';
import { shelfLabel } from './shelf-label.ts';
import { slotLabel } from './slot-label.ts';
import { testLabel } from './test-label.ts';
import { thankYouCard } from './thank-you-card.ts';
import { toteLabel } from './tote-label.ts';
import { waveSheet } from './wave-sheet.ts';
import { waybillLabel } from './waybill-label.ts';

/** Every kind of label that this program composes: stock, optional fields, and how data becomes labels. */
export const labelCatalog: LabelCatalog = {
  waybill: entry({
    sizes: ['100x150', '100x100', '75x120'],
    fields: ['warehouse', 'cut-off', 'from', 'from-phone', 'weight', 'fragile'],
    logo: true,
    compose: (data, size, look) => [waybillLabel(data, size, look)],
  }),
  handling: entry({
    sizes: ['58x40', '75x120', '100x100', '100x150', '43x25', '30x20'],
    fields: ['care', 'weight'],
    logo: false,
    compose: (data, size, look) => [handlingSticker(data, size, look)],
  }),
  'packing-slip': entry({
    sizes: ['100x150', '100x100', '75x120', 'A4'],
    fields: ['date', 'seller', 'article', 'note', 'code'],
    logo: true,
    compose: packingSlip,
  }),
  'pick-list': entry({
    sizes: ['A4', '100x150', '100x100', '75x120'],
    fields: ['tick', 'slots', 'article', 'cut-off', 'picker'],
    logo: true,
    compose: pickList,
  }),
  'wave-sheet': entry({
    sizes: ['A4', '100x150', '100x100', '75x120'],
    fields: ['cut-off', 'note'],
    logo: true,
    compose: waveSheet,
  }),
  'thank-you': entry({
    sizes: ['75x120', '100x150', '100x100', '58x40'],
    fields: ['seller', 'link'],
    logo: true,
    compose: (data, size, look) => [thankYouCard(data, size, look)],
  }),
  product: entry({
    sizes: ['58x40', '43x25'],
    fields: ['name', 'article', 'seller'],
    logo: false,
    compose: (data, size, look) => [productBarcodeLabel(data, size, look)],
  }),
  marking: entry({
    sizes: ['58x40', '43x25', '30x20'],
    fields: ['name', 'article', 'numbers'],
    logo: false,
    compose: (data, size, look) => [markingLabel(data, size, look)],
  }),
  slot: entry({
    sizes: ['100x100', '100x150', '75x120', '58x40'],
    fields: ['wall'],
    logo: false,
    compose: (data, size, look) => [slotLabel(data, size, look)],
  }),
  shelf: entry({
    sizes: ['100x100', '100x150', '75x120', '58x40'],
    fields: [],
    logo: false,
    compose: (data, size) => [shelfLabel(data, size)],
  }),
  tote: entry({
    sizes: ['100x100', '100x150', '75x120', '58x40'],
    fields: ['note'],
    logo: true,
    compose: (data, size, look) => [toteLabel(data, size, look)],
  }),
  'cargo-place': entry({
    sizes: ['75x120', '100x150', '100x100', '58x40'],
    fields: ['contents', 'seller', 'weight'],
    logo: true,
    compose: (data, size, look) => [cargoPlaceLabel(data, size, look)],
  }),
  manifest: entry({
    sizes: ['A4', '100x150', '100x100', '75x120'],
    fields: ['tracking', 'weight', 'seller', 'warehouse', 'vehicle'],
    logo: true,
    compose: manifest,
  }),
  'command-sheet': entry({
    sizes: ['A4', '100x150', '100x100', '75x120', '58x40'],
    fields: ['problems', 'reasons', 'boxes', 'slots', 'weights', 'badges'],
    logo: true,
    compose: commandSheet,
  }),
  'scanner-check': entry({
    sizes: ['A4', '100x150', '100x100', '75x120'],
    fields: [],
    logo: true,
    compose: scannerSheet,
  }),
  badge: entry({
    sizes: ['58x40', '75x120', '100x100', '100x150'],
    fields: ['role', 'seller'],
    logo: true,
    compose: (data, size, look) => [badgeLabel(data, size, look)],
  }),
  test: entry({
    sizes: ['100x150', '100x100', '75x120', '58x40', '43x25', '30x20', 'A4'],
    fields: ['ladder'],
    logo: false,
    compose: (data, size, look) => [testLabel(data, size, look)],
  }),
};
