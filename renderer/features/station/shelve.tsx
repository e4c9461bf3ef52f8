import { mayShelve } from '#shared/bridge/settings.ts';
import type { Screen } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { AskedTakeBack, AskedTitle, AskedYes } from './asked-parts.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import css from './shelve.module.css';
import asked from './teach.module.css';
import { Thing } from './thing.tsx';
import { useTable } from './words.ts';

type Shown = Extract<Screen, { kind: 'shelve' }>;
type Which = Extract<Shown, { stage: 'which' }>;
type Where = Extract<Shown, { stage: 'where' }>;
type Set = Extract<Shown, { stage: 'set' }>;

/** A shelf's sign, as it hangs there. */
function Plate({ shelf }: { readonly shelf: string }) {
  return (
    <div className={css.plate}>
      <Icon name="shelf" style={{ width: '3.5rem', height: '3.5rem', flex: 'none' }} />
      <p className={css.shelf} data-shelf={shelf}>
        {shelf}
      </p>
    </div>
  );
}

function Leave({ children }: { readonly children: string }) {
  return (
    <CommandButton icon="cross" command={{ kind: 'leave' }}>
      {children}
    </CommandButton>
  );
}

/** What lies elsewhere, or on the shelf that was scanned first. */
function WhichBody({ screen: { offer, shelf } }: { readonly screen: Which }) {
  const { t } = useTable();
  const words = shelf === null ? 'shelve:which' : 'shelve:which.here';
  return (
    <>
      <AskedTitle icon="shelf" title={t(`${words}.title`)} hint={t(`${words}.hint`)} />
      {shelf === null ? null : <Plate shelf={shelf} />}
      {offer === null ? null : (
        <Thing room="yields" thing={offer}>
          <p className="hint">{t('shelve:which.isIt')}</p>
        </Thing>
      )}
      <div className={asked.foot}>
        {offer === null ? null : <AskedYes>{t('shelve:which.yes')}</AskedYes>}
        <div className="grow" />
        <Leave>{shelf === null ? t('shelve:cancel') : t('shelve:done')}</Leave>
      </div>
    </>
  );
}

/** The shelf it lies on: its code is scanned. */
function WhereBody({ screen: { product, before } }: { readonly screen: Where }) {
  const { t } = useTable();
  return (
    <>
      <AskedTitle icon="scan" title={t('shelve:where.title')} hint={t('shelve:where.hint')} />
      <Thing room="yields" thing={product}>
        <p className="hint">
          {before === null ? t('shelve:where.nowhere') : t('shelve:where.before', { shelf: before })}
        </p>
      </Thing>
      <div className={asked.foot}>
        {before === null ? null : (
          <CommandButton icon="cross" kind="big" command={{ kind: 'absent' }}>
            {t('shelve:where.none')}
          </CommandButton>
        )}
        <div className="grow" />
        <AskedTakeBack>{t('buttons.cancel')}</AskedTakeBack>
        <Leave>{t('shelve:cancel')}</Leave>
      </div>
    </>
  );
}

/** Written down, and it can be taken back. */
function SetBody({ screen: { product, before, shelf, more } }: { readonly screen: Set }) {
  const { t } = useTable();
  return (
    <>
      <AskedTitle
        icon="check"
        title={shelf === null ? t('shelve:set.gone') : t('shelve:set.title')}
        hint={more ? t('shelve:set.more') : t('shelve:set.hint')}
      />
      <Thing room="yields" thing={product}>
        {shelf === null ? null : <Plate shelf={shelf} />}
        {before === null || before === shelf ? null : (
          <p className="hint">{t('shelve:set.was', { shelf: before })}</p>
        )}
      </Thing>
      <div className={asked.foot}>
        <AskedYes>{more ? t('shelve:done') : t('buttons.ok')}</AskedYes>
        <div className="grow" />
        <AskedTakeBack>{t('shelve:set.takeBack')}</AskedTakeBack>
      </div>
    </>
  );
}

/** A product that is told where it lies: which one, where, and that it is written down (PR8-PR11). */
export function ShelveScreen({ screen }: { readonly screen: Shown }) {
  return (
    <Frame posting={screen.of} work={null}>
      <main className={`main ${asked.teach}`} data-stage={screen.stage}>
        <div className="column">
          {screen.stage === 'which' ? (
            <WhichBody screen={screen} />
          ) : screen.stage === 'where' ? (
            <WhereBody screen={screen} />
          ) : (
            <SetBody screen={screen} />
          )}
        </div>
      </main>
    </Frame>
  );
}

/** The way to say that a thing lies elsewhere, for whoever may. */
export function ElsewhereButton() {
  const { t, view } = useTable();
  if (view.packer === null || !mayShelve(view.packer)) return null;
  return (
    <CommandButton icon="shelf" command={{ kind: 'shelf', shelf: null }}>
      {t('shelve:elsewhere')}
    </CommandButton>
  );
}
