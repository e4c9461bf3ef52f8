import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Chooser } from './chooser.tsx';
import { FileRefused } from './file-refused.tsx';
import css from './intake.module.css';
import { PreviewTable } from './preview-table.tsx';
import { Summary } from './summary.tsx';
import { Troubles } from './troubles.tsx';
import { useIntake } from './use-intake.ts';

/** Orders from a file: choose, look, take in. */
export function IntakePage({ go }: { readonly go: (page: DeskPage) => void }) {
  const { t } = useTranslation('desk');
  const { runtime } = useStarted();
  const { state, choose, take } = useIntake(runtime);
  const file = 'preview' in state ? state : null;
  const onFile = (chosen: File): void => void choose(chosen);
  const chooser = (
    <Chooser
      small={file !== null}
      busy={state.kind === 'reading' || state.kind === 'taking'}
      onFile={onFile}
    />
  );
  return (
    <div className="pg" data-intake={state.kind}>
      <div className="hd">
        <h2>{t('intake.title')}</h2>
        {file === null ? null : <span className={css.fileName}>{file.name}</span>}
        {file === null ? null : chooser}
      </div>
      {file === null ? <p className={css.lead}>{t('intake.hint')}</p> : null}
      {file === null ? chooser : null}
      {state.kind === 'refused' ? <FileRefused name={state.name} trouble={state.trouble} /> : null}
      {file === null ? null : (
        <>
          <Summary state={file} take={() => void take(file)} go={go} />
          <Troubles troubles={file.preview.troubles} />
          <PreviewTable key={file.name} file={file} />
        </>
      )}
    </div>
  );
}
