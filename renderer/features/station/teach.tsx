import type { ReactNode } from 'react';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { Screen } from '../../session/view.ts';
import { Bars } from '../../ui/bars.tsx';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { AsRead } from './as-read.tsx';
import { Frame } from './frame.tsx';
import css from './teach.module.css';
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

/** The product beside the code: its picture and name. */
function Product({ product, children }: { readonly product: ThingRef; readonly children: ReactNode }) {
  const { pictureOf } = useTable();
  return (
    <div className={css.product}>
      <div className={`stage ${css.picture}`}>
        <Picture src={pictureOf(product.sku)} alt="" />
      </div>
      <div className={css.words}>
        <p className={css.name}>{product.name}</p>
        {children}
      </div>
    </div>
  );
}

function Yes({ children }: { readonly children: string }) {
  const { actions } = useTable();
  return (
    <TableButton icon="check" kind="big-main" onClick={() => actions.command({ kind: 'ok' })} code="PL-OK">
      {children}
    </TableButton>
  );
}

function TakeBack({ children }: { readonly children: string }) {
  const { actions } = useTable();
  return (
    <TableButton icon="undo" onClick={() => actions.command({ kind: 'undo' })} code="PL-UNDO">
      {children}
    </TableButton>
  );
}

function Back() {
  const { t, actions } = useTable();
  return (
    <TableButton icon="cross" onClick={() => actions.command({ kind: 'leave' })} code="PL-LEAVE">
      {t('teach:cancel')}
    </TableButton>
  );
}

/** Whose code it is: scanned, or one of those that this parcel still wants. */
function WhichBody({ screen }: { readonly screen: Which }) {
  const { t, actions } = useTable();
  const { offer, offers, code } = screen;
  return (
    <>
      <Title icon="question" title={t('teach:which.title')} hint={t('teach:which.hint')} />
      <Code code={code} />
      {offer === null ? null : (
        <Product product={offer}>
          <p className="hint">{t('teach:which.isIt')}</p>
        </Product>
      )}
      <div className={css.foot}>
        {offer === null ? null : <Yes>{t('teach:which.yes')}</Yes>}
        {offers < 2 ? null : (
          <TableButton
            icon="next"
            kind="big"
            onClick={() => actions.command({ kind: 'skip' })}
            code="PL-SKIP"
          >
            {t('teach:which.another')}
          </TableButton>
        )}
        <div className="grow" />
        <Back />
      </div>
    </>
  );
}

/** How many pieces one scan stands for. */
function UnitsBody({ screen }: { readonly screen: Named }) {
  const { t, actions } = useTable();
  const { product, units, code } = screen;
  return (
    <>
      <Title icon="scan" title={t('teach:units.title')} hint={t('teach:units.hint')} />
      <Code code={code} />
      <Product product={product}>
        <p className={css.units} data-units={units}>
          {units === 1 ? t('teach:units.one') : t('teach:units.pack', { units })}
        </p>
      </Product>
      <div className={css.foot}>
        <Yes>{t('teach:units.yes')}</Yes>
        {packs.map((times) => (
          <TableButton
            key={times}
            icon="box"
            onClick={() => actions.command({ kind: 'times', times })}
            code={commandCode({ kind: 'times', times })}
          >
            ×{times}
          </TableButton>
        ))}
        <div className="grow" />
        <TakeBack>{t('buttons.cancel')}</TakeBack>
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
      <Title icon="check" title={t('teach:taught.title')} hint={t('teach:taught.hint')} />
      <Code code={code} />
      <Product product={product}>
        <p className={css.units}>{units === 1 ? t('teach:units.one') : t('teach:units.pack', { units })}</p>
      </Product>
      <div className={css.foot}>
        <Yes>{t('buttons.ok')}</Yes>
        <div className="grow" />
        <TakeBack>{t('teach:taught.takeBack')}</TakeBack>
      </div>
    </>
  );
}

function Title({
  icon,
  title,
  hint,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}) {
  return (
    <div className={css.title} role="status">
      <Icon name={icon} style={{ width: '4.5rem', height: '4.5rem' }} />
      <div className="grow">
        <FittedName size={3.5}>{title}</FittedName>
        <p className="hint">{hint}</p>
      </div>
    </div>
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
