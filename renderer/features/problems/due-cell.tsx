import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import { formatCutoff, formatMoment } from '#shared/text/format.ts';
import { useNames } from '../../parts/use-names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './problems.module.css';

const isPull = (kind: Trouble['kind']): boolean => kind === 'pull' || kind === 'pull-parcel';

/** Whether the cut-off still says anything: not once the parcel is done, unless Ozon does not know of it. */
const mayBeLate = ({ kind, posting }: Trouble): boolean =>
  kind === 'unshipped' || (!isPull(kind) && posting.status !== 'closed' && posting.status !== 'handed-over');

/** Until when it is due, who noticed it and when, and who sees to it. */
export function DueCell({ trouble }: { readonly trouble: Trouble }) {
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
      <Taken trouble={trouble} />
    </div>
  );
}

/** Stands in a sentence for the moment, which is to stay on one line; no name has it. */
const MOMENT = '\u2063';

/** Who noticed it, and when. */
function Noticed({ trouble }: { readonly trouble: Trouble }) {
  const { t, i18n } = useTranslation('app');
  const { timeZone } = useStarted();
  const who = useNames();
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

/** Who has taken it on; nothing where nobody has. */
function Taken({ trouble }: { readonly trouble: Trouble }) {
  const { t, i18n } = useTranslation('care');
  const { timeZone } = useStarted();
  const nameOf = useNames();
  const taken = trouble.posting.care?.taken ?? null;
  if (taken === null) return null;
  return (
    <p className={css.taken} data-taken={taken.by}>
      <Icon name="user" />
      {t('taken.by', {
        who: nameOf(taken.by),
        at: formatMoment(taken.at, i18n.language as Language, timeZone),
      })}
    </p>
  );
}
