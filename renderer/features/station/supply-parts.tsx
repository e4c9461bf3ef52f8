import { kindOfPlace, noOfPlace, type PlaceId } from '#shared/domain/supply/place.ts';
import type { SupplyAtHand } from '../../session/activities/supply-view.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTable } from './words.ts';
import css from './supply.module.css';

/** Which supply, where it goes, who works. */
export function SupplyTop({ at: { supply } }: { readonly at: SupplyAtHand }) {
  const { t, view } = useTable();
  return (
    <header className="tb">
      <b className={css.title}>{supply.number}</b>
      <span className={css.to}>{t('supplies:table.to', { warehouse: supply.plan.warehouse })}</span>
      <div className="grow" />
      <div className="who">
        <Icon name="user" />
        {view.packer?.name ?? t('top.nobody')}
      </div>
    </header>
  );
}

/** "Carton 3". */
export function PlaceName({ place }: { readonly place: PlaceId }) {
  const { t } = useTable();
  return <>{t(`supplies:${kindOfPlace(place)}`, { no: noOfPlace(place) })}</>;
}

/** Goods with their numbers, as many as fit, and how many more there are. */
export function Goods({
  title,
  rows,
  room,
}: {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly units: number }[];
  readonly room: number;
}) {
  const { t } = useTable();
  const extra = rows.length - room;
  if (rows.length === 0) return null;
  return (
    <section className={css.list}>
      <h2>{title}</h2>
      <ol>
        {rows.slice(0, room).map(({ id, name, units }) => (
          <li key={id}>
            <span className={`${css.name} goods-name`}>{name}</span>
            <b>×{units}</b>
          </li>
        ))}
      </ol>
      {extra > 0 ? <p className={css.more}>{t('table:more', { extra })}</p> : null}
    </section>
  );
}
