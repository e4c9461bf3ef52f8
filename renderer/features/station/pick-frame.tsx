import type { ReactNode } from 'react';
import type { Wall } from '../../session/pick-view.ts';
import { Icon } from '../../ui/icons.tsx';
import { Notice } from './notice.tsx';
import css from './pick.module.css';
import { StatusLine } from './status-line.tsx';
import { CutoffClock } from './top-bar.tsx';
import { useTable } from './words.ts';

/** Wave, how much of it is put away, its cut-off, who picks. */
function PickBar({ wall }: { readonly wall: Wall }) {
  const { t, view } = useTable();
  const share = wall.wanted === 0 ? 0 : Math.round((wall.put / wall.wanted) * 100);
  return (
    <header className="tb">
      {wall.wave === 0 ? null : <div className={css.wave}>{t('pick:wave', { wave: wall.wave })}</div>}
      {wall.wanted === 0 ? null : (
        <div className={`wave ${css.progress}`}>
          <span className="nw">{t('pick:progress', { put: wall.put, count: wall.wanted })}</span>
          <div className="bar" role="presentation">
            <i style={{ width: `${share}%` }} />
          </div>
        </div>
      )}
      <div className="grow" />
      {wall.cutoffAt === null ? null : <CutoffClock at={wall.cutoffAt} big />}
      <div className="who">
        <Icon name="user" />
        {view.packer?.name ?? t('top.nobody')}
      </div>
    </header>
  );
}

/** The rows of every screen of picking: wave, main, notice, status. */
export function PickFrame({ wall, children }: { readonly wall: Wall; readonly children: ReactNode }) {
  const { view } = useTable();
  const { verdict } = view;
  return (
    <>
      <PickBar wall={wall} />
      {children}
      {verdict?.kind === 'notice' ? <Notice verdict={verdict} /> : null}
      <StatusLine />
    </>
  );
}
