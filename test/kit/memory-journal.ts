import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { EffectRow } from '#shared/process/effects.ts';

/** The journal of main without its disk: same answers, same refusals. */
export interface MemoryJournal {
  head(): Promise<JournalHead>;
  begin(storeId: string): Promise<JournalHead>;
  append(storeId: string, records: readonly JournalRecord[], holes?: boolean): Promise<JournalHead>;
  factsOf(stream: string): Promise<Envelope[]>;
  read(afterSeq: number, limit: number): Promise<{ records: JournalRecord[]; more: boolean }>;
  has(effectId: string, shop?: ShopId): boolean;
  /** From now on every append fails, or works again. */
  breakDisk(broken: boolean): void;
}

/** An empty journal. */
export function createMemoryJournal(): MemoryJournal {
  let storeId: string | null = null;
  let facts: Envelope[] = [];
  let rows = new Map<string, EffectRow>();
  let diskGone = false;
  const head = (): JournalHead => ({ storeId, lastSeq: facts.at(-1)?.seq ?? 0 });

  function add(envelope: Envelope, holes: boolean): void {
    const { lastSeq } = head();
    if (envelope.seq > lastSeq + 1 && !holes) throw new Error('journal: gap');
    if (envelope.seq > lastSeq) facts.push(envelope);
    else if (facts.some(({ seq, id }) => seq === envelope.seq && id !== envelope.id))
      throw new Error('journal: fork');
  }

  return {
    factsOf: async (stream) => facts.filter((envelope) => envelope.stream === stream),
    head: async () => head(),
    async begin(id) {
      if (storeId !== id) [storeId, facts, rows] = [id, [], new Map<string, EffectRow>()];
      return head();
    },
    async append(id, records, holes = false) {
      if (storeId !== id) throw new Error('journal: foreign-store');
      if (diskGone) throw new Error('journal: disk');
      for (const record of records) {
        if (record.kind === 'effect') rows.set(record.row.id, record.row);
        else add(record.envelope, holes);
      }
      return head();
    },
    async read(afterSeq, limit) {
      const after = facts.filter(({ seq }) => seq > afterSeq);
      const page = after.slice(0, limit);
      const more = page.length < after.length;
      const tail: JournalRecord[] = more ? [] : [...rows.values()].map((row) => ({ kind: 'effect', row }));
      return {
        records: [...page.map((envelope): JournalRecord => ({ kind: 'fact', envelope })), ...tail],
        more,
      };
    },
    has: (effectId, shop) => {
      const row = rows.get(effectId);
      return row !== undefined && (shop === undefined || shopOf(row) === shop);
    },
    breakDisk: (broken) => (diskGone = broken),
  };
}
