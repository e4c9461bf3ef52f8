import type { Screen } from '../../session/view.ts';
import { Bars } from '../../ui/bars.tsx';
import { AsRead } from './as-read.tsx';
import { AskedTakeBack, AskedTitle, AskedYes } from './asked-parts.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import css from './teach.module.css';
import { Thing } from './thing.tsx';
import { useTable } from './words.ts';

type Asked = Extract<Screen, { kind: 'teach' }>;
type Which = Extract<Asked, { stage: 'which' }>;
type Named = Exclude<Asked, { stage: 'which' }>;

/** Packs that are offered by a tap; each has a printed code, and so has any other number. */
const packs = [2, 5, 10];

function Code({ code }: { readonly code: string }) {
  const { t } = useTable();
  return (
    <div className="card read-card">
      <Bars text={code} />
      <div className="grow">
        <div className="sub">{t('teach:code')}</div>
        <AsRead read={code} />
      </div>
    </div>
  );
}

function Back() {
  const { t } = useTable();
  return (
    <CommandButton icon="cross" command={{ kind: 'leave' }}>
      {t('teach:cancel')}
    </CommandButton>
  );
}

/** Whose code it is: scanned, or one of those that this parcel still wants. */
function WhichBody({ screen }: { readonly screen: Which }) {
  const { t } = useTable();
  const { offer, offers, code } = screen;
  return (
    <>
      <AskedTitle icon="question" title={t('teach:which.title')} hint={t('teach:which.hint')} />
      <Code code={code} />
      {offer === null ? null : (
        <Thing thing={offer} room="yields">
          <p className="hint">{t('teach:which.isIt')}</p>
        </Thing>
      )}
      <div className={css.foot}>
        {offer === null ? null : <AskedYes>{t('teach:which.yes')}</AskedYes>}
        {offers < 2 ? null : (
          <CommandButton icon="next" kind="big" command={{ kind: 'skip' }}>
            {t('teach:which.another')}
          </CommandButton>
        )}
        <div className="grow" />
        <Back />
      </div>
    </>
  );
}

/** How many pieces one scan stands for. */
function UnitsBody({ screen }: { readonly screen: Named }) {
  const { t } = useTable();
  const { product, units, code } = screen;
  return (
    <>
      <AskedTitle icon="scan" title={t('teach:units.title')} hint={t('teach:units.hint')} />
      <Code code={code} />
      <Thing thing={product} room="yields">
        <p className={css.units} data-units={units}>
          {units === 1 ? t('teach:units.one') : t('teach:units.pack', { units })}
        </p>
      </Thing>
      <div className={css.foot}>
        <AskedYes>{t('teach:units.yes')}</AskedYes>
        {packs.map((times) => (
          <CommandButton key={times} icon="box" command={{ kind: 'times', times }}>
            ×{times}
          </CommandButton>
        ))}
        <div className="grow" />
        <AskedTakeBack>{t('buttons.cancel')}</AskedTakeBack>
        <Back />
      </div>
    </>
  );
}

/** Taught: nothing was counted, and it can be taken back. */
function TaughtBody({ screen }: { readonly screen: Named }) {
  const { t } = useTable();
  const { product, units, code } = screen;
  return (
    <>
      <AskedTitle icon="check" title={t('teach:taught.title')} hint={t('teach:taught.hint')} />
      <Code code={code} />
      <Thing thing={product} room="yields">
        <p className={css.units}>{units === 1 ? t('teach:units.one') : t('teach:units.pack', { units })}</p>
      </Thing>
      <div className={css.foot}>
        <AskedYes>{t('buttons.ok')}</AskedYes>
        <div className="grow" />
        <AskedTakeBack>{t('teach:taught.takeBack')}</AskedTakeBack>
      </div>
    </>
  );
}

/** A code that nobody knew: whose it is, how many pieces it stands for, and that the station knows it now. */
export function TeachScreen({ screen }: { readonly screen: Asked }) {
  return (
    <Frame posting={screen.of} work={null}>
      <main className={`main ${css.teach}`} data-stage={screen.stage}>
        <div className="column">
          {screen.stage === 'which' ? (
            <WhichBody screen={screen} />
          ) : screen.stage === 'units' ? (
            <UnitsBody screen={screen} />
          ) : (
            <TaughtBody screen={screen} />
          )}
        </div>
      </main>
    </Frame>
  );
}
