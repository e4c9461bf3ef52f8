import type { BundleFile, MainHealth } from '#shared/bridge/calls/support.ts';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const HOUR = 3_600_000;

const storage: StorageState = {
  freeBytes: 1_700_000_000,
  room: 'low',
  journal: { facts: 1_048_211, bytes: 512_400_000, segments: 91, lastAt: NOW, missing: 0, checkedAt: NOW },
  photos: null,
  clips: null,
  backupFolder: '',
  backups: [{ name: 'a.backup', madeAt: NOW - 200 * HOUR, bytes: 1, facts: 1, lastSeq: 1, verified: true }],
  busy: null,
  notices: [],
};

const main: MainHealth = {
  crashes: [{ at: NOW - 5 * HOUR, where: 'window', what: 'oom', place: '' }],
  logBytes: 812_000,
  resting: [{ path: '/v2/products/stocks', leftMs: 42_000 }],
  keys: [],
};

const update: UpdateState = {
  version: '0.1.0',
  way: { kind: 'installs' },
  stage: { kind: 'ready', version: '0.2.0', bytes: 96_400_000 },
  trouble: 'wrong-sum',
  checkedAt: NOW - 2 * HOUR,
  atRest: true,
  holds: [
    { kind: 'unsent', count: 3 },
    { kind: 'parcel-open', posting: '0208240031-0004-1' },
    { kind: 'journal-behind', count: 2 },
    { kind: 'backup', why: 'folder-missing' },
  ],
  before: { version: '0.0.9', at: NOW - 900 * HOUR },
};

const lines = Array.from(
  { length: 60 },
  (_, i) =>
    `{"at":"2026-11-21T06:${String(i).padStart(2, '0')}:44.120Z","level":"warn","event":"printer.reached-again","printer":"P1","after":${i}}`,
);
const bundle: readonly BundleFile[] = [
  { name: 'about.txt', kind: 'about', text: '{\n  "version": "0.1.0"\n}' },
  { name: 'health.txt', kind: 'health', text: 'bad   backup: health:words.backup-old' },
  {
    name: 'settings.json',
    kind: 'settings',
    text: '{\n  "language": "ru",\n  "seller": { "name": "(12)" }\n}',
  },
  { name: 'records.json', kind: 'records', text: '{}' },
  { name: 'printers.json', kind: 'printers', text: '{}' },
  { name: 'market.json', kind: 'market', text: '{}' },
  { name: 'window.txt', kind: 'window', text: 'screen start' },
  { name: 'faults.json', kind: 'crashes', text: '[]' },
  { name: 'log/packline.1.log', kind: 'log', text: lines.join('\n') },
  { name: 'log/packline.log', kind: 'log', text: lines.join('\n').repeat(9) },
];

/** How the station is on a bad day, a new version that waits, and the texts for support. */
export function healthViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const common = {
    page: 'health',
    settings: { ...base, marketplace: { ...base.marketplace, kind: 'ozon' } },
    storage,
    health: { main, update, bundle },
  } as const satisfies DeskView;
  const tab = (name: string) => ({ memory: { 'health.tab': name } });
  return {
    'desk-health': common,
    'desk-health-updates': { ...common, ...tab('updates') },
    'desk-health-about': { ...common, ...tab('about') },
    'desk-health-bundle': {
      ...common,
      ...tab('bundle'),
      clicks: ['[data-bundle="make"]', '[data-file="log/packline.1.log"] button'],
    },
  };
}
