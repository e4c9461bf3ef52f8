import type { Language } from '#shared/bridge/settings.ts';
import type { FoundPrinters, Identified } from '#shared/printing/found.ts';
import { newPrinter } from '#shared/printing/roster.ts';
import type { Draft } from '../../../renderer/features/settings/printers/add-draft.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings, threePrinters } from './printer-views.ts';

const found: FoundPrinters = {
  printers: [
    {
      name: 'ZBR-ZD421-5D83',
      connection: { kind: 'tcp', host: '192.168.1.61', port: 9100 },
      by: 'mdns',
      model: 'zebra-zd421-203',
      says: 'Zebra Technologies ZTC ZD421-203dpi ZPL',
    },
    {
      name: 'Xprinter XP-420B',
      connection: { kind: 'usb', device: '/dev/usb/lp1' },
      by: 'usb',
      model: null,
      says: 'MFG:Xprinter;CMD:TSPL;MDL:XP-420B;CLS:PRINTER;',
    },
    {
      name: 'HP LaserJet Pro M404dn',
      connection: { kind: 'cups', server: '', queue: 'HP_LaserJet_Pro_M404dn' },
      by: 'cups',
      model: 'generic-pdf',
      says: 'HP LaserJet Pro M404dn, driverless, cups-filters 1.28.17',
    },
  ],
  failed: [
    { by: 'windows', why: 'no-support' },
    { by: 'serial', why: 'no-permission' },
  ],
};

const silent: Identified = { language: null, model: null, dpi: null, condition: 'unknown', says: '' };

/** Setting a printer up, step by step. */
export function addViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const fresh = newPrinter(threePrinters(language), '100x150');
  const taken = {
    ...fresh,
    name: 'ZBR-ZD421-5D83',
    model: 'zebra-zd421-203',
    connection: { kind: 'tcp', host: '192.168.1.61', port: 9100 },
  } as const;
  const at = (part: Partial<Draft>, more: Partial<DeskView> = {}): DeskView => ({
    page: 'settings',
    settings,
    found,
    identified: silent,
    memory: {
      'settings.tab': 'printers',
      'printers.place': { at: 'add' },
      'printers.draft': {
        step: 'find',
        printer: taken,
        found: null,
        byHand: false,
        chosen: false,
        identified: null,
        ...part,
      } satisfies Draft,
    },
    ...more,
  });
  const test = '[data-test] .b.pri';
  const no = '[data-test] [role=group] .b:not(.pri)';
  const off = (symptom: string): DeskView =>
    at({ step: 'test' }, { clicks: [test, no, `[data-symptom=${symptom}]`] });
  return {
    'desk-add-find': at({ chosen: true }),
    'desk-add-none': at({ printer: fresh }, { found: { printers: [], failed: found.failed } }),
    'desk-add-hand': at({
      byHand: true,
      chosen: true,
      printer: { ...fresh, connection: { kind: 'tcp', host: '', port: 9100 } },
    }),
    'desk-add-model': at(
      { step: 'model' },
      {
        identified: {
          language: 'zpl',
          model: 'zebra-zd421-203',
          dpi: 203,
          condition: 'paper-out',
          says: 'ZTC ZD421-203dpi ZPL,V93.21.26Z,8,8192KB',
        },
      },
    ),
    'desk-add-silent': at({ step: 'model', printer: { ...taken, model: 'generic-zpl-203' } }),
    'desk-add-unreachable': at({ step: 'model' }, { identified: { ...silent, condition: 'unreachable' } }),
    'desk-add-stock': at({ step: 'stock' }),
    'desk-add-test': at({ step: 'test' }),
    'desk-add-failed': at(
      { step: 'test' },
      { tested: { outcome: 'failed', detail: 'unreachable' }, clicks: [test] },
    ),
    'desk-add-question': at({ step: 'test' }, { clicks: [test] }),
    'desk-add-wrong': at({ step: 'test' }, { clicks: [test, no] }),
    'desk-add-length': off('length'),
    'desk-add-shifted': off('shifted'),
    'desk-add-pale': off('pale'),
    'desk-add-pitch': off('pitch'),
    'desk-add-blank': off('blank'),
    'desk-add-name': at({ step: 'name' }),
    'desk-add-done': at({ step: 'done' }),
  };
}
