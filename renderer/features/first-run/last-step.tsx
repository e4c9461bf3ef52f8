import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstQuestions, type FirstRun } from '#shared/bridge/first-run.ts';
import { commandCode, parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { useAnswerWords } from './answers.tsx';
import css from './first-run.module.css';
import { finished } from './ending.ts';

/** Over the table: one parcel is still to be packed in practice; when it is closed, what was set up and what is open. */
export function LastStep({ run }: { readonly run: FirstRun }) {
  const { t } = useTranslation('first');
  const { runtime, log } = useStarted();
  const { screen } = useStationView();
  const [open] = useState(() => screen.kind === 'closed');
  const [packed, setPacked] = useState(false);
  // A parcel that was closed before these questions were asked again is not the one.
  if (!packed && !open && screen.kind === 'closed') setPacked(true);
  const end = (): void =>
    void runtime
      .saveSettings(finished(runtime.settings(), run))
      .catch((fault: unknown) => log('first-run', String(fault)));
  if (packed) return <Done run={run} end={end} />;
  return (
    <div className={css.last} role="status" data-first="parcel">
      <p>
        <b>{t('parcel.title')}</b> {t('parcel.hint')}
      </p>
      <button type="button" className="btn" onClick={end}>
        {t('parcel.skip')}
      </button>
    </div>
  );
}

/** The end of setting up: what is set, and what is still open. */
export function Done({ run, end }: { readonly run: FirstRun; readonly end: () => void }) {
  const { t } = useTranslation('first');
  const { runtime, claim } = useStarted();
  const word = useAnswerWords();
  const settings = runtime.settings();
  const open = firstQuestions.filter((question) => !run.answered.includes(question));
  const ending = useRef(end);
  useEffect(() => {
    ending.current = end;
  });
  // Whatever is scanned next goes on: OK stays here, the rest is for the table.
  useEffect(
    () =>
      claim((scan) => {
        ending.current();
        return parseCommandCode(scan.text.trim())?.kind === 'ok';
      }),
    [claim],
  );
  return (
    <div className={`table-root ${css.done}`} role="status" data-first="done">
      <div className={css.bigTick}>
        <Icon name="check" />
      </div>
      <div className={css.doneText}>
        <h1>{t('done.title')}</h1>
        <p>{t('done.hint')}</p>
        <div className={css.lists}>
          <List title={t('done.set')} icon="check" items={run.answered.map((each) => word(each, settings))} />
          <List title={t('done.open')} icon="clock" items={open.map((each) => t(`putOff.${each}`))} />
        </div>
        <button type="button" className="btn big pri" onClick={end} autoFocus>
          <span className="btn-text">
            {t(run.afterwards === 'ozon' ? 'done.toShop' : 'done.goOn')}
            <small className="btn-code">{commandCode({ kind: 'ok' })}</small>
          </span>
          <Icon name="next" />
        </button>
      </div>
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly icon: 'check' | 'clock';
  readonly items: readonly string[];
}

function List({ title, icon, items }: ListProps) {
  if (items.length === 0) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Icon name={icon} />
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
