import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { checkVirtualPrefix } from '#shared/domain/rules/waybill/virtual.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { Choice, numberOf, Panel, TextArea, TextField, type SaveOutcome } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './virtual.module.css';

type Rule = Settings['virtual'];

/** When postings are sent without a parcel by themselves, and what their numbers look like. */
export function RulePanel() {
  const { t } = useTranslation('virtual');
  const { runtime, log } = useStarted();
  const rule = runtime.settings().virtual;
  const [next, setNext] = useState('');
  useEffect(() => {
    void runtime.virtual.nextNumber().then(setNext);
  }, [runtime]);
  const save = async (change: Partial<Rule>): Promise<SaveOutcome> => {
    try {
      const settings = runtime.settings();
      await runtime.saveSettings({ ...settings, virtual: { ...settings.virtual, ...change } });
      return 'kept';
    } catch (thrown) {
      log('virtual-rule', faultWords(thrown));
      return 'not-written';
    }
  };
  return (
    <div className={css.scrolls}>
      <Panel title={t('rule.title')} hint={t('rule.hint')} name="virtual-rule">
        <Choice
          label={t('rule.auto')}
          value={rule.auto}
          options={[
            { value: 'off', name: t('rule.off') },
            { value: 'digital', name: t('rule.digital') },
          ]}
          onChoose={(auto) => void save({ auto })}
        />
        <TextArea
          label={t('rule.note')}
          value={rule.note}
          wrong={t('rule.noteWrong')}
          placeholder={t('rule.noteUsual')}
          onCommit={async (note) => (note.length > 500 ? 'wrong' : save({ note }))}
        />
        <TextField
          label={t('rule.prefix')}
          value={rule.prefix}
          wrong={t('rule.prefixWrong')}
          width="short"
          unit={t('rule.prefixHint', { number: next })}
          onCommit={async (text) => {
            const read = checkVirtualPrefix(text);
            if (!read.ok) return 'wrong';
            const kept = await save({ prefix: read.value });
            setNext(await runtime.virtual.nextNumber());
            return kept;
          }}
        />
        <TextField
          label={t('rule.warn')}
          value={String(rule.warnDays)}
          wrong={t('rule.warnWrong')}
          width="tiny"
          digits
          unit={t('rule.days')}
          onCommit={async (text) => {
            const warnDays = numberOf(text);
            return warnDays >= 0 && warnDays <= 60 ? save({ warnDays }) : 'wrong';
          }}
        />
      </Panel>
    </div>
  );
}
