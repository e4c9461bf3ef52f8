import { useTranslation } from 'react-i18next';
import { printerFor } from '#shared/printing/choose.ts';
import { DeskPrintLine } from '../../../parts/desk-print-line.tsx';
import { Panel } from '../../../parts/fields.tsx';
import { batchOf, useDeskPrint } from '../../../parts/use-desk-print.ts';
import { scannerSheetDocs } from '../../../session/scanner-sheet.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { PanelProps } from '../station-panel.tsx';

/** The three codes of the check on paper (WD7). */
export function SheetPanel({ settings }: Pick<PanelProps, 'settings'>) {
  const { t } = useTranslation(['scanner', 'printing']);
  const { state, print } = useDeskPrint();
  const docs = scannerSheetDocs(settings, settings.language);
  return (
    <Panel title={t('scanner:settings.sheet.title')} hint={t('scanner:settings.sheet.hint')}>
      <div>
        <button type="button" className="b sm" onClick={() => print('scanner-check', batchOf(docs))}>
          <Icon name="printer" />
          {t('scanner:settings.print')}
        </button>
      </div>
      <DeskPrintLine state={state} printer={printerFor('scanner-check', settings)?.name ?? ''} />
    </Panel>
  );
}
