import type { Journals } from '../store/journal/journals.ts';
import type { HandlersOf } from './register.ts';

/**
 * Handlers of the journal. What it refuses answers `broken` with its code: `journal.append:gap`, `:fork`,
 * `:foreign-store`, … `wrote` hears of every batch.
 */
export const journalHandlers = (
  journal: Pick<Journals, 'head' | 'begin' | 'append' | 'read' | 'factsOf'>,
  wrote: () => Promise<void>,
): HandlersOf<
  'journal.head' | 'journal.begin' | 'journal.append' | 'journal.read' | 'journal.level' | 'journal.factsOf'
> => ({
  'journal.head': () => journal.head(),
  'journal.begin': ({ storeId }) => journal.begin(storeId),
  'journal.append': async ({ storeId, records, holes }) => {
    const head = await journal.append(storeId, records, holes);
    await wrote();
    return head;
  },
  'journal.read': ({ afterSeq, limit }) => journal.read(afterSeq, limit),
  // Whoever spares the records hears of it (RR9).
  'journal.level': () => Promise.resolve(null),
  'journal.factsOf': ({ stream }) => journal.factsOf(stream),
});
