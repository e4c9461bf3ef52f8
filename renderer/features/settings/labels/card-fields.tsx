import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { TextArea, TextField } from '../../../parts/fields.tsx';
import type { PanelProps } from '../station-panel.tsx';
import css from './labels.module.css';

/** The words on the thank-you card. */
export function CardFields({ settings, change }: PanelProps) {
  const { t } = useTranslation('labels');
  const put = (card: Partial<Settings['card']>) =>
    change((before) => ({ ...before, card: { ...before.card, ...card } }));
  const { card } = settings;
  return (
    <section className={css.group}>
      <TextField
        label={t('card.title')}
        value={card.title}
        placeholder={t('card.usual')}
        wrong={t('wrongText')}
        onCommit={(title) => put({ title })}
      />
      <TextArea
        label={t('card.text')}
        value={card.text}
        placeholder={t('card.usual')}
        wrong={t('wrongText')}
        onCommit={(text) => put({ text })}
      />
      <TextField
        label={t('card.link')}
        value={card.link}
        placeholder="https://"
        wrong={t('wrongText')}
        onCommit={(link) => put({ link })}
      />
      <p className={css.hint}>{t('card.linkHint')}</p>
    </section>
  );
}
