import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './detail.module.css';

/** Who gets it and what was paid, for those who may see that: where the house is guarded, a supervisor (QP9, WA1). */
export function BuyerPart({ snapshot }: { readonly snapshot: PostingSnapshot }) {
  const { t, i18n } = useTranslation('queue');
  const { runtime } = useStarted();
  const { buyerName, phone, region, city, address } = snapshot.destination;
  const place = [region, city, address].filter((each) => each !== null && each.trim() !== '');
  const known = [buyerName, phone, place.join(', ')].filter((each) => each !== null && each.trim() !== '');
  const price = priceOf(snapshot, i18n.language);
  return (
    <section data-buyer={runtime.desk.needs() ? 'hidden' : 'shown'}>
      <h4>{t('detail.buyer')}</h4>
      {runtime.desk.needs() ? (
        <p className={css.small}>{t('detail.hidden')}</p>
      ) : (
        <>
          {known.length === 0 ? <p className={css.small}>{t('detail.noBuyer')}</p> : null}
          {known.map((each) => (
            <p key={each}>{each}</p>
          ))}
          {price === null ? null : <p>{price}</p>}
        </>
      )}
    </section>
  );
}

/** What all of it cost; null where a price or the currency is not told. */
function priceOf({ lines }: PostingSnapshot, language: string): string | null {
  const currency = lines[0]?.currency ?? null;
  let sum = 0;
  for (const line of lines) {
    if (line.priceKopecks === null || line.currency !== currency) return null;
    sum += line.priceKopecks * line.quantity;
  }
  if (currency === null || !/^[A-Z]{3}$/u.test(currency)) return null;
  return numberFormat(language, { style: 'currency', currency }).format(sum / 100);
}
