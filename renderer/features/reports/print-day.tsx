import { useTranslation } from 'react-i18next';
import { sizeFor } from '#shared/label/catalog-entry.ts';
import { dayReport } from '#shared/label/day-report.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { batchOf, useDeskPrint } from '../../parts/use-desk-print.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { dayPaper } from './day-paper.ts';
import css from './reports.module.css';
import { useTableWords } from './table-words.ts';
import type { Made } from './use-report.ts';
import { useReportWords } from './words.ts';

/** Paper that a list can be laid out on. */
const sizes = ['A4', '100x150', '100x100', '75x120'] as const;

/** Prints the report of a day by the printer that lists go to: on A4 where it has that, else as large as its stock. */
export function PrintDay({ made: { span, report } }: { readonly made: Made }) {
  const { t } = useTranslation('reports');
  const { runtime } = useStarted();
  const { state, print } = useDeskPrint();
  const words = useReportWords();
  const tables = useTableWords();
  const settings = runtime.settings();
  const printer = printerFor('manifest', settings);
  const size = sizeFor(sizes, printer?.size ?? 'A4');
  const put = (): void =>
    print(
      'manifest',
      batchOf(
        dayReport(
          dayPaper(report, span.from, [settings.stationName], {
            title: t('printed'),
            tables,
            report: words,
            text: (key) =>
              key === 'hours' || key === 'mistakes' || key === 'problems' || key === 'carriers'
                ? t(`charts.${key}.hint`)
                : t(`tiles.${key}`),
            column: (key) => t(`columns.${key}`),
            seconds: (seconds) => t('tiles.seconds', { seconds }),
          }),
          size,
        ),
      ),
    );
  return (
    <div className={css.print}>
      <button
        type="button"
        className="b sm"
        data-go="print-day"
        disabled={state.kind === 'asking'}
        onClick={put}
      >
        <Icon name="printer" />
        {t('print')}
      </button>
      <DeskPrintLine state={state} printer={printer?.name ?? ''} />
    </div>
  );
}
