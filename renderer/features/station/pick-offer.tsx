import type { PickScreen, WaveOffer } from '../../session/pick-view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { PickFrame } from './pick-frame.tsx';
import { WallMap } from './pick-wall.tsx';
import css from './pick.module.css';
import { useTable } from './words.ts';

function Numbers({ offer }: { readonly offer: WaveOffer }) {
  const { t } = useTable();
  return (
    <div className={css.numbers}>
      {(['postings', 'units', 'kinds'] as const).map((what) => (
        <div key={what}>
          <b>{offer[what]}</b>
          {t(`pick:offer.${what}`, { count: offer[what] })}
        </div>
      ))}
    </div>
  );
}

function LeaveButton() {
  const { t } = useTable();
  return (
    <CommandButton icon="undo" kind="big" command={{ kind: 'leave' }}>
      {t('pick:buttons.leave')}
    </CommandButton>
  );
}

/** A wave may begin: how many postings, units and kinds of goods; or why there is none. */
export function OfferScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'pick-offer' }> }) {
  const { t } = useTable();
  const { offer, wall } = screen;
  const none = offer.postings === 0;
  const full = none && wall.slots.every(({ state }) => state !== 'free');
  const said = none ? (full ? 'pick:offer.full' : 'pick:offer.none') : 'pick:offer';
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          <div className="column" role="status">
            <FittedName size={3.5}>{t(`${said}.title`)}</FittedName>
            <p className="lead">{t(`${said}.hint`)}</p>
          </div>
          {none ? null : <Numbers offer={offer} />}
          <div className="row foot" style={{ gap: '1rem' }}>
            {none ? null : (
              <CommandButton icon="next" kind="big-main" command={{ kind: 'ok' }}>
                {t('pick:buttons.make')}
              </CommandButton>
            )}
            <LeaveButton />
          </div>
        </div>
        <WallMap wall={wall} />
      </main>
    </PickFrame>
  );
}

/** Everything is in its slot: pack the complete ones, or begin the next wave in the free ones. */
export function PickDoneScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'pick-done' }> }) {
  const { t, actions } = useTable();
  const { offer, wall } = screen;
  const complete = wall.slots.filter(({ state }) => state === 'complete');
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          <div className="column" role="status">
            <FittedName size={3.5}>{t('pick:done.title')}</FittedName>
            <p className="lead">{t('pick:done.hint')}</p>
          </div>
          <div className={css.full}>
            {complete.map(({ slot }) => (
              <button
                key={slot}
                type="button"
                className={css.fullSlot}
                aria-label={t('pick:buttons.pack', { slot })}
                onClick={() => actions.command({ kind: 'slot', slot })}
              >
                {slot}
              </button>
            ))}
          </div>
          <p className="lead row" style={{ gap: '0.75rem' }}>
            <Icon name="list" />
            {offer.postings === 0 ? t('pick:done.noNext') : t('pick:done.next', { count: offer.postings })}
          </p>
          <div className="row foot" style={{ gap: '1rem' }}>
            {offer.postings === 0 ? null : (
              <CommandButton icon="next" kind="big" command={{ kind: 'ok' }}>
                {t('pick:buttons.nextWave')}
              </CommandButton>
            )}
            <LeaveButton />
          </div>
        </div>
        <WallMap wall={wall} />
      </main>
    </PickFrame>
  );
}
