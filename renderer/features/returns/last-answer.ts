import type { ErrandRecord } from '#shared/domain/posting/errands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { ReturnAnswer } from '#shared/domain/return/return-answer.ts';

/** The last answer that was asked for about this wish, and how it stands. */
export const lastAnswer = (
  { errands }: KnownPosting,
  id: string,
):
  | (ErrandRecord & { readonly errand: { readonly what: 'return-answer'; readonly answer: ReturnAnswer } })
  | null =>
  errands
    .flatMap((record) => {
      const { errand } = record;
      return errand.what === 'return-answer' && errand.answer.requestId === id ? [{ ...record, errand }] : [];
    })
    .at(-1) ?? null;
