import { useTranslation } from 'react-i18next';
import type { IntakeState } from './intake-state.ts';
import css from './intake.module.css';

type Trouble = Extract<IntakeState, { kind: 'refused' }>['trouble'];

/** Why a file is not taken, and what to do instead. */
export function FileRefused({ name, trouble }: { readonly name: string; readonly trouble: Trouble }) {
  const { title, hint } = useReason(trouble);
  return (
    <div className={css.refused} role="alert" data-trouble={trouble.code}>
      <h3>{title}</h3>
      <p>{hint}</p>
      <p className={css.found}>{name}</p>
    </div>
  );
}

interface Reason {
  readonly title: string;
  readonly hint: string;
}

function useReason(trouble: Trouble): Reason {
  const { t } = useTranslation(['app', 'desk', 'intake']);
  switch (trouble.code) {
    case 'empty':
    case 'too-large':
      return {
        title: t(`desk:intake.fileTrouble.${trouble.code}.title`),
        hint: t(`desk:intake.fileTrouble.${trouble.code}.hint`),
      };
    case 'unreadable':
      return { title: t('app:intake.unreadable.title'), hint: t('app:intake.unreadable.hint') };
    case 'not-text':
      return {
        title: t(`app:intake.${trouble.looksLike}.title`),
        hint: t(`app:intake.${trouble.looksLike}.hint`),
      };
    default:
      return {
        title: t(`intake:fileTrouble.${trouble.code}.title`),
        hint: t(`intake:fileTrouble.${trouble.code}.hint`),
      };
  }
}
