import { useFit } from './use-fit.ts';

const SLACK = 2;

/** The column it stands in holds everything, down and across. */
const columnHolds = (element: HTMLElement): boolean => {
  const row = element.parentElement;
  const column = row?.parentElement;
  if (!row || !column) return true;
  if (element.scrollWidth > column.clientWidth + SLACK) return false;
  return row.getBoundingClientRect().bottom <= column.getBoundingClientRect().bottom + SLACK;
};

/** The giant number, smaller where a long name and many chips leave less room; sizes in rem. */
export function FittedNumber({ value }: { readonly value: number }) {
  const place = useFit<HTMLDivElement>([15, 12.5, 10, 7, 4.5, 3.5], columnHolds);
  return (
    <div ref={place} className="num" data-left={value}>
      {value}
    </div>
  );
}
