import { useTranslation } from 'react-i18next';
import { MOST_PARTS } from '#shared/bridge/house-rules-schema.ts';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { blankCondition } from './condition-kinds.ts';
import { ConditionRow } from './condition-row.tsx';
import { blankDeed } from './deed-kinds.ts';
import { DeedRow } from './deed-row.tsx';
import css from './rules.module.css';
import { OneSlot } from './slots.tsx';

interface Props {
  /** As it is being written; nothing of it holds before it is saved. */
  readonly draft: HouseRule;
  readonly change: (draft: HouseRule) => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly failed: boolean;
}

const replaced = <T,>(all: readonly T[], at: number, one: T): readonly T[] => all.with(at, one);

/** A rule being written: IF this THEN that, each line a sentence with drop-downs in it. */
export function RuleEditor({ draft, change, save, cancel, failed }: Props) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const { packing } = runtime.settings();
  const { conditions, deeds } = draft;
  return (
    <div className={css.editor}>
      <div className={css.part}>
        <b className={css.word}>{conditions.length === 0 ? t('words.always') : t('words.if')}</b>
        {conditions.length > 1 ? (
          <OneSlot
            label={t('edit.how')}
            value={draft.match}
            options={(['all', 'any'] as const).map((value) => ({ value, name: t(`words.${value}`) }))}
            change={(match) => change({ ...draft, match })}
          />
        ) : null}
        <ul className={css.rows}>
          {conditions.map((condition, at) => (
            <ConditionRow
              // Rows have no names of their own; their number keys them anew when one is taken out.
              key={`${conditions.length}-${at}`}
              condition={condition}
              change={(next) => change({ ...draft, conditions: replaced(conditions, at, next) })}
              drop={() => change({ ...draft, conditions: conditions.toSpliced(at, 1) })}
            />
          ))}
        </ul>
        {conditions.length >= MOST_PARTS ? null : (
          <button
            type="button"
            className="b sm quiet"
            onClick={() => change({ ...draft, conditions: [...conditions, blankCondition('trait')] })}
          >
            {t('edit.addCondition')}
          </button>
        )}
      </div>
      <div className={css.part}>
        <b className={css.word}>{t('words.so')}</b>
        <ul className={css.rows}>
          {deeds.map((deed, at) => (
            <DeedRow
              key={`${deeds.length}-${at}`}
              deed={deed}
              change={(next) => change({ ...draft, deeds: replaced(deeds, at, next) })}
              drop={() => change({ ...draft, deeds: deeds.toSpliced(at, 1) })}
            />
          ))}
        </ul>
        {deeds.length >= MOST_PARTS ? null : (
          <button
            type="button"
            className="b sm quiet"
            onClick={() => change({ ...draft, deeds: [...deeds, blankDeed('first', packing)] })}
          >
            {t('edit.addDeed')}
          </button>
        )}
      </div>
      <div className={css.foot}>
        <input
          className={css.naming}
          aria-label={t('edit.name')}
          placeholder={t('edit.name')}
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ ...draft, name: event.target.value })}
        />
        <button type="button" className="b sm" onClick={cancel}>
          {t('edit.cancel')}
        </button>
        <button type="button" className="b sm pri" onClick={save}>
          <Icon name="check" />
          {t('edit.save')}
        </button>
      </div>
      {failed ? (
        <p className={css.trouble} role="alert">
          <Icon name="warn" />
          {t('edit.notSaved')}
        </p>
      ) : null}
    </div>
  );
}
