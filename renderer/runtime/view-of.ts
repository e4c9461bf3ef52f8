import type { Packer, Settings } from '#shared/bridge/settings.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { shadowUntil } from '#shared/domain/rules/shadow.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { Book } from '../session/book.ts';
import type { Filming } from '../session/clip/filming.ts';
import type { LargerQuestions } from '../session/larger.ts';
import type { Pace } from '../session/pace.ts';
import type { Station } from '../session/station.ts';
import { statusOf } from '../session/status.ts';
import { stuckLabels, stuckWhy } from '../session/stuck-labels.ts';
import type { LabelCall, Screen, StationView } from '../session/view.ts';
import type { Guard } from '../sync/guard.ts';
import type { Loop } from '../sync/loop.ts';
import type { OpenRows } from '../sync/open-rows.ts';
import type { Previews } from '../sync/previews.ts';
import type { Devices } from './devices.ts';
import type { HouseTariffs } from './tariffs.ts';
import { createPaceView } from './pace.ts';

/** Everything that is seen on the table's screens. */
export interface ViewParts {
  readonly station: Pick<Station, 'screen' | 'verdict' | 'takenFrom' | 'times'>;
  readonly book: Book;
  readonly settings: () => Settings;
  readonly person: () => Packer | null;
  readonly clock: Clock;
  readonly closedToday: () => number;
  readonly pace: Pace;
  readonly larger: LargerQuestions;
  readonly previews: Previews;
  readonly guard: Pick<Guard, 'unchecked' | 'readAt'>;
  readonly loop: Pick<Loop, 'outside' | 'pace' | 'everRead'>;
  readonly rows: Pick<OpenRows, 'all'>;
  readonly devices: Pick<Devices, 'troubles'>;
  readonly filming: Pick<Filming, 'view'>;
  readonly tariffs: Pick<HouseTariffs, 'proposalFor'>;
}

/** Parked parcels whose label is out of the printer. */
function callsOf(book: Book): readonly LabelCall[] {
  const calls: LabelCall[] = [];
  for (const posting of book.shelved()) {
    if (posting.status !== 'packed' || posting.shelf === null) continue;
    if (stuckWhy(posting) === null && posting.prints.some((run) => run.outcome === 'printed')) {
      calls.push({ posting: posting.snapshot.number, shelf: posting.shelf });
    }
  }
  return calls;
}

/** Postings with a label that waits for an answer about its size. */
function askingAbout(book: Book, parcels: ReadonlySet<PostingNumber>): PostingNumber[] {
  if (parcels.size === 0) return [];
  return [...book.postings()].flatMap((posting) =>
    posting.status === 'packed' && parcelNumbers(posting).some((parcel) => parcels.has(parcel))
      ? [posting.snapshot.number]
      : [],
  );
}

/** The posting a screen is about; null where it is about none. */
export const openPosting = (screen: Screen): KnownPosting | null =>
  'posting' in screen ? screen.posting : null;

/** Makes what builds the view anew from what is known at that moment. */
export function createViewOf(parts: ViewParts): () => StationView {
  const { station, book, settings, person, clock, larger, previews, guard, loop } = parts;
  const paceView = createPaceView(parts.pace);
  const lookups: Pick<StationView, 'lines' | 'product'> = {
    lines: (number) => book.posting(number)?.state.snapshot.lines ?? [],
    product: (id) => book.product(id)?.state ?? null,
  };

  const withPreview = (screen: Screen): Screen =>
    screen.kind === 'label'
      ? {
          ...screen,
          preview: previews.of(screen.posting, screen.parcel, screen.run.copy),
          larger: larger.of(screen.parcel),
          unchecked: guard.unchecked(screen.parcel) ? { since: guard.readAt(screen.parcel) } : null,
        }
      : screen;

  return () => {
    const screen = withPreview(station.screen());
    const queue = book.rows();
    const { packing, language, ranking } = settings();
    const now = clock.now();
    const proposal = screen.kind === 'waybill' ? parts.tariffs.proposalFor(screen.posting) : null;
    return {
      language: person()?.language ?? language,
      packer: person(),
      takenFrom: station.takenFrom(),
      screen,
      verdict: station.verdict(),
      times: { armed: station.times(), allowed: packing.manyAtOnce !== 'off' },
      shadowUntil: shadowUntil(packing.shadow, now),
      queue,
      counts: book.counts(),
      closedToday: parts.closedToday(),
      pace: paceView({ packer: person(), screen, queue, book, now }),
      paceListed: ranking !== null,
      largerPages: askingAbout(book, new Set(larger.parcels())),
      labelCalls: callsOf(book),
      stuckLabels: stuckLabels(book.shelved()),
      status: statusOf({ ...loop.outside(), rows: parts.rows.all() }, openPosting(screen), now, loop.pace()),
      devices: parts.devices.troubles(),
      film: parts.filming.view(),
      ...(proposal === null ? {} : { proposal }),
      loading: !loop.everRead() && queue.length === 0,
      ...lookups,
    };
  };
}
