import { cartonsOf, contentOf } from '#shared/domain/supply/contents.ts';
import { kindOfPlace, placeCode } from '#shared/domain/supply/place.ts';
import type { CargoPlace } from '#shared/domain/supply/state.ts';
import { labelKilograms } from '#shared/text/format.ts';
import type { SupplyAtHand } from '../../session/activities/supply-view.ts';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Notice } from './notice.tsx';
import { StatusLine } from './status-line.tsx';
import { Goods, PlaceName, SupplyTop } from './supply-parts.tsx';
import { useTable } from './words.ts';
import css from './supply.module.css';

/** How the label stands, where there is something to say. */
function Print({ place: { print } }: { readonly place: CargoPlace }) {
  const { t } = useTable();
  const outcome = print?.outcome ?? null;
  if (outcome === 'printed') return <p className="lead">{t('supplies:table.label.hint')}</p>;
  if (outcome === null) return <p className="lead">{t('supplies:table.label.prints')}</p>;
  return (
    <p className={css.sure} role="alert">
      {t(`supplies:table.label.${outcome}`)}
    </p>
  );
}

/** A carton or pallet is closed: its label on it, and scanned. */
export function SupplyLabel({ at, place }: { readonly at: SupplyAtHand; readonly place: CargoPlace }) {
  const { t, view, language } = useTable();
  const { verdict } = view;
  const pallet = kindOfPlace(place.id) === 'pallet';
  const contents = contentOf(at.supply, cartonsOf(at.supply, place.id));
  return (
    <>
      <SupplyTop at={at} />
      <main className={`main ${css.pack}`}>
        <div className={css.panel} role="status">
          <div className={css.said}>
            <Icon name="label" />
            <span>{t('supplies:table.label.title')}</span>
          </div>
          <div className={css.big}>
            <PlaceName place={place.id} />
          </div>
          <div className={css.code}>{placeCode(at.supply.number, place.id)}</div>
          <Print place={place} />
          <p className={css.weight}>
            <Icon name="scale" />
            {place.grams === null
              ? t('supplies:table.label.noWeight')
              : t('supplies:table.label.weight', { weight: labelKilograms(place.grams, language) })}
          </p>
        </div>
        <div className="column">
          <Goods
            title={t(pallet ? 'supplies:table.onPallet' : 'supplies:table.inCarton')}
            rows={contents.map(({ sku, name, quantity }) => ({ id: sku, name, units: quantity }))}
            room={verdict?.kind === 'notice' ? 4 : 6}
          />
          <div className={css.buttons}>
            <CommandButton icon="undo" command={{ kind: 'undo' }}>
              {t('supplies:table.buttons.reopen')}
            </CommandButton>
            <CommandButton icon="printer" command={{ kind: 'reprint' }}>
              {t('supplies:table.buttons.reprint')}
            </CommandButton>
          </div>
        </div>
      </main>
      {verdict?.kind === 'notice' ? <Notice verdict={verdict} /> : null}
      <StatusLine />
    </>
  );
}
