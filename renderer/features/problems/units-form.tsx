import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelContent } from '#shared/domain/posting/facts.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { CancelForm } from './cancel-form.tsx';
import css from './problems.module.css';

interface Props {
  readonly posting: KnownPosting;
  readonly number: PostingNumber;
  readonly confirm: (reasonId: string, message: string, lines: ParcelContent['lines']) => void;
  readonly close: () => void;
}

/** Units of each product that go: how many of how many. */
interface Wanted {
  readonly sku: Sku;
  readonly name: string;
  readonly of: number;
}

function wantedIn({ snapshot }: KnownPosting): readonly Wanted[] {
  const bySku = new Map<Sku, Wanted>();
  for (const { sku, name, quantity } of snapshot.lines)
    bySku.set(sku, { sku, name, of: (bySku.get(sku)?.of ?? 0) + quantity });
  return [...bySku.values()];
}

/** What is missing is cancelled and the rest is sent, since the marketplace takes no other product in its place (PQ6). */
export function UnitsForm({ posting, number, confirm, close }: Props) {
  const { t } = useTranslation('care');
  const products = wantedIn(posting);
  const [goes, setGoes] = useState<ReadonlyMap<Sku, number>>(new Map());
  const [asks, setAsks] = useState(false);
  const all = products.reduce((sum, { of }) => sum + of, 0);
  const gone = [...goes.values()].reduce((sum, units) => sum + units, 0);
  const lines = [...goes].flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, quantity }] : []));
  if (asks)
    return (
      <CancelForm
        number={number}
        way={posting.snapshot.way}
        does={t('units.confirm')}
        confirm={(reasonId, message) => confirm(reasonId, message, lines)}
        close={() => setAsks(false)}
      />
    );
  return (
    <div className={css.form} role="group" aria-label={t('units.title')} data-form="units">
      <p>
        <b>{t('units.title')}</b>
        <br />
        <span className={css.choose}>{t('units.hint')}</span>
      </p>
      {products.map(({ sku, name, of }) => (
        <label key={sku} className={css.unitLine}>
          <span className={css.grow}>{name}</span>
          <span className={css.choose}>{t('units.gone')}</span>
          <input
            type="number"
            min={0}
            max={of}
            value={goes.get(sku) ?? 0}
            onChange={({ target }) => {
              const units = Math.max(0, Math.min(of, Math.trunc(target.valueAsNumber || 0)));
              setGoes(new Map(goes).set(sku, units));
            }}
          />
          <span className={css.choose}>/ {of}</span>
        </label>
      ))}
      <div className={css.formRow}>
        <p className={`${css.grow} ${css.answer}`} role="status">
          {gone === 0 ? '' : t('units.sum', { goes: gone, stays: all - gone })}
        </p>
        <button type="button" className="b sm" onClick={close}>
          {t('draft.close')}
        </button>
        <button
          type="button"
          className={`b sm ${css.danger}`}
          disabled={gone === 0 || gone >= all}
          onClick={() => setAsks(true)}
        >
          {t('units.confirm')}
        </button>
      </div>
    </div>
  );
}
