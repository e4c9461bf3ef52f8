import type { SupplyAtHand } from '../../session/activities/supply-view.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Notice } from './notice.tsx';
import { StatusLine } from './status-line.tsx';
import { Goods, PlaceName, SupplyTop } from './supply-parts.tsx';
import { ArmedTimes } from './times.tsx';
import { useTable } from './words.ts';
import css from './supply.module.css';

/** What to do now, in the colour of the last scan: the carton, the thing, how far the supply is. */
function Now({ at, verdict }: { readonly at: SupplyAtHand; readonly verdict: Verdict | null }) {
  const { t } = useTable();
  const { packed, wanted, marked, left, inCarton } = at;
  const right = verdict?.kind === 'right' ? verdict : null;
  const green = right !== null || verdict?.kind === 'complete';
  const name = marked?.name ?? right?.thing.name ?? null;
  const asks =
    marked !== null
      ? t('supplies:table.mark')
      : left.length === 0
        ? t(inCarton.length > 0 ? 'supplies:table.closeFirst.title' : 'supplies:table.allIn.title')
        : right !== null
          ? t('supplies:table.another')
          : t(packed === 0 ? 'supplies:table.first' : 'supplies:table.verb');
  return (
    <div className={`${css.panel} ${green && marked === null ? css.right : ''}`} role="status">
      <div className={css.said}>
        {green && marked === null ? (
          <span className={`vmark ${css.mark}`}>
            <Icon name="check" />
          </span>
        ) : (
          <Icon name={marked === null ? 'scan' : 'code'} />
        )}
        <span>{asks}</span>
      </div>
      {name === null ? null : (
        <div className={css.thing}>
          <FittedName size={2.25}>{name}</FittedName>
          {right === null || right.units === 1 ? null : <b>×{right.units}</b>}
        </div>
      )}
      <div className={css.count}>
        <div className={`${css.figure} ${wanted > 999 ? css.longer : wanted > 99 ? css.long : ''}`}>
          {wanted - packed}
        </div>
        <div className={css.of}>
          <span>{t('supplies:table.left')}</span>
          {t('supplies:table.of', { total: wanted })}
        </div>
      </div>
      <div className={`bar ${css.progress}`} role="presentation">
        <i style={{ width: `${wanted === 0 ? 0 : Math.round((packed / wanted) * 100)}%` }} />
      </div>
    </div>
  );
}

/** What lies in the carton, or what is still to pack while it is empty; the ways on. */
function Side({ at, room }: { readonly at: SupplyAtHand; readonly room: number }) {
  const { t } = useTable();
  const { inCarton, left, pallet, carton, sure, wanted, packed } = at;
  const begun = inCarton.length > 0;
  return (
    <div className="column">
      {sure ? (
        <div className={css.sure}>
          <h2>{t('supplies:table.sure.title', { count: wanted - packed })}</h2>
          <p>{t('supplies:table.sure.hint')}</p>
        </div>
      ) : null}
      <div className={css.places}>
        <span className={css.place}>
          <Icon name="box" />
          <PlaceName place={carton} />
        </span>
        {pallet === null ? null : (
          <span className={css.place}>
            <Icon name="pallet" />
            <PlaceName place={pallet.id} /> · {t('supplies:table.onPalletCount', { count: pallet.cartons })}
          </span>
        )}
      </div>
      {begun ? (
        <Goods
          title={t('supplies:table.inCarton')}
          rows={inCarton.map(({ line, pieces }) => ({ id: line.id, name: line.name, units: pieces }))}
          room={room}
        />
      ) : left.length === 0 ? (
        <p className={css.hint}>{t('supplies:table.allIn.hint')}</p>
      ) : (
        <Goods
          title={t('supplies:table.stand')}
          rows={left.map(({ line, left: units }) => ({ id: line.id, name: line.name, units }))}
          room={room}
        />
      )}
      <div className={css.buttons}>
        <CommandButton icon="undo" command={{ kind: 'undo' }}>
          {t('buttons.undo')}
        </CommandButton>
        {begun || pallet !== null ? (
          <CommandButton icon={begun ? 'box' : 'pallet'} kind="main" command={{ kind: 'next-box' }}>
            {t(begun ? 'supplies:table.buttons.closeCarton' : 'supplies:table.buttons.closePallet')}
          </CommandButton>
        ) : packed === 0 ? null : (
          <CommandButton icon="check" kind={left.length === 0 ? 'main' : 'plain'} command={{ kind: 'ok' }}>
            {t(left.length === 0 ? 'supplies:table.buttons.finish' : 'supplies:table.buttons.finishShort')}
          </CommandButton>
        )}
      </div>
    </div>
  );
}

/** Packing a carton: any unit of the supply, one after another. */
export function SupplyPack({ at, verdict }: { readonly at: SupplyAtHand; readonly verdict: Verdict | null }) {
  const { view } = useTable();
  const { armed } = view.times;
  const notice = verdict?.kind === 'notice' ? verdict : null;
  const room = 6 - (at.sure ? 2 : 0) - (notice === null && armed === null ? 0 : 2);
  return (
    <>
      <SupplyTop at={at} />
      <main className={`main ${css.pack}`}>
        <Now at={at} verdict={verdict} />
        <Side at={at} room={room} />
      </main>
      {notice === null ? armed === null ? null : <ArmedTimes times={armed} /> : <Notice verdict={notice} />}
      <StatusLine />
    </>
  );
}
