import { assertNever } from '#shared/kit/assert-never.ts';
import type { Condition } from '#shared/domain/rules/house-rules/rule.ts';
import type { ConditionId } from '#shared/domain/rules/house-rules/sentence-ids.ts';

type Plain = 'trait' | 'marked' | 'way' | 'carrier' | 'warehouse' | 'express';
type Told<Name extends string> = Name | `no-${Name}`;

const negated = <
  Name extends Plain | 'name' | 'article' | 'sku' | 'city' | 'region' | 'country' | 'anywhere',
>(
  name: Name,
  not: boolean,
): Told<Name> => (not ? `no-${name}` : name);

/** How a condition is said. */
export function conditionIdOf(condition: Condition): ConditionId {
  switch (condition.kind) {
    case 'trait':
    case 'marked':
    case 'way':
    case 'carrier':
    case 'warehouse':
    case 'express':
      return negated(condition.kind, condition.not);
    case 'text':
    case 'place':
      return negated(condition.of, condition.not);
    case 'pieces':
    case 'units':
    case 'lines':
    case 'value':
    case 'weight':
      return `${condition.kind}-${condition.is}`;
    default:
      return assertNever(condition);
  }
}

/** Numbers that a new condition begins with: of pieces, of roubles, of grams. */
const FIRST = { count: 2, kopecks: 300_000, grams: 5000 } as const;

/** A condition that is said so, with nothing filled in that a person must say. */
export function blankCondition(id: ConditionId): Condition {
  const not = id.startsWith('no-');
  const is = id.endsWith('-to') ? 'to' : 'from';
  const name = id.replace(/^no-/u, '').replace(/-(?:from|to)$/u, '');
  switch (name) {
    case 'name':
    case 'article':
    case 'sku':
      return { kind: 'text', of: name, words: [], not };
    case 'city':
    case 'region':
    case 'country':
    case 'anywhere':
      return { kind: 'place', of: name, words: [], not };
    case 'pieces':
    case 'units':
    case 'lines':
      return { kind: name, is, count: FIRST.count, not: false };
    case 'value':
      return { kind: 'value', is, kopecks: FIRST.kopecks, not: false };
    case 'weight':
      return { kind: 'weight', is, grams: FIRST.grams, not: false };
    case 'carrier':
    case 'warehouse':
      return { kind: name, words: [], not };
    case 'way':
      return { kind: 'way', ways: [], not };
    case 'marked':
    case 'express':
      return { kind: name, not };
    default:
      return { kind: 'trait', traits: [], not };
  }
}

/** The condition said in another way; what was filled in stays where the new way has a place for it. */
export function conditionSaid(before: Condition, id: ConditionId): Condition {
  const blank = blankCondition(id);
  const kept: object = Object.fromEntries(
    Object.entries(before).filter(([key]) => key in blank && !['kind', 'not', 'is', 'of'].includes(key)),
  );
  return { ...blank, ...kept };
}
