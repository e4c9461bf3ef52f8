import { useTranslation } from 'react-i18next';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import css from './fields.module.css';

const words = {
  encrypted: 'settings.keyKept',
  'memory-only': 'settings.keyMemory',
  'open-file': 'settings.keyOpen',
} as const;

/** How a key is kept, and the choice a person has where nothing on the computer can lock it (KY7, KY8). */
export function KeyKeeping({
  kept,
  shop,
  onKept,
  onFault,
}: {
  readonly kept: KeyKept;
  readonly shop: ShopId;
  readonly onKept: (kept: KeyKept | null) => void;
  readonly onFault: () => void;
}) {
  const { t } = useTranslation('desk');
  const { runtime, log } = useStarted();
  const keepOpen = (open: boolean): void => {
    runtime.ask('secrets.keepOpen', { open, ...ofShop(shop) }).then(
      (answer) => onKept(answer.kept),
      (fault: unknown) => {
        log('secrets.keepOpen', String(fault));
        onFault();
      },
    );
  };
  return (
    <>
      <span className={kept === 'encrypted' ? css.ok : css.care} data-kept={kept}>
        {t(words[kept])}
      </span>
      {kept === 'encrypted' ? null : (
        <button type="button" className="b sm" onClick={() => keepOpen(kept === 'memory-only')}>
          {t(kept === 'memory-only' ? 'settings.keyToFile' : 'settings.keyToMemory')}
        </button>
      )}
    </>
  );
}
