import { useTranslation } from 'react-i18next';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Chooser } from './chooser.tsx';
import { FileRefused } from './file-refused.tsx';
import css from './intake.module.css';
import { MappingPage } from './mapping-page.tsx';
import { MarketStrip } from './market-strip.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Summary } from './summary.tsx';
import { Troubles } from './troubles.tsx';
import { useIntake } from './use-intake.ts';

/** Orders from a file: choose, say what the columns are, look, take in. */
export function IntakePage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation('desk');
  const intake = useIntake();
  const state = intake.state();
  const name = 'name' in state ? state.name : null;
  const small = 'opened' in state;
  const busy = state.kind === 'reading' || state.kind === 'taking';
  const chooser = <Chooser small={small} busy={busy} onFile={(file) => intake.choose(file)} />;
  return (
    <DeskPage
      title={t('intake.title')}
      data-intake={state.kind}
      aside={
        small ? (
          <>
            <span className={css.fileName}>{name}</span>
            {chooser}
          </>
        ) : null
      }
    >
      <MarketStrip />
      {small ? null : <p className={css.lead}>{t('intake.hint')}</p>}
      {small ? null : chooser}
      {state.kind === 'reading' ? <ProgressBar at={state.progress} cancel={() => intake.cancel()} /> : null}
      {state.kind === 'refused' ? <FileRefused name={state.name} trouble={state.trouble} /> : null}
      {state.kind === 'mapping' ? (
        <MappingPage
          file={state}
          draft={state.draft}
          draw={(draft) => intake.draw(state, draft)}
          use={() => intake.accept(state, state.draft)}
        />
      ) : null}
      {'preview' in state ? (
        <>
          <Summary state={state} intake={intake} go={go} />
          <Troubles file={state} />
          <PreviewTable key={state.name} file={state} />
        </>
      ) : null}
    </DeskPage>
  );
}
