import type { FirstRun as Run } from '#shared/bridge/first-run.ts';
import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import { FirstRun } from '../../renderer/features/first-run/first-run.tsx';
import { Done } from '../../renderer/features/first-run/last-step.tsx';
import { StartedContext } from '../../renderer/runtime/use-runtime.ts';
import { deskStarted } from './desk/desk-started.ts';
import type { DeskView } from './desk/desk-views.ts';
import { keys } from './desk/key-views.ts';
import type { WindowView } from './window-views.tsx';

const xprinter: NonNullable<DeskView['found']> = {
  printers: [
    {
      name: 'XP-420B',
      connection: { kind: 'usb', device: '/dev/usb/lp1' },
      by: 'usb',
      model: 'generic-tspl-203',
      says: 'MFG:Xprinter;CMD:TSPL;MDL:XP-420B;CLS:PRINTER;',
    },
  ],
  failed: [],
};

/** The questions of a new station, and its first parcel. */
export function firstRunViews(language: Language): Readonly<Record<string, WindowView>> {
  const view = (run: Run, clicks: WindowView['clicks'] = [], more: Partial<DeskView> = {}): WindowView => {
    const settings = { ...defaultSettings('gallery', language), firstRun: run };
    return {
      asTable: true,
      page: (
        <StartedContext value={deskStarted({ page: 'settings', settings, found: xprinter, ...more })}>
          {run.at === 'parcel' ? <Done run={run} end={() => undefined} /> : <FirstRun run={run} />}
        </StartedContext>
      ),
      clicks,
    };
  };
  return {
    'first-language': view({ at: 'language', answered: [], afterwards: 'practice' }),
    'first-labels': view({ at: 'labels', answered: ['language'], afterwards: 'practice' }, [
      '[data-printer="1"]',
      '[data-card="100x150"]',
    ]),
    'first-scanner': view({ at: 'scanner', answered: ['language', 'labels'], afterwards: 'practice' }),
    'first-market': view({ at: 'market', answered: ['language', 'labels'], afterwards: 'practice' }, [
      '[data-card="ozon"]',
    ]),
    'first-market-memory': view(
      { at: 'market', answered: ['language', 'labels'], afterwards: 'practice' },
      [
        '[data-card="ozon"]',
        ['[data-first] input[inputmode="numeric"]', '836'],
        ['[data-first] input[type="password"]', '0296d4f2-70a1-4c09-b507-904fd05567b9'],
        '[data-first] .pri',
      ],
      { key: keys.good, kept: 'memory-only' },
    ),
    'first-people': view({ at: 'people', answered: ['language', 'labels', 'market'], afterwards: 'ozon' }),
    'first-done': view({
      at: 'parcel',
      answered: ['language', 'labels', 'market', 'people'],
      afterwards: 'ozon',
    }),
  };
}
