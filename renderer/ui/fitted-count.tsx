import type { ReactNode } from 'react';
import { useFit } from './use-fit.ts';

const SLACK = 2;

/** The column it stands in holds everything, down and across. */
const columnHolds = (element: HTMLElement): boolean => {
  const column = element.parentElement;
  const number = element.firstElementChild;
  if (column === null || number === null) return true;
  if (number.scrollWidth > column.clientWidth + SLACK) return false;
  return element.getBoundingClientRect().bottom <= column.getBoundingClientRect().bottom + SLACK;
};

interface Props {
  readonly value: number;
  /** The number needs the width of its column for itself. */
  readonly huge: boolean;
  /** What stands beside the number and shrinks with it. */
  readonly children: ReactNode;
}

/** The giant number at the foot of a column, smaller where a long name and many chips leave less room; sizes in rem. */
export function FittedCount({ value, huge, children }: Props) {
  const place = useFit<HTMLDivElement>([15, 12.5, 10, 8.5, 7, 5.5, 4.5, 3.5], columnHolds);
  return (
    <div ref={place} className={`count fit foot ${huge ? 'huge' : ''}`}>
      <div className="num" data-left={value}>
        {value}
      </div>
      {children}
    </div>
  );
}
