import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import type { JobState, JobView } from '#shared/printing/job.ts';
import { sampleMarkingCode } from '#shared/label/samples/labels.ts';
import { product } from '../goods.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const job = (
  n: number,
  printer: string,
  kind: JobView['kind'],
  state: JobState,
  detail: string | null,
  labels: number,
): JobView => ({
  id: state === 'maybe' && kind === 'market' ? `print:${n}` : deskJobId(String(n)),
  printer,
  kind,
  state,
  detail,
  labels,
  askedAt: NOW - n * 170_000,
  at: NOW - n * 160_000,
});

const jobs: readonly JobView[] = [
  job(1, 'P1', 'slot', 'queued', 'paper-out', 12),
  job(2, 'P1', 'test', 'queued', null, 1),
  job(3, 'P1', 'market', 'maybe', 'cut', 1),
  job(4, 'P2', 'product', 'maybe', 'cut', 30),
  job(5, 'P2', 'handling', 'sending', null, 5),
  job(6, 'P2', 'marking', 'failed', 'unfit', 1),
  job(7, 'P2', 'badge', 'confirmed', null, 2),
  job(8, 'P2', 'product', 'confirmed', 'said-so', 4),
  job(9, 'P3', 'pick-list', 'sent', null, 1),
  job(10, 'P3', 'manifest', 'withdrawn', null, 1),
];

/** Printing by hand, and the jobs. */
export function handViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const show = (
    kind: OwnLabelKind,
    memory: DeskView['memory'] = {},
    more: Partial<DeskView> = {},
  ): DeskView => ({
    page: 'printing',
    settings,
    memory: { 'printing.kind': kind, 'printing.language': language, ...memory },
    ...more,
  });
  const numbers = { [product('fox', language).sku]: 12, [product('long', language).sku]: 3 };
  const chosen = { 'printing.product.chosen': { numbers, codes: {} } };
  const states = { P1: { condition: 'paper-out', waiting: 13 }, P2: { busy: true } } as const;
  const go = '[data-go]:not([disabled])';
  return {
    'desk-print-product': show('product', chosen),
    'desk-print-sent': show('product', chosen, { clicks: [go] }),
    'desk-print-waits': show(
      'slot',
      {},
      { states, printed: { outcome: 'failed', detail: 'paper-out' }, clicks: [go] },
    ),
    'desk-print-none': show('product', { 'printing.product.search': 'qqq' }),
    'desk-print-empty': show('product', {}, { empty: true, settings: defaultSettings('gallery', language) }),
    'desk-print-marking': show('marking', { 'printing.marking': sampleMarkingCode }),
    'desk-print-marking-wrong': show('marking', { 'printing.marking': '4601234567893' }),
    'desk-print-handling': show('handling', { 'printing.mark': 'heavy' }),
    'desk-print-card': show('thank-you'),
    'desk-print-badge': show('badge', { 'printing.badges': ['ANNA'] }),
    'desk-print-sheet': show('command-sheet'),
    'desk-print-slips': show('packing-slip', { 'printing.slips': ['0208251190-0012-1'] }),
    'desk-print-picks': show('pick-list'),
    'desk-print-wave': show('wave-sheet', {
      'printing.waves': ['0208251190-0012-1', '0208260417-0006-1', '0208260533-0009-1'],
    }),
    'desk-print-manifest': show('manifest'),
    'desk-print-cargo': show('cargo-place'),
    'desk-jobs': show('product', { 'printing.tab': 'jobs' }, { states, jobs }),
    'desk-jobs-none': show('product', { 'printing.tab': 'jobs' }),
  };
}
