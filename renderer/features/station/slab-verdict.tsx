import type { ReactNode } from 'react';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import css from './slab-verdict.module.css';

const marks: Readonly<Record<'wrong' | 'many' | 'unknown', IconName>> = {
  wrong: 'cross',
  many: 'hand',
  unknown: 'question',
};

interface Props {
  /** Kind of the verdict; whatever is not named here is wrong. */
  readonly kind: string;
  readonly title: string;
  readonly hint: string;
  /** What to scan next. */
  readonly next: string;
  /** What was read, or whose it is. */
  readonly children: ReactNode;
}

/** A verdict where no parcel is being packed: its mark on a slab, what it is, what to do. */
export function SlabVerdict({ kind, title, hint, next, children }: Props) {
  const known = kind === 'many' || kind === 'unknown' ? kind : 'wrong';
  return (
    <>
      <TopBar posting={null} />
      <main className="main m-verdict" role="alert">
        <div className={`vmark slab ${known === 'unknown' ? 'white' : ''}`}>
          {/* A cross as heavy as that of a wrong item. */}
          <Icon name={marks[known]} {...(known === 'wrong' ? { style: { strokeWidth: 4 } } : {})} />
        </div>
        <div className="column">
          <FittedWord size={6.5}>{title}</FittedWord>
          <p className="told">{hint}</p>
          <div className={css.as}>{children}</div>
          <VerdictFoot next={next} work={null} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
