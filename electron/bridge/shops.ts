import { FIRST_SHOP } from '#shared/domain/shop.ts';
import type { Journals } from '../store/journal/journals.ts';
import type { CountOpenWork } from '../store/journal/open-work.ts';
import type { HandlersOf } from './register.ts';

/** Handlers about the shops of the house, for the marketplace that the station works with now. */
export const shopHandlers = (
  journals: Pick<Journals, 'kind'>,
  work: CountOpenWork,
): HandlersOf<'shops.openWork'> => ({
  'shops.openWork': (request) => work(journals.kind(), request?.shop ?? FIRST_SHOP),
});
