import { defaultSettings, type Language, type Settings } from '#shared/bridge/settings.ts';
import { folderPrinter, type PrinterSettings } from '#shared/printing/printer.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';

const names = {
  table: { 'zh-CN': '1 号台面单', ru: 'Стол 1, этикетки', en: 'Table 1, labels' },
  stickers: { 'zh-CN': '小贴纸', ru: 'Наклейки', en: 'Stickers' },
  office: { 'zh-CN': '办公室', ru: 'Офис', en: 'Office' },
} as const;

const printer = (part: Partial<PrinterSettings>): PrinterSettings => ({
  ...folderPrinter('100x150'),
  ...part,
});

/** Three printers of a warehouse: labels, stickers, paper. */
export const threePrinters = (language: Language): PrinterSettings[] => [
  printer({
    id: 'P1',
    name: names.table[language],
    model: 'zebra-zd421-203',
    connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
    size: '75x120',
    checkedAt: NOW - 40 * 86_400_000,
    larger: [
      { widthMm: 210, heightMm: 297, answer: 'trim' },
      { widthMm: 100, heightMm: 150, answer: 'shrink' },
    ],
  }),
  printer({
    id: 'P2',
    name: names.stickers[language],
    model: 'generic-tspl-203',
    connection: { kind: 'usb', device: '/dev/usb/lp0' },
    size: '58x40',
  }),
  printer({
    id: 'P3',
    name: names.office[language],
    model: 'generic-pdf',
    connection: { kind: 'cups', server: '', queue: 'HP_LaserJet_Pro_M404dn' },
    size: 'A4',
    media: 'continuous',
  }),
];

/** Settings of a station with three printers. */
export const deskSettings = (language: Language, part: Partial<Settings> = {}): Settings => ({
  ...defaultSettings('gallery', language),
  printers: threePrinters(language),
  routes: { product: 'P2', marking: 'P2', handling: 'P2', 'pick-list': 'P3', manifest: 'P3' },
  ...part,
});

/** Printers of the station. */
export function printerViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const base = { page: 'settings', settings } as const;
  const memory = { 'settings.tab': 'printers' };
  const states = {
    P1: { condition: 'paper-out', waiting: 4 },
    P2: { condition: 'ready' },
    P3: { condition: 'unknown' },
  } as const;
  const editing = { ...memory, 'printers.place': { at: 'edit', id: 'P1' } };
  return {
    'desk-printers': { ...base, memory, states },
    'desk-printers-one': { ...base, settings: defaultSettings('gallery', language), memory },
    'desk-printers-trouble': {
      ...base,
      memory,
      states: {
        P1: { condition: 'unreachable', waiting: 21 },
        P2: { condition: 'head-open', waiting: 1 },
        P3: { condition: 'queue-stopped' },
      },
      clicks: ['[data-printer=P2] button:nth-of-type(4)'],
    },
    'desk-printers-question': { ...base, memory, clicks: ['[data-printer=P1] [aria-expanded]'] },
    'desk-printer-edit': { ...base, memory: editing, states },
    'desk-general': { ...base },
    'desk-general-lower': { ...base, sight: '[data-person]' },
  };
}
