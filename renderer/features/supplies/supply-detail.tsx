import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { sizeFor } from '#shared/label/catalog-entry.ts';
import { supplyList } from '#shared/label/supply-list.ts';
import { labelWords } from '#shared/label/words.ts';
import { cartonsOf, contentOf, fullCartons, supplyProgress } from '#shared/domain/supply/contents.ts';
import { placeCode } from '#shared/domain/supply/place.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { formatMoment, labelKilograms } from '#shared/text/format.ts';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { saveText } from '../../parts/save-text.ts';
import { batchOf, useDeskPrint } from '../../parts/use-desk-print.ts';
import { useNames } from '../../parts/use-names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { MarketState } from './market-state.tsx';
import { MissingLine } from './missing-line.tsx';
import { packingCsv, packingRows, packingXlsx } from './packing-list.ts';
import { PlaceRow } from './place-row.tsx';
import { saveBytes } from './save-bytes.ts';
import css from './supplies.module.css';
import { usePlaceName } from './use-place-name.ts';
import type { useSupplyDeeds } from './use-supplies.ts';

interface Props {
  readonly supply: KnownSupply;
  readonly deeds: ReturnType<typeof useSupplyDeeds>;
  readonly anew: () => void;
}

/** Paper that a list can be laid out on. */
const sizes = ['A4', '100x150', '100x100', '75x120'] as const;

/** All of one supply: what is missing, its cartons and pallets, its packing list, its end. */
export function SupplyDetail({ supply, deeds, anew }: Props) {
  const { t, i18n } = useTranslation('supplies');
  const { timeZone } = useStarted();
  const names = useNames();
  const language = i18n.language as Language;
  const places = [...fullCartons(supply), ...supply.pallets];
  return (
    <section className={css.detail} data-supply={supply.number} data-status={supply.status}>
      <header className={css.head}>
        <h3>{supply.number}</h3>
        <p>
          {[
            t('table.to', { warehouse: supply.plan.warehouse }),
            supply.plan.date ?? t('desk.noDate'),
            t(`desk.status.${supply.status}`),
            t('desk.since', {
              name: names(supply.statusBy),
              time: formatMoment(supply.statusAt, language, timeZone),
            }),
          ].join(' · ')}
        </p>
        {supply.reason === null || supply.reason === '' ? null : (
          <p className={css.care}>{t('desk.why', { reason: supply.reason })}</p>
        )}
      </header>
      <MissingLine supply={supply} />
      <MarketState supply={supply} deeds={deeds} />
      {deeds.notDone === null ? null : <NotDoneLine notDone={deeds.notDone} />}
      <Papers supply={supply} />
      {places.length === 0 ? (
        <p className={css.small}>{t('desk.none', { number: supply.number })}</p>
      ) : (
        <ol className={css.places}>
          {places.map((place) => (
            <PlaceRow key={place.id} supply={supply} place={place} run={deeds.run} />
          ))}
        </ol>
      )}
      <Ends supply={supply} deeds={deeds} anew={anew} />
    </section>
  );
}

/** The packing list on paper and as tables. */
function Papers({ supply }: { readonly supply: KnownSupply }) {
  const { t, i18n } = useTranslation('supplies');
  const { runtime } = useStarted();
  const { state, print } = useDeskPrint();
  const placeName = usePlaceName();
  const printer = printerFor('manifest', runtime.settings());
  const size = sizeFor(sizes, printer?.size ?? 'A4');
  const language = i18n.language as Language;
  const full = fullCartons(supply);
  const rows = () => packingRows(supply, (name) => t(`desk.csv.${name}`), placeName);
  const file = `${t('desk.list')} ${supply.number}`;
  const put = (): void => {
    const lines = [
      t('table.to', { warehouse: supply.plan.warehouse }),
      supply.plan.date ?? '',
      t('desk.places', { cartons: full.length, pallets: supply.pallets.length }),
    ];
    const listed = full.map((carton) => ({
      name: placeName(carton.id),
      beside: [
        placeCode(supply.number, carton.id),
        ...(carton.grams === null ? [] : [labelKilograms(carton.grams, language)]),
        ...(carton.pallet === null ? [] : [placeName(carton.pallet)]),
      ].join(' · '),
      goods: contentOf(supply, cartonsOf(supply, carton.id)),
    }));
    const data = {
      title: t('desk.list'),
      number: supply.number,
      lines: lines.filter((line) => line !== ''),
      places: listed,
      pageOf: labelWords[language].pageOf,
    };
    print('manifest', batchOf(supplyList(data, size)));
  };
  return (
    <div>
      <div className={css.deeds}>
        <button
          type="button"
          className="b"
          data-go="print-list"
          disabled={full.length === 0 || state.kind === 'asking'}
          onClick={put}
        >
          <Icon name="printer" />
          {t('desk.buttons.print')}
        </button>
        <button
          type="button"
          className="b"
          data-go="list-csv"
          disabled={full.length === 0}
          onClick={() => saveText(`${file}.csv`, packingCsv(rows()))}
        >
          {t('desk.buttons.csv')}
        </button>
        <button
          type="button"
          className="b"
          data-go="list-xlsx"
          disabled={full.length === 0}
          onClick={() =>
            void packingXlsx(rows(), supply.number).then((bytes) => saveBytes(`${file}.xlsx`, bytes))
          }
        >
          {t('desk.buttons.xlsx')}
        </button>
      </div>
      <DeskPrintLine state={state} printer={printer?.name ?? ''} />
    </div>
  );
}

/** Closing, giving up, taking up again. */
function Ends({ supply, deeds, anew }: Props) {
  const { t } = useTranslation('supplies');
  const [reason, setReason] = useState<string | null>(null);
  const { packed, wanted } = supplyProgress(supply);
  const short = packed < wanted;
  if (supply.status !== 'open')
    return (
      <div className={css.deeds}>
        <button type="button" className="b" data-go="take-up" onClick={() => void deeds.takeUp(supply)}>
          {t('desk.buttons.takeUp')}
        </button>
      </div>
    );
  if (reason !== null)
    return (
      <div className={css.fields}>
        <label>
          {t('desk.reason')}
          <input
            name="reason"
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="b danger"
          data-go="really-give-up"
          onClick={() => {
            setReason(null);
            void deeds.run(supply.number, { type: 'give-up-supply', reason });
          }}
        >
          {t('desk.buttons.really')}
        </button>
        <button type="button" className="b quiet" onClick={() => setReason(null)}>
          {t('desk.back')}
        </button>
      </div>
    );
  return (
    <div className={css.deeds}>
      <button type="button" className="b quiet" data-go="give-up" onClick={() => setReason('')}>
        {t('desk.buttons.giveUp')}
      </button>
      <button type="button" className="b" data-go="anew" onClick={anew}>
        {t('desk.buttons.anew')}
      </button>
      <button
        type="button"
        className={short ? 'b' : 'b pri'}
        data-go="close-supply"
        disabled={packed === 0}
        onClick={() => void deeds.run(supply.number, { type: 'close-supply', short })}
      >
        {t(short ? 'desk.buttons.closeShort' : 'desk.buttons.close')}
      </button>
    </div>
  );
}
