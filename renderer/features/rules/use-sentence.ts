import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { Trait } from '#shared/domain/product/traits.ts';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import {
  inLanguage,
  type Condition,
  type Deed,
  type HouseRule,
} from '#shared/domain/rules/house-rules/rule.ts';
import { starterIds, type ConditionId, type DeedId } from '#shared/domain/rules/house-rules/sentence-ids.ts';
import { photoWays } from '#shared/domain/rules/photo.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { conditionIdOf } from './condition-kinds.ts';
import { deedIdOf } from './deed-kinds.ts';

/** A sentence around its place to fill in; `null` where it has none. */
export interface Around {
  readonly before: string;
  readonly after: string | null;
}

/** Says rules in the language of the desk. */
export interface Sentence {
  readonly language: Language;
  trait(trait: Trait): string;
  way(way: Way): string;
  condition(condition: Condition): string;
  deed(deed: Deed): string;
  /** What stands before and behind the place, in this language's order. */
  aroundCondition(id: ConditionId): Around;
  aroundDeed(id: DeedId): Around;
  /** "rule 3 and rule 5" by what the rules are called. */
  numbers(ids: readonly string[], rules: readonly HouseRule[]): string;
  /** What the house or the starter set calls it; empty for nothing. */
  name(rule: HouseRule): string;
}

const MARK = '\u0001';
const KOPECKS = 100;

const around = (sentence: string): Around => {
  const at = sentence.indexOf(MARK);
  return at < 0
    ? { before: sentence, after: null }
    : { before: sentence.slice(0, at).trim(), after: sentence.slice(at + 1).trim() };
};

/** The number of a rule as it is read: its place from the top. */
const numberOfRule = (id: string, rules: readonly HouseRule[]): number =>
  rules.findIndex((rule) => rule.id === id) + 1;

/** The words of rules, for a house with these boxes, cards and printers. */
function useSentence({ packing, printers }: Pick<Settings, 'packing' | 'printers'>): Sentence {
  const { t, i18n } = useTranslation(['rules', 'labels', 'desk']);
  const language = i18n.language as Language;
  return useMemo(() => {
    const or = new Intl.ListFormat(language, { type: 'disjunction' });
    const and = new Intl.ListFormat(language, { type: 'conjunction' });
    const unsaid = t('words.nothing');
    const listed = (words: readonly string[]): string => (words.length === 0 ? unsaid : or.format(words));
    const quoted = (words: readonly string[]): string => listed(words.map((word) => t('quoted', { word })));
    const number = new Intl.NumberFormat(language);
    const trait = (name: Trait): string =>
      name === 'digital' ? t('desk:traits.digital') : t(`traits.${name}`);
    const way = (name: Way): string => {
      const known = photoWays.find((each) => each === name);
      return known === undefined ? t(`desk:ways.${name}`) : t(`ways.${known}`);
    };
    const filled = (condition: Condition): string => {
      switch (condition.kind) {
        case 'trait':
          return listed(condition.traits.map(trait));
        case 'way':
          return listed(condition.ways.map(way));
        case 'text':
        case 'place':
        case 'carrier':
        case 'warehouse':
          return quoted(condition.words);
        case 'value':
          return number.format(condition.kopecks / KOPECKS);
        case 'weight':
          return number.format(condition.grams);
        case 'pieces':
        case 'units':
        case 'lines':
          return number.format(condition.count);
        default:
          return '';
      }
    };
    const done = (deed: Deed): string => {
      switch (deed.kind) {
        case 'wrap':
          return number.format(deed.layers);
        case 'custom':
          return t('quoted', { word: inLanguage(deed.text, language) || t('edit.unsaid') });
        case 'sticker':
          return t('quoted', { word: t(`labels:marks.${deed.sticker}`) });
        case 'insert':
          return t('quoted', {
            word: packing.inserts.find(({ sku }) => sku === deed.sku)?.name ?? deed.sku,
          });
        case 'use-box':
        case 'no-box':
          return packing.boxes.find(({ id }) => id === deed.box)?.name ?? deed.box;
        case 'printer':
          if (deed.printer === '') return t('usualPrinter');
          return t('quoted', { word: printers.find(({ id }) => id === deed.printer)?.name ?? deed.printer });
        default:
          return '';
      }
    };
    return {
      language,
      trait,
      way,
      condition: (condition) => t(`conditions.${conditionIdOf(condition)}`, { x: filled(condition) }),
      deed(deed) {
        const what = t(`deeds.${deedIdOf(deed)}`, { x: done(deed) });
        return 'duty' in deed && deed.duty === 'optional' ? t('words.optional', { what }) : what;
      },
      aroundCondition: (id) => around(t(`conditions.${id}`, { x: MARK })),
      aroundDeed: (id) => around(t(`deeds.${id}`, { x: MARK })),
      numbers: (ids, rules) => and.format(ids.map((id) => t('would.byRule', { n: numberOfRule(id, rules) }))),
      name(rule) {
        if (rule.name !== '') return rule.name;
        const known = starterIds.find(
          (id) => id === rule.id || (id === 'insert' && /^insert-\d+$/u.test(rule.id)),
        );
        return known === undefined ? '' : t(`names.${known}`);
      },
    };
  }, [t, language, packing, printers]);
}

/** The words for the rules of this house. */
export function useHouseSentence(): Sentence {
  const { runtime } = useStarted();
  return useSentence(runtime.settings());
}
