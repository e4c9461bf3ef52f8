import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftKinds, draftTongues, type DraftKind, type DraftTongue } from '#shared/domain/posting/care.ts';
import { draftText, ourDraft } from '#shared/text/drafts/draft.ts';
import { draftFields } from '#shared/text/drafts/fields.ts';
import { Choice, Panel, Select, TextArea } from '../../parts/fields.tsx';
import css from '../../parts/fields.module.css';
import type { PanelProps } from './station-panel.tsx';

/** The house's own words for messages, in place of ours (MD1). */
export function DraftsPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation('care');
  const [kind, setKind] = useState<DraftKind>('out-of-stock');
  const [tongue, setTongue] = useState<DraftTongue>('ru');
  const own = settings.drafts[kind]?.[tongue];
  const ours = ourDraft(kind, tongue);
  const keep = (text: string) =>
    change((before) => ({
      ...before,
      drafts: {
        ...before.drafts,
        [kind]: { ...before.drafts[kind], [tongue]: text.trim() === ours ? '' : text },
      },
    }));
  return (
    <Panel title={t('house.title')} hint={t('house.hint')} name="drafts">
      <Select
        label={t('draft.kind')}
        value={kind}
        options={draftKinds.map((value) => ({
          value,
          name: isChanged(settings, value)
            ? `${t(`draft.kinds.${value}`)} (${t('house.changed')})`
            : t(`draft.kinds.${value}`),
        }))}
        onChoose={setKind}
      />
      <Choice
        label={t('draft.tongue')}
        value={tongue}
        options={draftTongues.map((value) => ({ value, name: t(`draft.tongues.${value}`) }))}
        onChoose={setTongue}
      />
      <TextArea
        key={`${kind} ${tongue}`}
        label={t('draft.text')}
        value={draftText(kind, tongue, settings.drafts)}
        wrong={t('house.tooLong')}
        onCommit={keep}
      />
      <p className={css.hint}>
        {t('house.places', { fields: draftFields.map((field) => `{{${field}}}`).join(' ') })}
      </p>
      {own === undefined || own === '' ? null : (
        <button type="button" className="b sm" data-go="ours" onClick={() => void keep('')}>
          {t('house.ours')}
        </button>
      )}
    </Panel>
  );
}

/** Whether the house has words of its own for it, in any language. */
const isChanged = ({ drafts }: PanelProps['settings'], kind: DraftKind): boolean =>
  Object.values(drafts[kind] ?? {}).some((text) => text !== undefined && text !== '');
