import type { Ask } from '#shared/bridge/station-api.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PickStop } from '#shared/domain/rules/waves.ts';
import type { ProductLookup } from '#shared/domain/rules/checklist.ts';
import type { PickListData } from '#shared/label/data-lists.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import { passes } from '#shared/printing/state.ts';
import { labelMoment } from '#shared/text/format.ts';
import type { ListPrint } from '../pick-view.ts';

/** A wave as its list is printed. */
export interface ListedWave {
  /** Its number, or a word where the goods of some postings are listed that make no wave. */
  readonly wave: number | string;
  readonly members: readonly { readonly snapshot: Pick<PostingSnapshot, 'cutoffAt'> }[];
  readonly stops: readonly PickStop[];
  readonly picker: string | null;
  /** Ms since 1970 UTC. */
  readonly now: number;
}

/** What is still to fetch, as the printed list shows it (PI6). */
export function listData(
  { wave, members, stops, picker, now }: ListedWave,
  lookup: ProductLookup,
  language: Language,
): PickListData {
  const cutOffs = members.flatMap(({ snapshot }) => snapshot.cutoffAt ?? []);
  return {
    words: labelWords[language],
    wave: String(wave),
    code: 'PL-WORK-PICK',
    date: labelMoment(now, language),
    cutOff: cutOffs.length === 0 ? null : labelMoment(Math.min(...cutOffs), language),
    picker,
    lines: stops.map(({ sku, name, shelf, left, slots }) => ({
      shelf,
      name,
      article: lookup(sku)?.offerId ?? sku,
      quantity: left,
      slots,
    })),
  };
}

/** Prints the list; main keeps the job, it comes out over restarts too. */
export async function printList(
  data: PickListData,
  settings: Settings,
  ask: Ask,
  id: string,
): Promise<ListPrint> {
  const docs = composed('pick-list', data, settings);
  const { outcome, detail } = await ask('print.doc', {
    jobId: deskJobId(id),
    kind: 'pick-list',
    docs,
    copies: 1,
    owner: 'spool',
  });
  if (outcome === 'printed') return 'sent';
  return outcome === 'failed' && passes(detail) ? 'waits' : 'failed';
}
