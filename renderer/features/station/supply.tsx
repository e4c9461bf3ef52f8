import type { SupplyChoice, SupplyScreen as Asked } from '../../session/activities/supply-view.ts';
import type { Verdict } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { AskAny } from './ask-any.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Frame } from './frame.tsx';
import { SupplyLabel } from './supply-label.tsx';
import { SupplyPack } from './supply-pack.tsx';
import { SupplyVerdict } from './supply-verdict.tsx';
import { WorkDone } from './work-done.tsx';
import { useTable } from './words.ts';
import css from './supply.module.css';

/** Supplies that fit on the screen. */
const SHOWN = 6;

function Choice({ supply }: { readonly supply: SupplyChoice }) {
  const { t, actions } = useTable();
  const { number, warehouse, packed, wanted } = supply;
  return (
    <li>
      <button type="button" className={css.choice} onClick={() => actions.typed(number)}>
        <Icon name="pallet" />
        <b>{number}</b>
        <span className={css.where}>{t('supplies:table.to', { warehouse })}</span>
        <span className="nw">{t('supplies:table.progress', { packed, wanted })}</span>
      </button>
    </li>
  );
}

/** Nothing is at hand: which supplies there are. */
function Choose({ supplies }: { readonly supplies: readonly SupplyChoice[] }) {
  const { t } = useTable();
  return (
    <Frame posting={null} work={null}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          {supplies.length === 0 ? (
            <EmptyTable title={t('supplies:table.none.title')} hint={t('supplies:table.none.hint')} />
          ) : (
            <>
              <AskAny
                icon="pallet"
                title={t('supplies:table.choose.title')}
                hint={t('supplies:table.choose.hint')}
              />
              <ol className={css.choices}>
                {supplies.slice(0, SHOWN).map((supply) => (
                  <Choice key={supply.number} supply={supply} />
                ))}
              </ol>
            </>
          )}
        </div>
      </main>
    </Frame>
  );
}

/** The supply is closed. */
function Done({ number }: { readonly number: string }) {
  const { t } = useTable();
  return (
    <WorkDone
      title={t('supplies:table.done.title')}
      lines={[number, t('supplies:table.done.hint')]}
      next={t('supplies:table.done.next')}
    />
  );
}

/** Packing a supply: choose by scanning, unit after unit, label, pallet, close. */
export function SupplyScreen({
  screen,
  verdict,
}: {
  readonly screen: Asked;
  readonly verdict: Verdict | null;
}) {
  if (verdict?.kind === 'wrong' || verdict?.kind === 'many' || verdict?.kind === 'unknown')
    return <SupplyVerdict verdict={verdict} />;
  switch (screen.stage) {
    case 'choose':
      return <Choose supplies={screen.supplies} />;
    case 'pack':
      return <SupplyPack at={screen.at} verdict={verdict} />;
    case 'label':
      return <SupplyLabel at={screen.at} place={screen.place} />;
    case 'done':
      return <Done number={screen.number} />;
  }
}
