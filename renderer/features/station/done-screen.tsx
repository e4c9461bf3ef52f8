import type { ReactNode } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Frame } from './frame.tsx';
import { NextScan } from './next-scan.tsx';

/** What ends a posting at the table: one sign, one sentence, and what to scan next. */
export interface DoneProps {
  readonly posting: KnownPosting;
  readonly work: PackWork | null;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly next: string;
  /** What else belongs to it, under the number. */
  readonly children?: ReactNode;
}

/** See `DoneProps`. */
export function DoneScreen({ posting, work, icon, title, hint, next, children }: DoneProps) {
  return (
    <Frame posting={posting} work={work}>
      <main className="main m-done">
        <div className={`vmark done-sign ${icon}`}>
          <Icon name={icon} />
        </div>
        <div className="column">
          <div className="column" role="status">
            <FittedName size={4.5}>{title}</FittedName>
            <p className="lead">{hint}</p>
            <p className="lead">
              <PostingNumberText number={posting.snapshot.number} />
            </p>
          </div>
          {children}
          <NextScan next={next} />
        </div>
      </main>
    </Frame>
  );
}
