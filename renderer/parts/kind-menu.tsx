import { useTranslation } from 'react-i18next';
import { kindsIn, type OwnLabelKind } from '#shared/label/kinds.ts';
import { kindGroups } from '#shared/text/shape-labels.ts';
import css from './kind-menu.module.css';

interface Props {
  readonly value: OwnLabelKind;
  readonly onChoose: (kind: OwnLabelKind) => void;
  readonly label: string;
  readonly without?: readonly OwnLabelKind[];
  /** Kinds with a word beside them. */
  readonly marked?: (kind: OwnLabelKind) => string | null;
}

/** Every kind of label that is made here, by what it is for. */
export function KindMenu({ value, onChoose, label, without = [], marked }: Props) {
  const { t } = useTranslation('labels');
  return (
    <div className={css.menu} role="radiogroup" aria-label={label}>
      {kindGroups.map((group) => (
        <div key={group} role="group" aria-label={t(`groups.${group}`)}>
          <p>{t(`groups.${group}`)}</p>
          {kindsIn[group].map((kind) => {
            if (kind === 'market' || without.includes(kind)) return null;
            const mark = marked?.(kind) ?? null;
            return (
              <button
                key={kind}
                type="button"
                role="radio"
                aria-checked={kind === value}
                data-kind={kind}
                onClick={() => onChoose(kind)}
              >
                <span>{t(`kinds.${kind}.title`)}</span>
                {mark === null ? null : <small>{mark}</small>}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
