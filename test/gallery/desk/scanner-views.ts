import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import { sampleMarkingCode } from '#shared/label/samples/labels.ts';
import type { Scan } from '../../../renderer/scan/scan.ts';
import { keyLike } from '../../kit/keyboard.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';

/** A scan that came by keys four milliseconds apart. */
const scanOf = (text: string): Scan => ({
  id: 'trial',
  text,
  alternate: text,
  aim: ']d2',
  at: NOW,
  device: 'wedge',
  end: 'enter',
  keys: Array.from(text, (key, i) => keyLike({ type: 'down', code: 'KeyA', key, at: i * 4 })),
  repeatWithinMs: null,
  capsLock: false,
});

/** The scanner's settings, as out of the box and odd, with a scan tried. */
export function scannerViews(language: Language): Readonly<Record<string, DeskView>> {
  const usual = defaultSettings('gallery', language);
  const page = {
    page: 'settings',
    memory: { 'settings.tab': 'scanner' },
    clicks: ['[data-go=trial]'],
  } as const;
  return {
    'desk-scanner': { ...page, settings: usual },
    'desk-scanner-tried': {
      ...page,
      settings: {
        ...usual,
        scanner: { ...usual.scanner, prefix: '>>', gs: '|', letters: 'inverted', maxGapMs: 80 },
      },
      scanned: scanOf(sampleMarkingCode),
    },
  };
}
