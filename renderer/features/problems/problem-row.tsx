import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelAsked } from '#shared/domain/posting/errands.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { formatCutoff, formatMoment } from '#shared/text/format.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { DeskRow, WideCell } from '../../parts/desk-table.tsx';
import { hasRecord, ParcelRecord } from '../../parts/parcel-record.tsx';
import { Sign, type SignTone } from '../../parts/sign.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import type { IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import css from './problems.module.css';
import type { Trouble } from '#shared/projections/problems.ts';
import { CancelForm } from './cancel-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { ProblemReason } from './problem-reason.tsx';
import {
  actionsFor,
  formsFor,
  useProblemActions,
  type NotDone,
  type ProblemForm,
} from './use-problem-actions.ts';

const looks: Readonly<Record<Trouble['kind'], { readonly icon: IconName; readonly tone: SignTone }>> = {
  pull: { icon: 'stop', tone: 'bad' },
  'pull-parcel': { icon: 'stop', tone: 'bad' },
  reported: { icon: 'stop', tone: 'bad' },
  unshipped: { icon: 'send', tone: 'bad' },
  refused: { icon: 'send', tone: 'bad' },
  found: { icon: 'warn', tone: 'warn' },
  waits: { icon: 'clock', tone: 'odd' },
};

const urgent: ReadonlySet<Trouble['kind']> = new Set([
  'pull',
  'pull-parcel',
  'reported',
  'unshipped',
  'refused',
]);

/** One posting of the work list: what happened, since when and who, what to do. */
export function ProblemRow({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation(['app', 'table']);
  const { run, correct, cancelThere, notDone } = useProblemActions(trouble);
  const [form, setForm] = useState<ProblemForm | null>(null);
  const close = () => setForm(null);
  const cancelAsked = isCancelAsked(trouble.posting);
  const { posting } = trouble;
  const { icon, tone } = looks[trouble.kind];
  const actions = actionsFor(trouble);
  const [main] = posting.snapshot.lines;
  const more = posting.snapshot.lines.length - 1;
  return (
    <DeskRow data-problem={posting.snapshot.number} data-kind={trouble.kind}>
      <div className={css.what} role="cell">
        <Sign icon={icon} tone={tone} />
        <ProblemReason trouble={trouble} />
      </div>
      <div role="cell">
        <PostingNumberText
          number={trouble.kind === 'pull-parcel' ? trouble.parcel.parcel : posting.snapshot.number}
        />
        <p className={css.small} title={posting.snapshot.lines.map((line) => line.name).join('\n')}>
          {main === undefined ? '' : `${main.quantity} × ${main.name}`}
        </p>
        {more > 0 ? <p className={css.small}>{t('table:more', { extra: more })}</p> : null}
      </div>
      <Since trouble={trouble} />
      <div className={css.actions} role="cell">
        {actions.length === 0 && !cancelAsked ? <p className={css.comes}>{t('problems.comes')}</p> : null}
        {actions.map((action, i) => (
          <button
            key={action}
            type="button"
            className={i === 0 && urgent.has(trouble.kind) ? 'b sm pri' : 'b sm'}
            onClick={() => run(action)}
          >
            {t(`problems.${action}`)}
          </button>
        ))}
        {cancelAsked ? <p className={css.comes}>{t('problems.cancel.sent')}</p> : null}
        {(cancelAsked ? [] : formsFor(trouble)).map((name) => (
          <button
            key={name}
            type="button"
            className="b sm"
            aria-expanded={form === name}
            onClick={() => setForm(form === name ? null : name)}
          >
            {t(`problems.${name}`)}
          </button>
        ))}
        {notDone === null ? null : <NotDoneLine notDone={notDone} />}
      </div>
      {hasRecord(posting) ? (
        <WideCell>
          <ParcelRecord posting={posting} />
        </WideCell>
      ) : null}
      {form === 'correct' ? (
        <WideCell>
          <CorrectForm take={correct} close={close} />
        </WideCell>
      ) : null}
      {form === 'cancelThere' && !cancelAsked ? (
        <WideCell>
          <CancelForm
            number={parcelNumbers(posting)[0] ?? posting.snapshot.number}
            confirm={cancelThere}
            close={close}
          />
        </WideCell>
      ) : null}
    </DeskRow>
  );
}

const isPull = (kind: Trouble['kind']): boolean => kind === 'pull' || kind === 'pull-parcel';

/** Whether the cut-off still says anything: not once the parcel is done, unless Ozon does not know of it. */
const mayBeLate = ({ kind, posting }: Trouble): boolean =>
  kind === 'unshipped' || (!isPull(kind) && posting.status !== 'closed' && posting.status !== 'handed-over');

function Since({ trouble }: { readonly trouble: Trouble }) {
  const { t, i18n } = useTranslation('app');
  const { timeZone, clock } = useStarted();
  const language = i18n.language as Language;
  const { cutoffAt } = trouble.posting.snapshot;
  const due =
    cutoffAt === null || !mayBeLate(trouble) ? null : formatCutoff(cutoffAt, clock.now(), language, timeZone);
  return (
    <div role="cell">
      {isPull(trouble.kind) ? <b className={css.late}>{t('problems.now')}</b> : null}
      {due === null ? null : <b className={due.tone === 'calm' ? undefined : css.late}>{due.left}</b>}
      <p className={css.small}>
        <Noticed trouble={trouble} />
      </p>
    </div>
  );
}

/** Stands in a sentence for the moment, which is to stay on one line; no name has it. */
const MOMENT = '\u2063';

/** Who noticed it, and when. */
function Noticed({ trouble }: { readonly trouble: Trouble }) {
  const { t, i18n } = useTranslation('app');
  const { runtime, timeZone } = useStarted();
  const names = new Map(runtime.settings().packers.map((person) => [person.id, person.name]));
  const who = (by: string): string =>
    names.get(by) ??
    (by === 'market' ? t('problems.byMarket') : by === 'station' ? t('problems.bySystem') : by);
  const seen = (by: string, moment: number) => {
    const [before, after] = t('problems.noticed', { who: who(by), at: MOMENT }).split(MOMENT);
    return (
      <>
        {before}
        <span className="nw">{formatMoment(moment, i18n.language as Language, timeZone)}</span>
        {after}
      </>
    );
  };
  switch (trouble.kind) {
    case 'reported':
      return seen(trouble.posting.reportedBy, trouble.posting.since);
    case 'refused': {
      const { errand, at } = trouble.record;
      return seen(errand.what === 'sticker' ? 'station' : 'market', at);
    }
    case 'pull':
    case 'pull-parcel':
    case 'unshipped':
      return who('market');
    case 'found':
    case 'waits':
      return t('problems.check');
  }
}

function NotDoneLine({ notDone }: { readonly notDone: NotDone }) {
  const { t } = useTranslation('app');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (notDone.code === 'not-kept') {
    return (
      <p className={css.notDone} role="alert">
        {t('problems.notKept')}
      </p>
    );
  }
  const telling = verdictOfRefusal(notDone);
  return (
    <p className={css.notDone} role="alert">
      <b>{say(telling.title)}</b>
      <br />
      {say(telling.hint)}
    </p>
  );
}
