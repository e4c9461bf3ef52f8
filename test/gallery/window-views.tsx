import type { ReactNode } from 'react';
import type { Language } from '#shared/bridge/settings.ts';
import { CornerMenu } from '../../renderer/features/desk/corner-menu.tsx';
import { PracticeDock } from '../../renderer/features/practice/practice-dock.tsx';
import { CameBack } from '../../renderer/features/start/came-back.tsx';
import { Fatal } from '../../renderer/features/start/fatal.tsx';
import { LongStart } from '../../renderer/features/start/long-start.tsx';
import { NewerWays } from '../../renderer/features/start/newer-ways.tsx';
import { Restored } from '../../renderer/features/start/restored.tsx';
import { WaysOut } from '../../renderer/features/start/ways-out.tsx';
import { doorTrouble, noCopy, startTroubleOf, type StartTrouble } from '../../renderer/runtime/trouble.ts';
import { StartedContext } from '../../renderer/runtime/use-runtime.ts';
import { deskStarted } from './desk/desk-started.ts';
import { deskSettings } from './desk/printer-views.ts';
import { storageViews } from './desk/storage-views.ts';
import { firstRunViews } from './first-run-views.tsx';
import { fixtures } from './fixtures.ts';
import { NOW } from './parcel.ts';
import type { Deeds } from './use-clicks.ts';

/** What stands in the window around a table, or in its place. */
export interface WindowView extends Deeds {
  /** Whole pages: no table behind them. */
  readonly page?: ReactNode;
  /** The page is as large as a table is. */
  readonly asTable?: boolean;
  /** Around the table of this name. */
  readonly around?: { readonly table: string; readonly with: ReactNode };
}

const idle = (): void => undefined;

/** Starts that take long or need a person, the practice dock, the way to the desk. */
export function windowViews(language: Language): Readonly<Record<string, WindowView>> {
  const station = deskStarted({ page: 'settings', settings: deskSettings(language) });
  const kept = storageViews(language)['desk-storage'];
  const { mend } = kept === undefined ? station : deskStarted(kept);
  const trouble = (why: StartTrouble, clicks: readonly string[] = [], by = mend): WindowView => ({
    page: (
      <Fatal kind={why.kind} detail={why.detail} again={idle}>
        <WaysOut trouble={why} mend={by} />
      </Fatal>
    ),
    clicks,
  });
  const newer = (clicks: readonly string[] = []): WindowView => ({
    page: (
      <Fatal kind="newer-profile" detail="Packline 0.1.0 < 0.2.0" again={idle}>
        <NewerWays ask={mend.ask} close={idle} />
      </Fatal>
    ),
    clicks,
  });
  const docked = (table: string, clicks: readonly string[] = []): WindowView => ({
    around: {
      table,
      with: (
        <StartedContext value={tableStarted(station, language, table)}>
          <CornerMenu go={idle} />
          <PracticeDock />
        </StartedContext>
      ),
    },
    clicks,
  });
  const answers: Readonly<Record<string, unknown>> = {
    'storage.state': kept?.storage,
    'backup.restore': { ok: false, error: { kind: 'desk-closed' } },
    'settings.read': deskSettings(language),
    'pins.list': ['BOSS'],
  };
  const guarded: typeof mend = {
    ...mend,
    ask: (name, request) =>
      name in answers ? Promise.resolve(answers[name] as never) : mend.ask(name, request),
  };
  const other = startTroubleOf({
    kind: 'foreign-journal',
    store: '0199f1c0-77aa-7c31-9a52-1f6b5f7ad001',
    journal: '0199e0b2-1c5d-7f02-8e11-90d2cf44ab77',
    storeFacts: 1_048_219,
    journalFacts: 912_004,
  });
  return {
    ...firstRunViews(language),
    'start-long': { page: <LongStart stage="restoring" done={412_300} total={1_048_219} /> },
    'start-door': trouble(doorTrouble(new Error('bridge call app.info: no answer'))),
    'start-disk-full': trouble(startTroubleOf({ kind: 'disk-full' })),
    'start-newer': trouble(startTroubleOf({ kind: 'newer-store', found: 9, known: 7 })),
    'start-foreign': trouble(other),
    'start-foreign-sure': trouble(other, ['[data-way=use-copy]']),
    'start-no-copy': trouble(noCopy('records damaged at #18'), ['[data-way=start-empty]']),
    'start-backups': trouble(
      startTroubleOf({ kind: 'broken', detail: 'UnknownError' }),
      ['[data-way=backups]'],
      guarded,
    ),
    'start-backups-closed': trouble(
      startTroubleOf({ kind: 'broken', detail: 'UnknownError' }),
      ['[data-way=backups]', '[data-backup-of]'],
      guarded,
    ),
    'start-newer-profile': newer(),
    'start-newer-sure': newer(['[data-way=aside]']),
    'table-came-back': {
      around: {
        table: 'start',
        with: (
          <CameBack
            ended={{ what: 'window', at: NOW, open: '0208245774-0029-1', packer: 'ANNA' }}
            close={idle}
          />
        ),
      },
    },
    'table-cut-off': {
      around: {
        table: 'start',
        with: <CameBack ended={{ what: 'main', at: NOW, open: null, packer: null }} close={idle} />,
      },
    },
    'table-restored': { around: { table: 'queue', with: <Restored facts={1214} close={idle} /> } },
    'dock-start': docked('start'),
    'dock-queue': docked('queue'),
    'dock-scan': docked('scan'),
    'dock-wrong': docked('wrong'),
    'dock-label': docked('label-printed'),
    'dock-stop': docked('stop'),
    'dock-closed': docked('step-box', ['[data-practice=open] header button']),
    'dock-menu': docked('queue', ['.table-root ~ div > button[aria-expanded]']),
  };
}

/** The station again, with a table of the gallery in view. */
function tableStarted(station: ReturnType<typeof deskStarted>, language: Language, table: string) {
  const view = fixtures(language)[table];
  if (view === undefined) throw new Error(`no table is called ${table}`);
  return { ...station, runtime: { ...station.runtime, view: () => view } };
}
