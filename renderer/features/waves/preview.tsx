import { shopOf } from '#shared/domain/shop.ts';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { formatCutoff } from '#shared/text/format.ts';
import { DeskRow, DeskTable } from '../../parts/desk-table.tsx';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import type { Plan } from './use-plan.ts';
import css from './waves.module.css';

const figures = ['postings', 'units', 'kinds', 'shelves', 'aisles'] as const;

/** Stops of the walk that are shown; the list has them all. */
const STOPS = 14;

/** What the planned wave would be: how much, which way, and which posting in which slot (WV2). */
export function Preview({ plan: { wave, sum, free } }: { readonly plan: Plan }) {
  const { t, i18n } = useTranslation(['waves', 'desk']);
  const { clock, timeZone } = useStarted();
  if (wave.length === 0) {
    const which = free.length === 0 ? 'full' : 'none';
    return <Empty title={t(`waves:${which}.title`)} hint={t(`waves:${which}.hint`)} />;
  }
  const until = (at: number | null): string =>
    at === null ? '–' : formatCutoff(at, clock.now(), i18n.language as Language, timeZone).until;
  const columns = [
    { title: t('waves:slot') },
    { title: t('desk:columns.posting') },
    { title: t('desk:columns.goods') },
    { title: t('desk:columns.units'), end: true },
    { title: t('desk:columns.cutoff') },
  ];
  const shelved = sum.stops.filter(({ shelf }) => shelf !== null);
  const nowhere = sum.stops.reduce((units, { shelf, left }) => (shelf === null ? units + left : units), 0);
  return (
    <>
      <dl className={css.figures}>
        {figures.map((name) => (
          <div key={name} data-figure={name}>
            <dd>{sum[name]}</dd>
            <dt>{t(`waves:sum.${name}`, { count: sum[name] })}</dt>
          </div>
        ))}
      </dl>
      <p className={css.walk}>
        <b>{t('waves:walk')}</b>
        {shelved.slice(0, STOPS).map(({ sku, shelf, left }) => (
          <span key={sku} className={css.stop}>
            {shelf} <b>{left}</b>
          </span>
        ))}
        {shelved.length > STOPS ? <span>+{shelved.length - STOPS}</span> : null}
        {nowhere === 0 ? null : (
          <span className={css.stop}>
            {t('waves:open.noShelf')} <b>{nowhere}</b>
          </span>
        )}
      </p>
      {sum.lost === 0 ? null : (
        <p className={`tag warn ${css.lost}`}>
          <Icon name="shelf" />
          <span>{t('waves:lost', { count: sum.lost })}</span>
        </p>
      )}
      <DeskTable
        label={t('waves:plan.title')}
        columns={columns}
        widths="76px 176px minmax(0, 1fr) 60px minmax(0, 130px)"
      >
        {wave.map(({ number, snapshot, wants }, i) => (
          <DeskRow key={number} data-planned={number}>
            <b role="cell" className={css.slot}>
              {free[i] ?? ''}
            </b>
            <span role="cell">
              <PostingNumberText number={number} /> <ShopMark shop={shopOf(snapshot)} />
            </span>
            <span role="cell" className={css.goods}>
              {snapshot.lines.map(({ name }) => name).join(', ')}
            </span>
            <b role="cell" className={css.end}>
              {wants.reduce((units, { quantity }) => units + quantity, 0)}
            </b>
            <span role="cell">{until(snapshot.cutoffAt)}</span>
          </DeskRow>
        ))}
      </DeskTable>
    </>
  );
}
