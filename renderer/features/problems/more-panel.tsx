import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { CareNotes } from '../../parts/care-notes.tsx';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { useCare } from '../../parts/use-care.ts';
import { useNames } from '../../parts/use-names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './more-panel.module.css';
import type { Offer } from './offers.ts';

interface Props {
  readonly posting: KnownPosting;
  /** What else is offered, with its name. */
  readonly offers: readonly { readonly offer: Offer; readonly name: string }[];
  readonly choose: (offer: Offer) => void;
}

/** Everything else about one problem: the rest of what can be done, who sees to it, notes, what happened. */
export function MorePanel({ posting, offers, choose }: Props) {
  const { t } = useTranslation('care');
  const { number } = posting.snapshot;
  const { run, notNoted, me } = useCare(number);
  return (
    <div className={css.more} data-form="more">
      <div className={css.bar}>
        <Taker posting={posting} run={run} me={me} />
        {offers.map(({ offer, name }) => (
          <button key={offer} type="button" className="b sm" data-offer={offer} onClick={() => choose(offer)}>
            {name}
          </button>
        ))}
      </div>
      {offers.some(({ offer }) => offer === 'split') ? <p className={css.hint}>{t('splitHint')}</p> : null}
      {notNoted === null ? null : <NotDoneLine notDone={notNoted} />}
      <CareNotes posting={posting} run={run} />
    </div>
  );
}

type Run = ReturnType<typeof useCare>['run'];

function Taker({ posting, run, me }: Pick<Props, 'posting'> & { readonly run: Run; readonly me: string }) {
  const { t, i18n } = useTranslation('care');
  const { timeZone } = useStarted();
  const nameOf = useNames();
  const taken = posting.care?.taken ?? null;
  const at = taken === null ? '' : formatMoment(taken.at, i18n.language as Language, timeZone);
  const said =
    taken === null
      ? t('taken.nobody')
      : taken.by === me
        ? t('taken.mine', { at })
        : t('taken.by', { who: nameOf(taken.by), at });
  const mine = taken?.by === me;
  return (
    <div className={css.taker}>
      <span>{said}</span>
      <button
        type="button"
        className="b sm"
        data-go="take"
        onClick={() => void run({ type: mine ? 'leave-problem' : 'take-problem' })}
      >
        {t(mine ? 'taken.letGo' : taken === null ? 'taken.take' : 'taken.takeOver')}
      </button>
    </div>
  );
}
