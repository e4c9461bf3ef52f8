import { mayShelve } from '#shared/bridge/settings.ts';
import type { PickScreen, ThingInSlot } from '../../session/pick-view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { CommandButton } from './command-button.tsx';
import { PickFrame } from './pick-frame.tsx';
import { ElsewhereButton } from './shelve.tsx';
import { WallMap } from './pick-wall.tsx';
import css from './pick.module.css';
import { useTable } from './words.ts';

/** Rows that fit beside the number. */
const SHOWN = 3;
const SHOWN_THINGS = 3;

/** Nothing more is found: who goes without, asked before it happens. */
export function ShortScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'pick-short' }> }) {
  const { t, view, pictureOf } = useTable();
  const { stop, losers, wall } = screen;
  // The way to another shelf takes the room of a row.
  const rows = view.packer !== null && mayShelve(view.packer) ? SHOWN - 1 : SHOWN;
  const extra = losers.length - rows;
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          <div className={css.shortThing}>
            <div className="stage">
              <Picture src={pictureOf(stop.sku)} alt={stop.name} />
            </div>
            <div role="status">
              <FittedName size={2.5}>{t('pick:short.title')}</FittedName>
              <p className={`lead ${css.shortName}`}>
                {stop.left}&nbsp;× {stop.name}
              </p>
            </div>
          </div>
          <p className="lead">
            {t('pick:short.hint')} {t('pick:short.found')}
          </p>
          <ul className={css.losers}>
            {losers.slice(0, rows).map(({ number, slot }) => (
              <li key={number}>
                <b>{t('pick:short.slot', { slot })}</b>
                <PostingNumberText number={number} />
              </li>
            ))}
          </ul>
          {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
          <div className="row">
            <ElsewhereButton />
          </div>
          <div className="row foot" style={{ gap: '1rem' }}>
            <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
              {t('pick:buttons.noneLeft')}
            </CommandButton>
            <CommandButton icon="undo" kind="big" command={{ kind: 'undo' }}>
              {t('pick:buttons.back')}
            </CommandButton>
          </div>
        </div>
        <WallMap wall={wall} wants={losers.map(({ slot }) => slot)} />
      </main>
    </PickFrame>
  );
}

function Thing({ thing }: { readonly thing: ThingInSlot }) {
  const { t, pictureOf } = useTable();
  return (
    <li>
      <span className={css.thingPicture}>
        <Picture src={pictureOf(thing.sku)} alt="" />
      </span>
      <div>
        <b className={css.thingUnits}>{thing.units}&nbsp;×</b>
        <div className={css.thingName}>{thing.name}</div>
        {thing.shelf === null ? null : (
          <div className="sub">
            {t('scan.shelf')} <b>{thing.shelf}</b>
          </div>
        )}
      </div>
    </li>
  );
}

/** A slot whose posting does not go on: what lies there comes out before anything else. */
export function SlotCallScreen({ screen }: { readonly screen: Extract<PickScreen, { kind: 'slot-call' }> }) {
  const { t, view } = useTable();
  const { slot, why, number, things, wall } = screen;
  const extra = things.length - SHOWN_THINGS;
  return (
    <PickFrame wall={wall}>
      <main className={`main ${css.main}`} role={view.verdict?.kind === 'notice' ? undefined : 'alert'}>
        <div className={css.left}>
          {things.length === 0 ? <p className="lead">{t('pick:call.nothing')}</p> : null}
          <ul className={css.things}>
            {things.slice(0, SHOWN_THINGS).map((thing) => (
              <Thing key={thing.sku} thing={thing} />
            ))}
          </ul>
          {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
          <div className={css.buttons}>
            <CommandButton icon="check" kind="main" command={{ kind: 'ok' }}>
              {t('pick:buttons.emptied')}
            </CommandButton>
          </div>
        </div>
        <div className={`${css.panel} ${css.out}`}>
          <div className={css.verb}>{t('pick:call.verb')}</div>
          <div className={`${css.slotNumber} ${slot > 9 ? css.many : ''}`}>{slot}</div>
          <div className={css.verb}>{t(`pick:call.${why}.title`)}</div>
          <div className={css.then}>{t(`pick:call.${why}.hint`)}</div>
          <PostingNumberText number={number} />
        </div>
        <WallMap wall={wall} here={slot} />
      </main>
    </PickFrame>
  );
}
