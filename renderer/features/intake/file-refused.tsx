import { useTranslation } from 'react-i18next';
import type { IntakeState } from './use-intake.ts';
import css from './intake.module.css';

type Trouble = Extract<IntakeState, { kind: 'refused' }>['trouble'];

/** Why a file is not taken, and what to do instead. */
export function FileRefused({ name, trouble }: { readonly name: string; readonly trouble: Trouble }) {
  const { title, hint, more } = useReason(trouble);
  return (
    <div className={css.refused} role="alert" data-trouble={trouble.code}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {more === null ? null : <p className={css.found}>{more}</p>}
      <p className={css.found}>{name}</p>
    </div>
  );
}

interface Reason {
  readonly title: string;
  readonly hint: string;
  readonly more: string | null;
}

const kinds = { xlsx: 'spreadsheet', pdf: 'pdf', binary: 'binary' } as const;

function useReason(trouble: Trouble): Reason {
  const { t } = useTranslation(['app', 'desk']);
  switch (trouble.code) {
    case 'empty':
    case 'too-large':
      return {
        title: t(`desk:intake.fileTrouble.${trouble.code}.title`),
        hint: t(`desk:intake.fileTrouble.${trouble.code}.hint`),
        more: null,
      };
    case 'unreadable':
      return { title: t('app:intake.unreadable.title'), hint: t('app:intake.unreadable.hint'), more: null };
    case 'not-text': {
      const kind = kinds[trouble.looksLike];
      return { title: t(`app:intake.${kind}.title`), hint: t(`app:intake.${kind}.hint`), more: null };
    }
    case 'columns-missing': {
      const columns = trouble.missing.join(', ');
      const orders = trouble.missing.length < 4;
      return {
        title: t(
          orders
            ? 'desk:intake.fileTrouble.missing-columns.title'
            : 'desk:intake.fileTrouble.not-orders.title',
        ),
        hint: orders
          ? t('desk:intake.fileTrouble.missing-columns.hint', { columns })
          : t('desk:intake.fileTrouble.not-orders.hint'),
        more: t('app:intake.columnsFound', {
          columns:
            trouble.found
              .filter((cell) => cell !== '')
              .slice(0, 12)
              .join(', ') || '–',
        }),
      };
    }
  }
}
