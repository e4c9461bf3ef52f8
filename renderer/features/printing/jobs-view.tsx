import { useTranslation } from 'react-i18next';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import { isDeskJob } from '#shared/printing/desk-job.ts';
import type { JobState, JobView } from '#shared/printing/job.ts';
import { formatTime, sentences } from '#shared/text/format.ts';
import { tellJobDetail } from '#shared/text/tell-printers.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Condition } from '../../parts/condition.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Sign, type SignTone } from '../../parts/sign.tsx';
import css from './jobs.module.css';
import { isOpen, isQuestion, type Jobs } from './use-jobs.ts';

const looks: Readonly<Record<JobState, { readonly icon: IconName; readonly tone: SignTone }>> = {
  queued: { icon: 'clock', tone: 'calm' },
  rendering: { icon: 'label', tone: 'calm' },
  sending: { icon: 'send', tone: 'calm' },
  sent: { icon: 'check', tone: 'ok' },
  confirmed: { icon: 'check', tone: 'ok' },
  maybe: { icon: 'question', tone: 'odd' },
  failed: { icon: 'cross', tone: 'bad' },
  withdrawn: { icon: 'undo', tone: 'calm' },
};

/** What waits, what is under way and what became of the rest, printer by printer. */
export function JobsView({ jobs }: { readonly jobs: Jobs }) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const { printers } = runtime.settings();
  const gone = jobs.list.filter(({ printer }) => printers.every(({ id }) => id !== printer));
  const places = [
    ...printers.map((printer) => ({
      printer,
      list: jobs.list.filter((job) => job.printer === printer.id),
    })),
    ...(gone.length === 0 ? [] : [{ printer: null, list: gone }]),
  ];
  if (jobs.list.length === 0) {
    return <Empty title={t('jobs.none.title')} hint={t('jobs.none.hint')} />;
  }
  return (
    <div className={css.places}>
      {places.map(({ printer, list }) => (
        <PrinterJobs key={printer?.id ?? ''} printer={printer} list={list} jobs={jobs} />
      ))}
    </div>
  );
}

interface PlaceProps {
  readonly printer: Settings['printers'][number] | null;
  readonly list: readonly JobView[];
  readonly jobs: Jobs;
}

function PrinterJobs({ printer, list, jobs }: PlaceProps) {
  const { t } = useTranslation('printing');
  const open = list.filter(isOpen);
  const ended = list.filter((job) => !isOpen(job));
  return (
    <section className={css.place} data-jobs-of={printer?.id ?? 'gone'}>
      <header>
        <Icon name="printer" />
        <h3>{printer?.name ?? t('jobs.gone')}</h3>
        {printer === null ? null : <Condition state={jobs.stateOf(printer.id)} />}
      </header>
      {open.length === 0 ? null : <JobList title={t('jobs.open')} list={open} jobs={jobs} />}
      {ended.length === 0 ? null : <JobList title={t('jobs.ended')} list={ended} jobs={jobs} />}
      {list.length === 0 ? <p className={css.hint}>{t('jobs.none.title')}</p> : null}
    </section>
  );
}

function JobList({
  title,
  list,
  jobs,
}: {
  readonly title: string;
  readonly list: readonly JobView[];
  readonly jobs: Jobs;
}) {
  return (
    <>
      <h4>{title}</h4>
      <ul className={css.list}>
        {list.map((job) => (
          <JobRow key={job.id} job={job} jobs={jobs} />
        ))}
      </ul>
    </>
  );
}

function JobRow({ job, jobs }: { readonly job: JobView; readonly jobs: Jobs }) {
  const { t } = useTranslation(['printing', 'labels']);
  const { timeZone } = useStarted();
  const { icon, tone } = looks[job.state];
  return (
    <li className={css.job} data-job={job.id} data-state={job.state} data-question={isQuestion(job)}>
      <Sign icon={icon} tone={tone} />
      <div className={css.what}>
        <b>{t(`labels:kinds.${job.kind}.title`)}</b>
        <span>{t('printing:jobs.labels', { count: job.labels })}</span>
      </div>
      <time>{formatTime(job.askedAt, timeZone)}</time>
      <Story job={job} />
      <Actions job={job} jobs={jobs} />
      {jobs.tooLate === job.id ? (
        <p className={css.late} role="alert">
          {t('printing:jobs.notDone')}
        </p>
      ) : null}
    </li>
  );
}

/** How the job stands, and why. */
function Story({ job }: { readonly job: JobView }) {
  const { t, i18n } = useTranslation('printing');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const { tone } = looks[job.state];
  const detail = tellJobDetail(job);
  return (
    <div className={css.story} data-tone={tone}>
      <b>{isQuestion(job) ? t('jobs.cameOut') : t(`jobs.states.${job.state}`)}</b>
      {job.detail === 'said-so' ? <span>{t('jobs.saidSo')}</span> : null}
      {job.state === 'queued' && detail === null ? <span>{t('jobs.because')}</span> : null}
      {detail === null ? null : (
        <span>{sentences(i18n.language as Language, [say(detail.title), say(detail.hint)])}</span>
      )}
      {job.state === 'maybe' && !isDeskJob(job.id) ? <span>{t('jobs.atTable')}</span> : null}
    </div>
  );
}

function Actions({ job, jobs }: { readonly job: JobView; readonly jobs: Jobs }) {
  const { t } = useTranslation('printing');
  const ours = isDeskJob(job.id);
  return (
    <div className={css.actions}>
      {isQuestion(job) ? (
        <>
          <button type="button" className="b sm" onClick={() => jobs.settle(job, 'came-out')}>
            {t('jobs.yes')}
          </button>
          <button type="button" className="b sm" onClick={() => jobs.settle(job, 'did-not')}>
            {t('jobs.no')}
          </button>
        </>
      ) : null}
      {ours && job.state === 'failed' ? (
        <button type="button" className="b sm" onClick={() => jobs.settle(job, 'again')}>
          {t('jobs.again')}
        </button>
      ) : null}
      {ours && (job.state === 'queued' || job.state === 'failed') ? (
        <button type="button" className="b sm quiet" onClick={() => jobs.settle(job, 'withdraw')}>
          {t('jobs.withdraw')}
        </button>
      ) : null}
    </div>
  );
}
