import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;
const calm: StorageState = {
  freeBytes: 184_300_000_000,
  room: 'enough',
  journal: {
    facts: 1_048_211,
    bytes: 512_400_000,
    segments: 91,
    lastAt: NOW - 42_000,
    missing: 0,
    checkedAt: NOW - DAY,
  },
  backups: [1, 2, 3].map((days) => ({
    name: `packline-${days}.backup`,
    madeAt: NOW - days * DAY,
    bytes: 61_200_000 - days * 900_000,
    facts: 1_040_000 - days * 11_300,
    lastSeq: 1_040_000 - days * 11_300,
    verified: days !== 3,
  })),
  photos: { count: 5_214, bytes: 703_900_000 },
  clips: { count: 6_480, bytes: 12_640_000_000 },
  backupFolder: 'D:\\Backup\\Packline',
  busy: null,
  notices: [],
};

/** How the records stand, in good days and in bad ones. */
export function storageViews(language: Language): Readonly<Record<string, DeskView>> {
  const show = (storage: StorageState, more: Partial<DeskView> = {}): DeskView => ({
    page: 'settings',
    settings: deskSettings(language),
    memory: { 'settings.tab': 'storage' },
    storage,
    archived: 912_004,
    ...more,
  });
  const note = { id: 'n', at: NOW - 3_600_000 } as const;
  return {
    'desk-storage': show(calm),
    'desk-storage-empty': show({
      ...calm,
      journal: { facts: 0, bytes: 0, segments: 0, lastAt: null, missing: 0, checkedAt: null },
      backups: [],
    }),
    'desk-storage-told': show({
      ...calm,
      room: 'low',
      busy: { what: 'backup', done: 431_000, total: 1_048_211 },
      notices: [
        { ...note, id: 'a', kind: 'store-restored', why: 'unreadable', facts: 136_207, missing: 2 },
        {
          ...note,
          id: 'b',
          kind: 'store-set-aside',
          folder: 'C:\\Users\\packline\\AppData\\Roaming\\Packline\\aside\\2026-11-21',
        },
        {
          ...note,
          id: 'f',
          kind: 'pins-unreadable',
          file: 'C:\\Users\\packline\\AppData\\Roaming\\Packline\\pins.json.unreadable-2026-11-21T06-12-44-120Z',
        },
        { ...note, id: 'c', kind: 'clock-back', byMs: 5_400_000 },
        { ...note, id: 'd', kind: 'backup-failed', why: 'folder-missing' },
        { ...note, id: 'e', kind: 'journal-refilled', facts: 136_207, missing: 912_004 },
      ],
    }),
    'desk-storage-back': show(calm, { clicks: ['[data-restore]'] }),
    'desk-records-banner': show({ ...calm, room: 'full' }, { memory: { 'settings.tab': 'general' } }),
    'desk-records-damaged': show(calm, { memory: { 'settings.tab': 'general' }, damaged: true }),
  };
}
