import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { PrintRun } from '#shared/domain/posting/state.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import { stopsPrinting, type PrinterCondition } from '#shared/printing/state.ts';
import { formatTime } from '#shared/text/format.ts';
import { tellPrint } from '#shared/text/tell-outside.ts';
import type { Message } from '#shared/text/message.ts';
import { answersTo } from '../../session/larger.ts';
import type { StatusView } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

interface NoticeProps {
  readonly icon: 'question' | 'warn' | 'printer';
  readonly title: string;
  readonly hint: string;
  /** Nothing has to be done about it now. */
  readonly calm?: boolean;
}

function Notice({ icon, title, hint, calm = false }: NoticeProps) {
  return (
    <div className="notice-bar" role={calm ? 'status' : 'alert'}>
      <Icon name={icon} />
      <div className="grow">
        <b>{title}</b>
        <p>{hint}</p>
      </div>
    </div>
  );
}

/** The label prints although nobody could ask whether the order still stands (CN7). */
export function Unchecked({ since }: { readonly since: number | null }) {
  const { t, timeZone } = useTable();
  const title =
    since === null
      ? t('label.neverChecked')
      : t('label.unchecked.title', { time: formatTime(since, timeZone) });
  return <Notice icon="warn" title={title} hint={t('label.unchecked.hint')} calm />;
}

/** What became of a failed print: its own words where the station knows why, else what to look at. */
function failedWords(run: PrintRun, { t, say }: Pick<ReturnType<typeof useTable>, 't' | 'say'>) {
  const told = run.detail == null ? null : tellPrint({ outcome: 'failed', detail: run.detail });
  const words = (message: Message | undefined, otherwise: string): string =>
    message === undefined ? otherwise : say(message);
  return {
    title: t('label.failed.title'),
    hint: `${words(told?.title, '')} ${t('label.failed.hint')}`.trim(),
  };
}

/** Nobody knows whether it came out, or it did not: what to look at and what to do. */
export function LabelTrouble({ run }: { readonly run: PrintRun }) {
  const words = useTable();
  const { t } = words;
  const { title, hint } =
    run.outcome === 'maybe'
      ? { title: t('label.maybe.title'), hint: t('label.maybe.hint') }
      : failedWords(run, words);
  return (
    <div className="column" style={{ gap: '1.5rem' }}>
      <Notice icon={run.outcome === 'maybe' ? 'question' : 'warn'} title={title} hint={hint} />
      <div className="row">
        <CommandButton icon="printer" kind="big-main" command={{ kind: 'reprint' }}>
          {t('buttons.reprint')}
        </CommandButton>
      </div>
    </div>
  );
}

/** The page is larger than the labels in the printer: only ways that keep every code readable are offered (LB7). */
export function LargerQuestion({ page }: { readonly page: LargerPage }) {
  const { t, actions } = useTable();
  const size = ({ widthMm, heightMm }: LargerPage['page']): string =>
    `${Math.round(widthMm)}\u00A0×\u00A0${Math.round(heightMm)}`;
  return (
    <div className="column" style={{ gap: '1.5rem' }} data-question="larger">
      <Notice
        icon="question"
        title={t('label.larger.title')}
        hint={t('label.larger.hint', { page: size(page.page), stock: size(page.stock) })}
      />
      <div className="choices answers">
        {answersTo(page).map((answer) => (
          <button
            key={answer}
            type="button"
            className="choice"
            onClick={() => actions.command({ kind: 'reason', reason: answer })}
          >
            {t(`label.larger.${answer}.title`)}
            <small className="why">{t(`label.larger.${answer}.hint`)}</small>
            <small>{commandCode({ kind: 'reason', reason: answer })}</small>
          </button>
        ))}
      </div>
    </div>
  );
}

/** Whether the printer of the labels is in a state in which nothing prints. */
export const printerStops = (printer: StatusView['printer']): printer is PrinterCondition =>
  printer !== 'busy' && stopsPrinting(printer);

/** The printer cannot print now: what to do about it. The label comes by itself afterwards. Null where it can. */
export function PrinterStops() {
  const { say, view } = useTable();
  const { printer } = view.status;
  const told = printerStops(printer) ? tellPrint({ outcome: 'failed', detail: printer }) : null;
  return told === null ? null : <Notice icon="printer" title={say(told.title)} hint={say(told.hint)} />;
}
