import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickTable } from '../../parts/tables/pick-table.tsx';
import css from './intake.module.css';

interface Props {
  /** One row instead of a field, once a file was read. */
  readonly small: boolean;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Choose a file, or drop one anywhere on the window. */
export function Chooser({ small, busy, onFile }: Props) {
  const { t } = useTranslation(['app', 'desk']);
  const over = useDrop(busy, onFile);
  return (
    <div className={small ? css.chooserSmall : css.chooser} data-over={over}>
      {small && !over ? null : (
        <p>{busy ? t('app:intake.reading') : over ? t('app:intake.dropNow') : t('app:intake.drop')}</p>
      )}
      <PickTable className={small ? 'b' : 'b pri'} disabled={busy} onFile={onFile}>
        {small ? t('app:intake.another') : t('desk:intake.choose')}
      </PickTable>
    </div>
  );
}

/** Takes files dropped anywhere; whether one hangs over the window. */
function useDrop(busy: boolean, onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      event.preventDefault();
      setOver(!busy);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && !busy) onFile(file);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [busy, onFile]);
  return over;
}
