import type { ReactNode } from 'react';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import css from './teach.module.css';
import { useTable } from './words.ts';

/** The question itself, and what to do. */
export function AskedTitle({
  icon,
  title,
  hint,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}) {
  return (
    <div className={css.title} role="status">
      <Icon name={icon} style={{ width: '4.5rem', height: '4.5rem' }} />
      <div className="grow">
        <FittedName size={3.5}>{title}</FittedName>
        <p className="hint">{hint}</p>
      </div>
    </div>
  );
}

/** A product that is asked about: its picture, its name and more words. */
export function AskedProduct({
  product,
  children,
}: {
  readonly product: ThingRef;
  readonly children: ReactNode;
}) {
  const { pictureOf } = useTable();
  return (
    <div className={css.product}>
      <div className={`stage ${css.picture}`}>
        <Picture src={pictureOf(product.sku)} alt="" />
      </div>
      <div className={css.words}>
        <p className={css.name}>{product.name}</p>
        {children}
      </div>
    </div>
  );
}

/** Yes to what is asked. */
export function AskedYes({ children }: { readonly children: string }) {
  const { actions } = useTable();
  return (
    <TableButton icon="check" kind="big-main" onClick={() => actions.command({ kind: 'ok' })} code="PL-OK">
      {children}
    </TableButton>
  );
}

/** One step back. */
export function AskedTakeBack({ children }: { readonly children: string }) {
  const { actions } = useTable();
  return (
    <TableButton icon="undo" onClick={() => actions.command({ kind: 'undo' })} code="PL-UNDO">
      {children}
    </TableButton>
  );
}
