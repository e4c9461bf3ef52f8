import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { cartonsOf, contentOf } from '#shared/domain/supply/contents.ts';
import { kindOfPlace, noOfPlace, placeCode } from '#shared/domain/supply/place.ts';
import type { CargoPlace, KnownSupply } from '#shared/domain/supply/state.ts';
import { labelKilograms } from '#shared/text/format.ts';
import { useMay } from '../../runtime/use-may.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './supplies.module.css';
import type { useSupplyDeeds } from './use-supplies.ts';

/** Goods of a place that are named. */
const SHOWN = 4;

const stateOf = ({ status, labelled, print }: CargoPlace) =>
  status === 'open' ? 'open' : labelled ? 'on' : (print?.outcome ?? 'asked');

interface Props {
  readonly supply: KnownSupply;
  readonly place: CargoPlace;
  readonly run: ReturnType<typeof useSupplyDeeds>['run'];
}

/** A carton or pallet: what is in it, how its label stands, its label again, open it again. */
export function PlaceRow({ supply, place, run }: Props) {
  const { t, i18n } = useTranslation('supplies');
  const reprint = useMay('reprint');
  const kind = kindOfPlace(place.id);
  const cartons = cartonsOf(supply, place.id);
  const goods = contentOf(supply, cartons).map(({ name, quantity }) => `${name} ×${quantity}`);
  const said =
    kind === 'pallet'
      ? cartons.map(({ id }) => t('carton', { no: noOfPlace(id) })).join(', ')
      : goods.slice(0, SHOWN).join(', ') + (goods.length > SHOWN ? ` +${goods.length - SHOWN}` : '');
  const language = i18n.language as Language;
  const state = stateOf(place);
  const atMarket = supply.told?.ids.find((each) => each.place === place.id)?.id;
  return (
    <li data-place={place.id} data-label={state}>
      <Icon name={kind === 'pallet' ? 'pallet' : 'box'} />
      <div className={css.place}>
        <b>{t(kind, { no: noOfPlace(place.id) })}</b>
        <span className={css.small}>{placeCode(supply.number, place.id)}</span>
        {atMarket === undefined ? null : <span className={css.small}>{atMarket}</span>}
      </div>
      <div className={css.content}>{said}</div>
      <div className={css.stands}>
        <span
          className={`tag ${state === 'on' ? 'ok' : state === 'failed' || state === 'maybe' ? 'bad' : ''}`}
        >
          {t(`desk.label.${state}`)}
        </span>
        {place.grams === null ? null : <span>{labelKilograms(place.grams, language)}</span>}
      </div>
      <div className={css.rowDeeds}>
        <button
          type="button"
          className="b sm"
          disabled={place.status === 'open' || supply.status === 'given-up' || !reprint}
          onClick={() => void run(supply.number, { type: 'print-cargo', place: place.id, reason: 'desk' })}
        >
          {t('desk.buttons.reprint')}
        </button>
        <button
          type="button"
          className="b sm"
          disabled={place.status === 'open' || supply.status !== 'open'}
          onClick={() =>
            void run(
              supply.number,
              kind === 'pallet'
                ? { type: 'reopen-pallet', pallet: place.id }
                : { type: 'reopen-carton', carton: place.id },
            )
          }
        >
          {t('desk.buttons.reopen')}
        </button>
      </div>
    </li>
  );
}
