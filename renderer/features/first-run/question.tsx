import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { firstQuestions } from '#shared/bridge/first-run.ts';
import { commandCode, parseCommandCode, type StationCommand } from '#shared/domain/rules/command-codes.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { stationSpeaks } from '#shared/bridge/language.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { Scan } from '../../scan/scan.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import css from './first-run.module.css';
import { Answers } from './answers.tsx';
import type { Steps } from './use-steps.ts';

/** The one thing to do, at the same place on every question. */
export interface Primary {
  readonly name: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly steps: Steps;
  readonly title: string;
  readonly hint: string;
  readonly primary: Primary;
  /** Hears a scan before the question does; true where it took it. */
  readonly heard?: (scan: Scan) => boolean;
  /** What the code REPRINT prints here. */
  readonly print?: () => void;
  /** Beside the buttons: what can be tested here. */
  readonly bench?: ReactNode;
  readonly children: ReactNode;
}

/** What a scanned command does on a question (FR6). */
function obey(said: StationCommand | null, { steps, primary, print }: Props): boolean {
  switch (said?.kind) {
    case 'ok':
      if (primary.disabled !== true) primary.run();
      return true;
    case 'undo':
      steps.back();
      return true;
    case 'skip':
      steps.later();
      return true;
    case 'leave':
      steps.allLater();
      return true;
    case 'reprint':
      print?.();
      return true;
    default:
      return false;
  }
}

/** Every scan belongs to the question, so that none reaches a table that nobody sees. */
function useScans(props: Props): void {
  const { claim } = useStarted();
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  useEffect(
    () =>
      claim((scan) => {
        if (now.current.heard?.(scan) === true) return true;
        const language = languageOfCode(scan.text);
        if (language !== null) now.current.steps.keep((before) => stationSpeaks(before, language));
        else obey(parseCommandCode(scan.text.trim()), now.current);
        return true;
      }),
    [claim],
  );
}

/** One question: what is asked, what may be answered, and the ways on. */
export function Question(props: Props) {
  const { steps, title, hint, primary, bench, children } = props;
  const { t } = useTranslation(['first', 'desk']);
  const main = useRef<HTMLDivElement>(null);
  const { at } = steps.run;
  const number = at === 'parcel' ? firstQuestions.length : firstQuestions.indexOf(at) + 1;
  const total = firstQuestions.length;
  useScans(props);
  // Enter alone answers with what is there already.
  useEffect(() => main.current?.querySelector<HTMLElement>('.pri')?.focus(), []);
  return (
    <div
      className="table-root"
      data-first={at}
      onKeyDown={(event) => (event.key === 'Escape' ? steps.back() : undefined)}
    >
      <header className="tb">
        <b className={css.brand}>Packline</b>
        <div className="grow" />
        <button type="button" className={css.skip} onClick={steps.later}>
          <span>{t('first:later')}</span>
          <small>{commandCode({ kind: 'skip' })}</small>
        </button>
        <button type="button" className={css.skip} onClick={steps.allLater}>
          <span>{t('first:allLater')}</span>
        </button>
        <div className={`wave ${css.way}`}>
          <span>{t('desk:settings.question', { number, total })}</span>
          <div className="bar">
            <i style={{ width: `${(number / total) * 100}%` }} />
          </div>
        </div>
      </header>
      <main className={`main ${css.main}`}>
        <div>
          <h1 className={css.title}>{title}</h1>
          <p className={css.hint}>{hint}</p>
        </div>
        <div className={css.body}>{children}</div>
        <div className={css.foot} ref={main}>
          <div className={css.bench}>{bench}</div>
          {number === 1 ? null : (
            <TableButton icon="undo" kind="big" code={commandCode({ kind: 'undo' })} onClick={steps.back}>
              {t('desk:settings.back')}
            </TableButton>
          )}
          <button
            type="button"
            className={`btn big pri ${css.next}`}
            disabled={primary.disabled === true}
            onClick={primary.run}
          >
            <span className="btn-text">
              {primary.name}
              <small className="btn-code">{commandCode({ kind: 'ok' })}</small>
            </span>
            <Icon name="next" />
          </button>
        </div>
      </main>
      <Answers steps={steps} />
    </div>
  );
}
