import type { Journal } from '../store/journal.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of the journal. What it refuses answers `broken` with its code: `journal.append:gap`, `:fork`, `:foreign-store`, … */
export const journalHandlers = (
  journal: Journal,
): HandlersOf<'journal.head' | 'journal.begin' | 'journal.append' | 'journal.read' | 'journal.factsOf'> => ({
  'journal.head': () => journal.head(),
  'journal.begin': ({ storeId }) => journal.begin(storeId),
  'journal.append': ({ storeId, records }) => journal.append(storeId, records),
  'journal.factsOf': () => Promise.reject(new CodedError('unbuilt')),
  'journal.read': ({ afterSeq, limit }) => journal.read(afterSeq, limit),
});
