import type { ReactNode } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { Rail } from '../../ui/rail.tsx';
import { Notice } from './notice.tsx';
import { StatusLine } from './status-line.tsx';
import { stopsOf } from './stops.ts';
import { ArmedTimes } from './times.tsx';
import { TopBar } from './top-bar.tsx';
import { useTable } from './words.ts';

interface FrameProps {
  readonly posting: KnownPosting | null;
  /** Null where there is no line to show. */
  readonly work: PackWork | null;
  readonly children: ReactNode;
}

/** The four rows of the table: top bar, main, line, status. A notice takes the place of the line and covers nothing. */
export function Frame({ posting, work, children }: FrameProps) {
  const { t, view } = useTable();
  const { verdict } = view;
  const { armed } = view.times;
  const line = posting === null || work === null ? null : <Rail stops={stopsOf(posting, work, t)} />;
  return (
    <>
      <TopBar posting={posting} />
      {children}
      {verdict?.kind === 'notice' ? (
        <Notice verdict={verdict} />
      ) : armed === null ? (
        line
      ) : (
        <ArmedTimes times={armed} />
      )}
      <StatusLine />
    </>
  );
}
