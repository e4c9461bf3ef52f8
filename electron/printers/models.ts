import type { PrinterModel } from '#shared/printing/model.ts';

const base = {
  maker: '',
  dpi: 203,
  widthDots: 832,
  offsetX: 0,
  offsetY: 0,
  darkness: null,
  speed: null,
  media: ['gap', 'mark', 'continuous'],
  status: 'none',
  answersTo: [],
  usbVendor: null,
  source: '',
} as const;

/** Every model of printer that is known. */
export const printerModels: readonly PrinterModel[] = [
  { ...base, id: 'generic-zpl-203', name: 'ZPL, 203 dpi', language: 'zpl', compression: 'acs' },
  { ...base, id: 'generic-tspl-203', name: 'TSPL, 203 dpi', language: 'tspl', compression: 'tiles' },
  { ...base, id: 'generic-pdf', name: 'PDF', language: 'pdf', compression: 'none' },
  { ...base, id: 'generic-png', name: 'PNG', language: 'png', compression: 'none' },
] as unknown as readonly PrinterModel[];

/** A model by its id; null for one that this version does not know. */
export const modelOf = (id: string): PrinterModel | null =>
  printerModels.find((model) => model.id === id) ?? null;
