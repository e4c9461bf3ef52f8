import type { PostingRefusal } from '../domain/posting/refusals.ts';
import { listed, said, type Telling } from './message.ts';
import { statusName } from './names.ts';

/** Refusals that only returns give. */
export type ReturnRefusal = Extract<
  PostingRefusal,
  { code: 'not-returnable' | 'return-unclear' | 'judge-first' }
>;

/** Why a return cannot go on so. */
export function returnSaid(refusal: ReturnRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'not-returnable':
      return said('returns:refused.not-returnable', { status: statusName(refusal.status) });
    case 'return-unclear':
      return refusal.numbers.length === 0
        ? said('returns:refused.unclear-none')
        : said('returns:refused.unclear', { numbers: listed(refusal.numbers) });
    case 'judge-first':
      return said('returns:refused.judge-first', { count: refusal.left });
  }
}
