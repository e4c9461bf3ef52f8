import type { ReactNode } from 'react';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import { Picture } from '../../ui/picture.tsx';
import css from './thing.module.css';
import { useTable } from './words.ts';

interface Props {
  readonly thing: ThingRef;
  /** `low`: a smaller picture; `yields`: the picture gives way to whatever else wants its room. */
  readonly room?: 'usual' | 'low' | 'yields';
  /** What lies on the picture. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** The thing in the hand where something is asked of it: its picture, its name, and what belongs to it. */
export function Thing({ thing, room = 'usual', mark, children }: Props) {
  const { pictureOf } = useTable();
  return (
    <div className={`${css.thing} ${room === 'usual' ? '' : css[room]}`}>
      <div className={`stage ${css.picture}`}>
        <Picture src={pictureOf(thing.sku)} alt="" />
        {mark}
      </div>
      <div className={css.words}>
        <p className={css.name}>{thing.name}</p>
        {children}
      </div>
    </div>
  );
}
