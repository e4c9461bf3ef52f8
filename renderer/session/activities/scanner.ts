import type { ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import { checkCodes, checkNames } from '#shared/domain/rules/check-codes.ts';
import { diagnose, diagnoseSilence, type ScannerNote, type ScannerTrouble } from '../../scan/diagnose.ts';
import type { Scan } from '../../scan/scan.ts';
import { shownKeys } from '../../scan/shown-keys.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import { passes } from '#shared/printing/state.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Ids } from '#shared/kit/clock.ts';
import { scannerSheetDocs } from '../scanner-sheet.ts';
import type { Heard } from '../heard.ts';
import type { Verdict } from '../view.ts';
import type { ScannerScreen } from './scanner-screen.ts';
import type { Activity, ActivityScan, AtWork } from './activity.ts';

/** What the check of a scanner needs. */
export interface ScannerCheckParts {
  readonly heard: Pick<Heard, 'of' | 'keys'>;
  readonly tellScanner: (next: Partial<ScannerSettings>) => Promise<void>;
  readonly ask: Ask;
  readonly ids: Ids;
  readonly settings: () => Settings;
}

/** Why a scanner that cannot be mended here was left as it is, once each. */
const withKind = (left: readonly ScannerTrouble[], trouble: ScannerTrouble): readonly ScannerTrouble[] =>
  left.some(({ kind }) => kind === trouble.kind) ? left : [...left, trouble];

/** Three known codes are scanned one after another, and what arrives is compared with what they say (WD1-WD5). */
export function checkScanner(parts: ScannerCheckParts, { changed }: Pick<AtWork, 'changed'>): Activity {
  const { heard, tellScanner } = parts;
  let step = 0;
  let arrived: Scan | null = null;
  let trouble: ScannerTrouble | null = null;
  let from: string | null = null;
  let left: readonly ScannerTrouble[] = [];
  let sheet: ScannerScreen['sheet'] = null;
  const notes = new Set<ScannerNote>();

  const asked = () => checkNames[step] ?? null;
  const screen = (): ScannerScreen => ({
    kind: 'scanner',
    asked: asked(),
    done: step,
    trouble,
    from,
    arrived: arrived === null ? null : shownKeys(arrived),
    left,
    notes: [...notes],
    sheet,
  });

  function next(): void {
    step += 1;
    sheet = null;
    arrived = null;
    trouble = null;
  }

  function scanned(scanId: string, read: ActivityScan): Verdict | null {
    const name = asked();
    if (name === null) return null;
    const text = read.kind === 'marking' ? read.raw : read.text;
    const typed = { text, alternate: text, aim: null, end: 'enter', keys: [], capsLock: false } as const;
    const scan = heard.of(scanId) ?? { ...typed, id: scanId, at: 0, device: 'wedge', repeatWithinMs: null };
    const found = diagnose(checkCodes[name], scan);
    arrived = scan;
    trouble = found.trouble;
    from = scan.from ?? null;
    if (trouble?.kind !== 'other') for (const note of found.notes) notes.add(note);
    if (trouble !== null) return null;
    next();
    return { kind: 'complete', scanId };
  }

  /** OK: what can be mended here is, and the code is asked for again; what cannot is left for the scanner's manual. */
  async function ok(): Promise<void> {
    if (trouble === null) return;
    if ('fix' in trouble) await tellScanner(trouble.fix);
    else if (trouble.kind !== 'other' && trouble.kind !== 'silent') {
      left = withKind(left, trouble);
      return next();
    }
    trouble = null;
    arrived = null;
  }

  /** REPRINT: the codes on paper, by the station's own printer (WD7). */
  async function print(): Promise<void> {
    const settings = parts.settings();
    const result = await parts.ask('print.doc', {
      jobId: deskJobId(parts.ids.next()),
      kind: 'scanner-check',
      docs: scannerSheetDocs(settings, settings.language),
      copies: 1,
      owner: 'spool',
    });
    const waits = result.outcome === 'failed' && passes(result.detail);
    sheet = waits ? 'waits' : result.outcome === 'printed' ? 'sent' : 'failed';
  }

  return {
    screen,
    scanned: (scanId, read) => Promise.resolve(scanned(scanId, read)),
    command: async (said) => {
      if (said.kind === 'ok') await ok();
      else if (said.kind === 'reprint') await print();
      else if (said.kind === 'skip' && asked() !== null) {
        trouble = diagnoseSilence(heard.keys());
        arrived = null;
      } else return null;
      changed();
      return { verdict: null };
    },
    refresh: () => Promise.resolve(),
  };
}
