import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { ofShop, shopOf } from '#shared/domain/shop.ts';
import type { SupplyAtMarket } from '#shared/domain/supply/plan.ts';
import type { KnownSupply, PlacesEnd, PlacesTelling } from '#shared/domain/supply/state.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import { toldPlaces } from '#shared/market/told-places.ts';
import { formatMoment } from '#shared/text/format.ts';
import { goodsWhys, placesWhys } from '#shared/text/shape-supplies.ts';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { deskPrintOf, type DeskPrint } from '../../parts/use-desk-print.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './supplies.module.css';
import { usePlaceName } from './use-place-name.ts';
import type { useSupplyDeeds } from './use-supplies.ts';

interface Props {
  readonly supply: KnownSupply;
  readonly deeds: ReturnType<typeof useSupplyDeeds>;
}

/** What the marketplace knows of a supply that was ordered there, and what to do where it took nothing (FM2, FM5). */
export function MarketState({ supply, deeds }: Props) {
  const { t, i18n } = useTranslation('supplies');
  const { timeZone } = useStarted();
  const { told } = supply;
  const { market } = supply.plan;
  if (market === undefined || supply.status === 'given-up') return null;
  if (supply.status === 'open' || told === undefined)
    return (
      <p className={css.small} data-market="later">
        {t(supply.status === 'open' ? 'desk.market.later' : 'desk.market.offered')}
      </p>
    );
  const language = i18n.language as Language;
  switch (told.end?.kind) {
    case undefined:
      return (
        <p className={css.small} data-market="waits" role="status">
          {t('desk.market.waits', { places: toldPlaces(supply).length })}
        </p>
      );
    case 'left':
      return (
        <p className={css.small} data-market="left">
          {t('desk.market.left')}
        </p>
      );
    case 'told':
      return (
        <div className={css.market} data-market="told">
          <p className={css.allIn}>
            <Icon name="check" />
            {t('desk.market.told', {
              places: told.ids.length,
              time: formatMoment(told.at, language, timeZone),
            })}
          </p>
          <MarketLabels market={market} told={told} />
        </div>
      );
    case 'refused':
      return <Refused supply={supply} end={told.end} deeds={deeds} />;
  }
}

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  words.some((each) => each === word);

/** What was refused, in words, with the ways on. */
function Refused({ supply, end, deeds }: Props & { readonly end: Extract<PlacesEnd, { kind: 'refused' }> }) {
  const { t } = useTranslation('supplies');
  const foreign = end.words.includes('FOREIGN_PLACES') || end.words.includes('SUPPLY_IS_NOT_EMPTY');
  const placeName = usePlaceName();
  return (
    <div className={css.refused} role="alert" data-market="refused">
      <b>{t('desk.market.refused')}</b>
      <ul>
        {end.words.map((word) => (
          <li key={word}>
            {isOneOf(placesWhys, word) ? t(`desk.market.why.${word}`) : t('desk.market.word', { word })}
          </li>
        ))}
        {end.rows.map(({ place, item, why }) => (
          <li key={`${place} ${item} ${why}`}>
            {t('desk.market.row', {
              place: placeName(place),
              item,
              why: isOneOf(goodsWhys, why) ? t(`desk.market.goods.${why}`) : why,
            })}
          </li>
        ))}
      </ul>
      <div className={css.deeds}>
        <button
          type="button"
          className="b pri"
          data-go="tell-again"
          onClick={() => void deeds.run(supply.number, { type: 'tell-places', replace: false })}
        >
          {t('desk.buttons.tellAgain')}
        </button>
        {foreign ? (
          <button
            type="button"
            className="b danger"
            data-go="replace-places"
            onClick={() => void deeds.run(supply.number, { type: 'tell-places', replace: true })}
          >
            {t('desk.buttons.replace')}
          </button>
        ) : null}
        <button
          type="button"
          className="b quiet"
          data-go="leave-places"
          onClick={() => void deeds.run(supply.number, { type: 'leave-places' })}
        >
          {t('desk.buttons.left')}
        </button>
      </div>
    </div>
  );
}

/** How getting the marketplace's labels stands. */
type LabelsState =
  | { readonly kind: 'at-rest' | 'making' | 'no-labels' }
  | { readonly kind: 'printed'; readonly print: DeskPrint };

/** The marketplace's own labels of its places, printed where its labels go (FM6). */
function MarketLabels({
  market,
  told: { no },
}: {
  readonly market: SupplyAtMarket;
  readonly told: PlacesTelling;
}) {
  const { t } = useTranslation('supplies');
  const { runtime, ids, log } = useStarted();
  const [state, setState] = useState<LabelsState>({ kind: 'at-rest' });
  const printer = printerFor('market', runtime.settings());
  const print = async (): Promise<LabelsState> => {
    const telling = { supplyId: market.supplyId, no, ...ofShop(shopOf(market)) };
    const fetched = await runtime.ask('market.placeLabels', telling);
    if (!fetched.ok || 'trouble' in fetched.value) return { kind: 'no-labels' };
    const labels = fetched.value.pages;
    const result = await runtime.ask('print.placeLabels', { jobId: deskJobId(ids.next()), ...telling });
    return { kind: 'printed', print: deskPrintOf(result, labels) };
  };
  return (
    <>
      <div className={css.deeds}>
        <button
          type="button"
          className="b"
          data-go="market-labels"
          disabled={state.kind === 'making'}
          onClick={() => {
            setState({ kind: 'making' });
            print().then(setState, (fault: unknown) => {
              log('market.placeLabels', String(fault));
              setState({ kind: 'no-labels' });
            });
          }}
        >
          <Icon name="printer" />
          {t('desk.buttons.marketLabels')}
        </button>
        {state.kind === 'making' ? <span role="status">{t('desk.market.labels.making')}</span> : null}
      </div>
      {state.kind === 'no-labels' ? (
        <p className={css.bad} role="alert">
          {t('desk.market.labels.failed')}
        </p>
      ) : null}
      {state.kind === 'printed' ? <DeskPrintLine state={state.print} printer={printer?.name ?? ''} /> : null}
    </>
  );
}
