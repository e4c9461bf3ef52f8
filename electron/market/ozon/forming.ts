import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Formed, FormingTrouble, FormingWord } from '#shared/market/handover.ts';

/** The vendor's words for why a hand-over is not formed; more telling ones first, since a text may hold two. */
const words: readonly (readonly [string, FormingWord])[] = [
  ['no_postings', 'no-postings'],
  ['not_packaged', 'not-packed'],
  ['not_registered', 'not-registered'],
  ['package_time_not_passed', 'packing-time-not-over'],
  ['new_postings_are_possible', 'more-may-come'],
  ['posting_statuses_not_ready', 'statuses-settling'],
  ['there_are_incomplete_carriages', 'earlier-one-open'],
  ['will_be_partial_carriage', 'will-be-partial'],
  ['partial_carriage_formed', 'partial-formed'],
  ['first_mile_absent', 'no-first-mile'],
  ['first_mile_is_changing', 'first-mile-changing'],
  ['has_postings_with_registration_error', 'registration-failed'],
  ['has_seller_returns_in_stock', 'returns-to-collect'],
  ['has_overflow', 'overflow'],
  ['has_surge', 'surge'],
  ['not_accepted_on_sc', 'not-accepted'],
  ['non_carriageable', 'not-carriageable'],
  ['outdated', 'outdated'],
  ['DELIVERY_METHOD_NOT_FOUND', 'no-such-method'],
  ['Company has no FBS-warehouses', 'no-warehouses'],
  ['Incorrect_carriage_status', 'wrong-carriage-status'],
  ['Trying set ContainersCount to not HasEntrustedAcceptance company', 'no-entrusted-acceptance'],
  ['BLR_TRACEABLE_PICKUP_NOT_ALLOWED', 'pickup-not-allowed'],
  ['INCORRECT_E_WAYBILL_STATUS', 'wrong-waybill-status'],
  // What create answers when nothing new is ready.
  ['POSTING_NOT_FOUND', 'no-postings'],
  ["can't create carriage", 'cannot-create'],
  ['other', 'other'],
];

const holds = (text: string, word: string): boolean => {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  // A word inside a longer one is another word.
  const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
  return !/[\w-]/.test(before) && !/[\w-]/.test(after);
};

const knownIn = (text: string): readonly [string, FormingWord] | undefined =>
  words.find(([vendor]) => holds(text, vendor));

/** Names what the vendor says against a hand-over; words that nobody knows are kept as `unknown`. */
export function formingTrouble(code: string, description: string): FormingTrouble {
  const known = knownIn(code) ?? knownIn(description);
  return { word: known?.[1] ?? 'unknown', raw: code || (known?.[0] ?? description), detail: description };
}

/** Kinds of error behind which a word of the table may stand; `offline` and the like never hold one. */
const telling: ReadonlySet<MarketError['kind']> = new Set([
  'refused',
  'not-found',
  'wrong-status',
  'not-ready',
]);

/** Turns an answer of create, approve or cancel into "formed" or the reason why not. Errors without such a word stay errors. */
export function formed<T>(answer: Awaited<Answer<T>>): Awaited<Answer<Formed<T>>> {
  if (answer.ok) return ok({ formed: true, value: answer.value });
  const { error } = answer;
  if (!telling.has(error.kind) || !('detail' in error)) return err(error);
  const known = knownIn(error.detail);
  if (known === undefined) return err(error);
  return ok({ formed: false, trouble: { word: known[1], raw: known[0], detail: error.detail } });
}
