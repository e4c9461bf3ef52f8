import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_RULES } from '#shared/bridge/house-rules-schema.ts';
import type { HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { RuleCard, type CardDeed } from './rule-card.tsx';
import { RuleEditor } from './rule-editor.tsx';
import css from './rules.module.css';
import { TouchedPanel } from './touched-panel.tsx';
import { duplicated, moved, useHouseRules } from './use-house-rules.ts';
import { usePreview } from './use-preview.ts';
import { WouldGetPanel } from './would-get.tsx';

const replaced = (rules: readonly HouseRule[], rule: HouseRule): readonly HouseRule[] =>
  rules.some(({ id }) => id === rule.id)
    ? rules.map((each) => (each.id === rule.id ? rule : each))
    : [...rules, rule];

/** What a rule that nobody wrote yet begins with. */
const blankRule = (id: string): HouseRule => ({
  id,
  name: '',
  on: true,
  match: 'all',
  conditions: [{ kind: 'trait', traits: [], not: false }],
  deeds: [],
});

/** The rules of the house in plain sentences, and what they do to the open postings while they are written. */
export function RulesPage() {
  const { t } = useTranslation(['app', 'rules']);
  const { ids } = useStarted();
  const house = useHouseRules();
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<HouseRule | null>(null);
  const [asked, setAsked] = useState('');
  const { rules } = house;
  const shown = useMemo(() => (draft === null ? rules : replaced(rules, draft)), [rules, draft]);
  const preview = usePreview(shown, draft !== null);
  const touchedBy = (id: string | null) => (id === null ? null : (preview.rules.get(id) ?? null));

  const edit = (rule: HouseRule): void => {
    setDraft(rule);
    setChosen(rule.id);
  };
  const act = (rule: HouseRule, deed: CardDeed): void => {
    if (deed === 'edit') return edit(rule);
    const without = rules.filter(({ id }) => id !== rule.id);
    const next = {
      switch: () => replaced(rules, { ...rule, on: !rule.on }),
      up: () => moved(rules, rule.id, -1),
      down: () => moved(rules, rule.id, 1),
      duplicate: () => duplicated(rules, rule.id, ids.next()),
      remove: () => without,
    }[deed]();
    void house.put(next, deed === 'remove' ? { what: 'removed', before: rules } : null);
  };
  const save = async (): Promise<void> => {
    if (draft !== null && (await house.put(replaced(rules, draft)))) setDraft(null);
  };

  return (
    <DeskPage
      title={t('app:pages.rules')}
      hint={t(house.untouched ? 'rules:starterHint' : 'rules:hint')}
      aside={
        <div className={css.head}>
          {house.untouched ? null : (
            <button
              type="button"
              className="b sm quiet"
              onClick={() => void house.put(null, { what: 'reset', before: rules })}
            >
              {t('rules:edit.reset')}
            </button>
          )}
          <button
            type="button"
            className="b sm pri"
            disabled={draft !== null || rules.length >= MOST_RULES}
            onClick={() => edit(blankRule(ids.next()))}
          >
            {t('rules:edit.add')}
          </button>
        </div>
      }
    >
      {house.undoable === null ? null : (
        <p className={css.undo} role="status">
          {t(house.undoable.what === 'removed' ? 'rules:edit.removed' : 'rules:edit.wasReset')}
          <button type="button" className="b sm" onClick={() => house.undo()}>
            <Icon name="undo" />
            {t('rules:edit.undo')}
          </button>
        </p>
      )}
      <div className={css.page} aria-busy={!preview.ready} data-preview={preview.ready ? 'ready' : 'looking'}>
        {shown.length === 0 ? (
          <Empty title={t('rules:none.title')} hint={t('rules:none.hint')} />
        ) : (
          <ol className={css.list} aria-label={t('app:pages.rules')}>
            {shown.map((rule) => (
              <li
                key={rule.id}
                className={css.card}
                data-rule={rule.id}
                data-on={rule.on}
                data-chosen={rule.id === chosen}
              >
                <RuleCard
                  rule={rule}
                  rules={shown}
                  touched={touchedBy(rule.id)}
                  chosen={rule.id === chosen}
                  choose={() => setChosen(rule.id)}
                  act={(deed) => act(rule, deed)}
                />
                {draft?.id === rule.id ? (
                  <RuleEditor
                    draft={draft}
                    change={setDraft}
                    save={() => void save()}
                    cancel={() => setDraft(null)}
                    failed={house.failed}
                  />
                ) : null}
              </li>
            ))}
          </ol>
        )}
        <aside className={css.aside}>
          <WouldGetPanel rules={shown} asked={asked} ask={setAsked} />
          <TouchedPanel
            preview={preview}
            touched={touchedBy(chosen)}
            chosen={chosen !== null}
            pick={setAsked}
          />
        </aside>
      </div>
    </DeskPage>
  );
}
