import type { ReactNode } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { Rail } from '../../ui/rail.tsx';
import { StatusLine } from './status-line.tsx';
import { stopsOf } from './stops.ts';
import { TopBar } from './top-bar.tsx';
import { useTable } from './words.ts';

/** The four rows of the table: top bar, main, line, status. `ground` colours all of them. */
export function Frame({
  posting,
  work,
  children,
}: {
  readonly posting: KnownPosting | null;
  readonly work: PackWork | null;
  readonly children: ReactNode;
}) {
  const { t } = useTable();
  return (
    <>
      <TopBar posting={posting} />
      {children}
      {posting === null || work === null ? null : <Rail stops={stopsOf(posting, work, t)} />}
      <StatusLine />
    </>
  );
}
