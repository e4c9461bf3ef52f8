import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { sentences } from '#shared/text/format.ts';
import { tellFinding } from '#shared/text/tell-desk.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { BulkFailure, BulkReport } from '../../session/bulk.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import css from './queue.module.css';

/** Failures that are listed; the rest is counted, and stands in Problems. */
const LISTED = 6;

interface Props {
  readonly report: BulkReport | 'fault';
  readonly open: (number: PostingNumber) => void;
  readonly go: (page: DeskPage) => void;
  readonly close: () => void;
}

/** What came of a deed over many: how many are done, and each that is not, with its reason (QP5). */
export function BulkReportView({ report, open, go, close }: Props) {
  const { t } = useTranslation('queue');
  if (report === 'fault')
    return (
      <section className={css.report} data-report="fault" role="alert">
        <p>{t('report.fault')}</p>
        <CloseButton close={close} />
      </section>
    );
  const { deed, done, failed } = report;
  const rest = failed.length - LISTED;
  return (
    <section className={css.report} data-report={deed} role="status">
      <p className={css.reportHead}>
        {done.length > 0 ? (
          <span className="tag ok">
            <Icon name="check" />
            {t(deed === 'confirm' ? 'report.confirmed' : 'report.checked', { count: done.length })}
          </span>
        ) : null}
        {failed.length > 0 ? (
          <span className="tag bad">
            <Icon name="warn" />
            {t(deed === 'confirm' ? 'report.failed' : 'report.found', { count: failed.length })}
          </span>
        ) : null}
      </p>
      {failed.length === 0 ? null : (
        <ul className={css.failures}>
          {failed.slice(0, LISTED).map(({ number, why }) => (
            <li key={number} data-failed={number}>
              <button type="button" className={css.number} onClick={() => open(number)}>
                <PostingNumberText number={number} />
              </button>
              <Why why={why} />
            </li>
          ))}
          {rest > 0 ? <li className={css.small}>{t('report.more', { count: rest })}</li> : null}
        </ul>
      )}
      <p className={css.reportEnd}>
        {failed.length > 0 ? (
          <button type="button" className="b sm" onClick={() => go('problems')}>
            <Icon name="warn" />
            {t('report.problems')}
          </button>
        ) : null}
        <CloseButton close={close} />
      </p>
    </section>
  );
}

function CloseButton({ close }: Pick<Props, 'close'>) {
  const { t } = useTranslation('queue');
  return (
    <button type="button" className="b sm" data-go="close-report" onClick={close}>
      {t('report.close')}
    </button>
  );
}

function Why({ why }: Pick<BulkFailure, 'why'>) {
  const { t, i18n } = useTranslation('queue');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (why.code === 'not-kept') return <span>{t('report.notKept')}</span>;
  const tellings =
    why.code === 'check-failed' ? why.findings.filter(isBlocking).map(tellFinding) : [verdictOfRefusal(why)];
  return (
    <span>
      {tellings.map(({ title, hint }) => (
        <span key={title.key}>
          <b>{say(title)}</b> {sentences(i18n.language as Language, [say(hint)])}{' '}
        </span>
      ))}
    </span>
  );
}
