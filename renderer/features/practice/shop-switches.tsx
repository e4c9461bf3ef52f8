import { useTranslation } from 'react-i18next';
import type { PracticeAdvice } from '#shared/text/shape-practice.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { usePracticeShop } from './use-practice-shop.ts';
import css from './practice.module.css';

/** What happens in practice: the shop is off, the printer has no labels, a buyer cancels, more orders come. */
export function ShopSwitches({ urgent }: { readonly urgent: PracticeAdvice }) {
  const { t } = useTranslation('practice');
  const { runtime } = useStarted();
  const shop = usePracticeShop(runtime.ask);
  const { screen } = useStationView();
  const open = 'posting' in screen && screen.posting.status !== 'cancelled' ? screen.posting.snapshot : null;
  const files = runtime.settings().printers[0]?.connection.kind === 'folder';
  const cancellable = open !== null && open.source === 'market' && screen.kind !== 'closed';
  return (
    <section className={css.shop}>
      <h2>{t('shop.title')}</h2>
      <button
        type="button"
        role="switch"
        data-shop="online"
        aria-checked={shop.online}
        className={urgent === 'offline' ? css.urgent : css.switch}
        onClick={() => shop.switch(!shop.online)}
      >
        <i aria-hidden="true" />
        {t(shop.online ? 'shop.online' : 'shop.offline')}
      </button>
      {files ? (
        <button
          type="button"
          role="switch"
          data-shop="labels"
          aria-checked={!shop.labelsOut}
          className={urgent === 'labels-out' ? css.urgent : css.switch}
          onClick={() => shop.takeLabels(!shop.labelsOut)}
        >
          <i aria-hidden="true" />
          {t(shop.labelsOut ? 'shop.labelsOut' : 'shop.labels')}
        </button>
      ) : null}
      <button
        type="button"
        className={urgent === 'empty' ? css.urgent : css.plain}
        data-shop="add"
        onClick={() => shop.add(10)}
      >
        {t('shop.add')}
      </button>
      <button
        type="button"
        className={css.plain}
        data-shop="cancel"
        disabled={!cancellable}
        onClick={() => (open === null ? undefined : shop.cancel(open.number))}
      >
        {t('shop.cancel')}
      </button>
      {shop.failed ? <p role="alert">{t('shop.failed')}</p> : null}
    </section>
  );
}
