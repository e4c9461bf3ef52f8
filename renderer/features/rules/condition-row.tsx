import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/kit/assert-never.ts';
import { traits } from '#shared/domain/product/traits.ts';
import type { Condition } from '#shared/domain/rules/house-rules/rule.ts';
import { conditionGroups } from '#shared/domain/rules/house-rules/sentence-ids.ts';
import { photoWays } from '#shared/domain/rules/photo.ts';
import { Icon } from '../../ui/icons.tsx';
import { conditionIdOf, conditionSaid } from './condition-kinds.ts';
import { Phrase } from './phrase.tsx';
import css from './rules.module.css';
import { ManySlot, NumberSlot, WordsSlot } from './slots.tsx';
import { useHouseSentence } from './use-sentence.ts';

interface Props {
  readonly condition: Condition;
  readonly change: (condition: Condition) => void;
  readonly drop: () => void;
}

const KOPECKS = 100;
/** Traits that goods of a parcel can have: digital goods lie in none. */
const asked = traits.filter((trait) => trait !== 'digital');

/** One condition as a sentence with fields in it. */
export function ConditionRow({ condition, change, drop }: Props) {
  const { t } = useTranslation('rules');
  const sentence = useHouseSentence();
  const id = conditionIdOf(condition);
  const groups = (['goods', 'parcel', 'place', 'leaving'] as const).map((name) => ({
    name: t(`groups.${name}`),
    ids: conditionGroups[name],
  }));
  return (
    <li className={css.row} data-condition={id}>
      <Phrase
        label={t('edit.which')}
        value={id}
        groups={groups}
        say={(each) => sentence.aroundCondition(each)}
        choose={(each) => change(conditionSaid(condition, each))}
      >
        <Place key={id} condition={condition} change={change} />
      </Phrase>
      <button type="button" className={css.drop} aria-label={t('edit.drop')} onClick={drop}>
        <Icon name="cross" />
      </button>
    </li>
  );
}

/** The field in the place of a condition's sentence. */
function Place({ condition, change }: Omit<Props, 'drop'>) {
  const { t } = useTranslation('rules');
  const sentence = useHouseSentence();
  const label = sentence.condition(condition);
  switch (condition.kind) {
    case 'trait':
      return (
        <ManySlot
          label={label}
          chosen={condition.traits}
          all={asked}
          say={(trait) => sentence.trait(trait)}
          change={(chosen) => change({ ...condition, traits: chosen })}
        />
      );
    case 'way':
      return (
        <ManySlot
          label={label}
          chosen={condition.ways}
          all={photoWays}
          say={(way) => sentence.way(way)}
          change={(ways) => change({ ...condition, ways })}
        />
      );
    case 'text':
    case 'place':
    case 'carrier':
    case 'warehouse':
      return (
        <WordsSlot
          label={t('edit.words')}
          words={condition.words}
          change={(words) => change({ ...condition, words })}
        />
      );
    case 'pieces':
    case 'units':
    case 'lines':
      return (
        <NumberSlot
          label={label}
          value={condition.count}
          most={100_000}
          change={(count) => change({ ...condition, count })}
        />
      );
    case 'value':
      return (
        <NumberSlot
          label={label}
          value={Math.round(condition.kopecks / KOPECKS)}
          most={9_999_999}
          change={(roubles) => change({ ...condition, kopecks: roubles * KOPECKS })}
        />
      );
    case 'weight':
      return (
        <NumberSlot
          label={label}
          value={condition.grams}
          most={1_000_000}
          change={(grams) => change({ ...condition, grams })}
        />
      );
    case 'marked':
    case 'express':
      return null;
    default:
      return assertNever(condition);
  }
}
