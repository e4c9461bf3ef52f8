import type { ReactNode } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

/** What ends a posting at the table: one sign, one sentence, and what to scan next. */
export interface DoneProps {
  readonly posting: KnownPosting;
  readonly work: PackWork | null;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: ReactNode;
  readonly next: string;
}

/** See `DoneProps`. */
export function DoneScreen({ posting, work, icon, title, hint, next }: DoneProps) {
  const { t, actions } = useTable();
  return (
    <Frame posting={posting} work={work}>
      <main
        className="main"
        style={{ gridTemplateColumns: '26rem minmax(0,1fr)', gap: '3rem', alignItems: 'center' }}
      >
        <div
          className="vmark"
          style={{ width: '24rem', height: '24rem', background: 'var(--ink)', color: 'var(--bg)' }}
        >
          <Icon name={icon} />
        </div>
        <div className="column" style={{ gap: '1.5rem' }}>
          <div className="name instruction" role="status" style={{ fontSize: '4.5rem' }}>
            {title}
          </div>
          <div style={{ fontSize: '2rem' }}>{hint}</div>
          <div style={{ fontSize: '2rem' }}>
            <PostingNumberText number={posting.snapshot.number} />
          </div>
          <div className="row" style={{ gap: '1.5rem', marginTop: '2rem' }}>
            <div className="next-scan" style={{ fontSize: '2rem', fontWeight: 700 }}>
              <Icon name="scan" />
              {next}
            </div>
            <div className="grow" />
            <TableButton
              icon="check"
              kind="inverse"
              onClick={() => actions.command({ kind: 'ok' })}
              code="PL-OK"
            >
              {t('buttons.ok')}
            </TableButton>
          </div>
        </div>
      </main>
    </Frame>
  );
}
