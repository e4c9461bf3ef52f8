import { useTranslation } from 'react-i18next';
import { tellPrint } from '#shared/text/tell-outside.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import { Icon } from '../ui/icons.tsx';
import css from './desk-print-line.module.css';
import type { DeskPrint } from './use-desk-print.ts';

interface Props {
  readonly state: DeskPrint;
  readonly printer: string;
  readonly toJobs?: (() => void) | undefined;
}

/** How a print from the desk stands, with what to do. */
export function DeskPrintLine({ state, printer, toJobs }: Props) {
  const { t } = useTranslation('printing');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const jobs =
    toJobs === undefined ? null : (
      <button type="button" className={css.link} onClick={toJobs}>
        {t('toJobs')}
      </button>
    );
  switch (state.kind) {
    case 'none':
    case 'asking':
      return null;
    case 'sent':
      return (
        <p className={css.outcome} data-tone="ok" data-print="sent" role="status">
          <Icon name="check" />
          <span>
            {t('sent', { count: state.labels, printer })} {jobs}
          </span>
        </p>
      );
    case 'waits': {
      const telling = tellPrint({ outcome: 'failed', detail: state.why });
      return (
        <p className={css.outcome} data-tone="warn" data-print="waits" role="status">
          <Icon name="clock" />
          <span>
            <b>{telling === null ? t('waits.title') : say(telling.title)}</b>{' '}
            {t('waits.hint', { why: telling === null ? '' : say(telling.hint) })} {jobs}
          </span>
        </p>
      );
    }
    case 'not-taken':
      return (
        <p className={css.outcome} data-tone="bad" data-print="not-taken" role="alert">
          <Icon name="warn" />
          <span>{t('notSent')}</span>
        </p>
      );
    case 'ended': {
      const telling = tellPrint(state.result);
      return telling === null ? null : (
        <p className={css.outcome} data-tone="bad" data-print={state.result.outcome} role="alert">
          <Icon name="warn" />
          <span>
            <b>{say(telling.title)}</b> {say(telling.hint)} {jobs}
          </span>
        </p>
      );
    }
  }
}
