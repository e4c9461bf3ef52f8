import type { Condition, Deed, HouseRule } from '#shared/domain/rules/house-rules/rule.ts';

/** A rule that holds for every parcel unless a test says otherwise. */
export const rule = (id: string, deeds: readonly Deed[], part: Partial<HouseRule> = {}): HouseRule => ({
  id,
  name: '',
  on: true,
  match: 'all',
  conditions: [],
  deeds,
  ...part,
});

/** The condition that goods have a trait. */
export const hasTrait = (
  trait: 'fragile' | 'liquid' | 'battery' | 'sharp' | 'heavy' | 'marking',
  not = false,
): Condition => ({
  kind: 'trait',
  traits: [trait],
  not,
});

/** A step of the house's own with the same words in every language. */
export const ownStep = (words: string, when: 'first' | 'last' = 'first'): Deed => ({
  kind: 'custom',
  duty: 'required',
  when,
  text: { 'zh-CN': words, ru: words, en: words },
});
