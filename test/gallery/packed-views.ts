import type { LargerPage } from '#shared/printing/larger.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PrintRun } from '#shared/domain/posting/state.ts';
import type { ShelfView, StationView } from '../../renderer/session/view.ts';
import { labelPicture } from './label-picture.ts';
import { common, NOW, NUMBER, packed, plan, run, workUpTo } from './parcel.ts';
import { offline, status, view } from './views.ts';

const shelves: readonly ShelfView[] = Array.from({ length: 12 }, (_, i) => ({
  shelf: i + 1,
  posting: [0, 1].includes(i) ? postingNumber(`020822700${i}-0001-1`) : i === 3 ? NUMBER : null,
}));

/** Packed: the label, the shelf, the end. */
export function packedViews(language: Language): Readonly<Record<string, StationView>> {
  const work = workUpTo(plan(language), null);
  const label = (
    of: PrintRun,
    parcels = 1,
    preview: string | null = labelPicture(NUMBER),
    larger: LargerPage | null = null,
    unchecked: { readonly since: number | null } | null = null,
  ): StationView =>
    view(
      language,
      {
        kind: 'label',
        posting: packed(work, [of]),
        work,
        parcel: NUMBER,
        run: of,
        parcels,
        scannedBack: 0,
        preview,
        larger,
        unchecked,
      },
      null,
      {
        status: status(
          of.outcome === 'maybe'
            ? { kind: 'maybe' }
            : of.outcome === 'asked'
              ? { kind: 'printing' }
              : { kind: 'printed', copies: of.copy, at: of.at },
        ),
      },
    );
  const waiting = status({ kind: 'waiting', seconds: 40, since: NOW - 5000 });
  return {
    'label-printing': label(run('asked')),
    'label-printed': label(run('printed')),
    'label-again': label(run('printed', 2), 2),
    'label-larger': label(run('asked'), 1, labelPicture(NUMBER), {
      printer: 'P1',
      page: { widthMm: 210, heightMm: 297 },
      stock: { widthMm: 100, heightMm: 150 },
      works: ['trim', 'shrink'],
    }),
    'label-paper-out': {
      ...label(run('asked')),
      status: status({ kind: 'printing' }, { printer: 'paper-out', printsWaiting: 1 }),
    },
    'label-unchecked': {
      ...label(run('printed'), 2, labelPicture(NUMBER), null, { since: NOW - 76 * 60_000 }),
      status: { ...offline, label: { kind: 'printed', copies: 1, at: NOW } },
    },
    'label-unchecked-ever': {
      ...label(run('asked'), 2, labelPicture(NUMBER), null, { since: null }),
      status: status(
        { kind: 'printing' },
        { online: false, trouble: 'offline', printer: 'paper-out', printsWaiting: 1 },
      ),
    },
    'label-no-preview': label(run('printed'), 1, null),
    'label-maybe': label(run('maybe')),
    'label-failed': label(run('failed')),
    parked: view(language, { kind: 'parked', posting: packed(work, [], 4), work, shelf: 4, shelves }, null, {
      status: waiting,
    }),
    'parked-refused': view(
      language,
      { kind: 'parked', posting: packed(work, [], 12), work, shelf: 12, shelves },
      null,
      {
        status: status({ kind: 'refused', why: 'POSTING_INCORRECT' }),
      },
    ),
    closed: view(
      language,
      {
        kind: 'closed',
        work,
        posting: { ...common(), status: 'closed', work, closedAt: NOW, closedBy: 'ANNA' },
      },
      null,
      { status: status({ kind: 'printed', copies: 1, at: NOW - 20_000 }) },
    ),
    'closed-pace': view(
      language,
      {
        kind: 'closed',
        work,
        posting: { ...common(), status: 'closed', work, closedAt: NOW, closedBy: 'ANNA' },
      },
      null,
      {
        status: status({ kind: 'printed', copies: 1, at: NOW - 20_000 }),
        pace: { perHour: 41, parcels: 12, secondsLeft: null },
      },
    ),
    'closed-pace-listed': view(
      language,
      {
        kind: 'closed',
        work,
        posting: { ...common(), status: 'closed', work, closedAt: NOW, closedBy: 'ANNA' },
      },
      null,
      {
        status: status({ kind: 'printed', copies: 1, at: NOW - 20_000 }),
        pace: { perHour: 41, parcels: 12, secondsLeft: null },
        paceListed: true,
      },
    ),
  };
}
