import type { Ask } from '#shared/bridge/station-api.ts';
import type { CallName, RequestOf } from '#shared/bridge/calls.ts';
import type { MemoryJournal } from './memory-journal.ts';

/** The door to a journal in memory, and to nothing else. */
export function journalAsk(journal: MemoryJournal): Ask {
  const answers = {
    'journal.head': () => journal.head(),
    'journal.begin': ({ storeId }: RequestOf<'journal.begin'>) => journal.begin(storeId),
    'journal.append': ({ storeId, records, holes }: RequestOf<'journal.append'>) =>
      journal.append(storeId, records, holes),
    'journal.read': ({ afterSeq, limit }: RequestOf<'journal.read'>) => journal.read(afterSeq, limit),
    'journal.level': () => Promise.resolve(null),
    'journal.factsOf': ({ stream }: RequestOf<'journal.factsOf'>) => journal.factsOf(stream),
  };
  return ((name: CallName, request: never) => {
    if (!(name in answers)) throw new Error(`not played: ${name}`);
    return answers[name as keyof typeof answers](request);
  }) as Ask;
}
