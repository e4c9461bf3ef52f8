import type { Language } from '#shared/bridge/settings.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { productNames } from './goods.ts';
import { endless, HUGE, longPerson, longPlace } from './long-names.ts';

/** Screens on which names, places and counts stand. */
const stretched = [
  'start',
  'queue',
  'scan',
  'scan-many',
  'mark',
  'step-insert',
  'step-box',
  'waybill',
  'waybill-choose',
  'label-printed',
  'label-larger',
  'parked',
  'closed',
  'problem',
  'reason-problem',
  'right',
  'right-other',
  'right-last',
  'wrong',
  'wrong-unneeded',
  'wrong-mark',
  'many',
  'many-lots',
  'notice-mark-first',
  'stop',
  'stop-lots',
] as const;

const counts = new Set(['quantity', 'left', 'wanted', 'units', 'unitsLeft']);

interface Longest {
  /** Names that are replaced. */
  readonly names: readonly string[];
  readonly name: string;
  readonly place: string;
}

/** The same with the longest name for every product, and the largest count for every count. */
function stretch(value: unknown, longest: Longest, key = ''): unknown {
  const { names, name, place } = longest;
  if (typeof value === 'string') return names.includes(value) ? name : key === 'city' ? place : value;
  if (typeof value === 'number') return counts.has(key) ? HUGE : value;
  if (Array.isArray(value)) return value.map((each) => stretch(each, longest));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([each, part]) => [
      each,
      // What was done stays: a unit in the box is one unit.
      each === 'deeds' ? part : stretch(part, longest, each),
    ]),
  );
}

/** Tables with the longest of everything. */
export function longViews(
  language: Language,
  usual: Readonly<Record<string, StationView>>,
): Readonly<Record<string, StationView>> {
  const name = endless(language);
  const place = longPlace[language];
  const longest = { names: productNames(language), name, place };
  const of = (view: StationView): StationView => ({
    ...view,
    ...(stretch({ screen: view.screen, verdict: view.verdict, queue: view.queue }, longest) as Pick<
      StationView,
      'screen' | 'verdict' | 'queue'
    >),
    packer: view.packer === null ? null : { ...view.packer, name: longPerson[language] },
    closedToday: HUGE,
    counts: { ...view.counts, ready: HUGE, problem: HUGE },
    product: (sku) => {
      const known = view.product(sku);
      return known === null ? null : { ...known, name };
    },
    lines: (number) => view.lines(number).map((line) => ({ ...line, name })),
  });
  return Object.fromEntries(
    stretched.flatMap((screen) => {
      const view = usual[screen];
      return view === undefined ? [] : [[`long-${screen}`, of(view)]];
    }),
  );
}
