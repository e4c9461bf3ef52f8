import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './handover.module.css';

interface Code {
  readonly text: string | null;
  readonly picture: string | null;
}

/** The code that is shown where the parcels are brought, large enough to be scanned off the screen (HV5). */
export function ArrivalCode({ id, shop }: { readonly id: string; readonly shop: ShopId }) {
  const { t } = useTranslation('leaving');
  const { runtime } = useStarted();
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let here = true;
    const read = async (): Promise<Code> => {
      const [text, picture] = await Promise.all([
        runtime.ask('market.carriageCode', { id, ...ofShop(shop) }),
        runtime.ask('market.carriageCodePicture', { id, ...ofShop(shop) }),
      ]);
      if (picture.ok)
        url = URL.createObjectURL(new Blob([Uint8Array.from(picture.value)], { type: 'image/png' }));
      return { text: text.ok ? text.value : null, picture: url };
    };
    read().then(
      (there) => {
        if (here) setCode(there);
      },
      () => {
        if (here) setCode({ text: null, picture: null });
      },
    );
    return () => {
      here = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id, shop, runtime]);
  if (code === null) return <p className={css.small}>{t('carriage.asking')}</p>;
  if (code.text === null && code.picture === null) return <p className={css.small}>{t('carriage.noCode')}</p>;
  return (
    <figure className={css.code}>
      {code.picture === null ? null : <img src={code.picture} alt={t('carriage.code')} />}
      {code.text === null ? null : <figcaption>{code.text}</figcaption>}
    </figure>
  );
}
