import { useTranslation } from 'react-i18next';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { NoRight } from '../../parts/no-right.tsx';
import { useMoney } from '../../parts/use-money.ts';
import { useMay } from '../../runtime/use-may.ts';
import css from './detail.module.css';

/** Who gets it and what was paid, each for those who may see that (QP9, RR5). */
export function BuyerPart({ snapshot }: { readonly snapshot: PostingSnapshot }) {
  const { t } = useTranslation('queue');
  const [buyers, money] = [useMay('buyers'), useMay('money')];
  const say = useMoney();
  const { buyerName, phone, region, city, address } = snapshot.destination;
  const place = [region, city, address].filter((each) => each !== null && each.trim() !== '');
  const known = [buyerName, phone, place.join(', ')].filter((each) => each !== null && each.trim() !== '');
  const price = priceOf(snapshot);
  return (
    <section data-buyer={buyers ? 'shown' : 'hidden'}>
      <h4>{t('detail.buyer')}</h4>
      {buyers ? null : <NoRight right="buyers" />}
      {buyers && known.length === 0 ? <p className={css.small}>{t('detail.noBuyer')}</p> : null}
      {buyers ? known.map((each) => <p key={each}>{each}</p>) : null}
      {money || price === null ? null : <NoRight right="money" />}
      {money && price !== null ? <p>{say(price.kopecks, price.currency)}</p> : null}
    </section>
  );
}

/** What all of it cost; null where a price or the currency is not told. */
function priceOf({ lines }: PostingSnapshot): { kopecks: number; currency: string } | null {
  const currency = lines[0]?.currency ?? null;
  let kopecks = 0;
  for (const line of lines) {
    if (line.priceKopecks === null || line.currency !== currency) return null;
    kopecks += line.priceKopecks * line.quantity;
  }
  return currency !== null && /^[A-Z]{3}$/u.test(currency) ? { kopecks, currency } : null;
}
