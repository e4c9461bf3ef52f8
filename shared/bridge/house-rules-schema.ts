import * as v from 'valibot';
import { stickers } from '../domain/posting/plan.ts';
import { traits } from '../domain/product/traits.ts';
import { placeParts, productTexts } from '../domain/rules/house-rules/rule.ts';
import { photoWays } from '../domain/rules/photo.ts';
import { countSchema, text } from './schema.ts';

/** Most rules a house may have; more than anybody reads. */
export const MOST_RULES = 200;
/** Most conditions and most deeds of one rule. */
export const MOST_PARTS = 12;
/** Longest text of a step of the house's own, characters. */
export const MOST_STEP_TEXT = 300;

const bound = v.picklist(['from', 'to']);
const words = v.pipe(v.array(text(80)), v.maxLength(40));
const not = v.optional(v.boolean(), false);
const duty = v.picklist(['required', 'optional', 'off']);
const layers = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));

const localTextSchema = (most: number) =>
  v.object({
    'zh-CN': v.optional(text(most), ''),
    ru: v.optional(text(most), ''),
    en: v.optional(text(most), ''),
  });

const conditionSchema = v.variant('kind', [
  v.object({ kind: v.literal('trait'), not, traits: v.array(v.picklist(traits)) }),
  v.object({ kind: v.literal('marked'), not }),
  v.object({ kind: v.literal('text'), not, of: v.picklist(productTexts), words }),
  v.object({ kind: v.literal('pieces'), not, is: bound, count: countSchema }),
  v.object({ kind: v.picklist(['units', 'lines']), not, is: bound, count: countSchema }),
  v.object({ kind: v.literal('place'), not, of: v.picklist(placeParts), words }),
  v.object({ kind: v.picklist(['carrier', 'warehouse']), not, words }),
  v.object({ kind: v.literal('way'), not, ways: v.array(v.picklist(photoWays)) }),
  v.object({ kind: v.literal('value'), not, is: bound, kopecks: countSchema }),
  v.object({ kind: v.literal('weight'), not, is: bound, grams: countSchema }),
  v.object({ kind: v.literal('express'), not }),
]);

const deedSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['inspect', 'seal', 'choose-box', 'photo', 'weigh']), duty }),
  v.object({ kind: v.literal('wrap'), duty, layers }),
  v.object({
    kind: v.literal('custom'),
    duty,
    when: v.picklist(['first', 'last']),
    text: localTextSchema(MOST_STEP_TEXT),
  }),
  v.object({ kind: v.literal('sticker'), duty, sticker: v.picklist(stickers) }),
  v.object({ kind: v.literal('insert'), duty, sku: text(40) }),
  v.object({ kind: v.literal('use-box'), duty, box: text(8) }),
  v.object({ kind: v.literal('no-box'), box: text(8) }),
  v.object({ kind: v.literal('printer'), printer: text(40) }),
  v.object({ kind: v.literal('clip') }),
]);

const ruleSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/u)),
  name: v.optional(text(80), ''),
  on: v.boolean(),
  match: v.picklist(['all', 'any']),
  conditions: v.pipe(v.array(conditionSchema), v.maxLength(MOST_PARTS)),
  deeds: v.pipe(v.array(deedSchema), v.maxLength(MOST_PARTS)),
});

/** The rules of a house in their order; every id once. */
export const houseRulesSchema = v.pipe(
  v.array(ruleSchema),
  v.maxLength(MOST_RULES),
  v.check((rules) => new Set(rules.map(({ id }) => id)).size === rules.length),
);
