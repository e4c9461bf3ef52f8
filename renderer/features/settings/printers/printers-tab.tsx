import { useKept } from '../../../runtime/use-kept.ts';
import type { PanelProps } from '../station-panel.tsx';
import { AddPrinter } from './add-printer.tsx';
import { PrinterEditor } from './printer-editor.tsx';
import { PrinterList } from './printer-list.tsx';
import css from './printers.module.css';
import { RoutesPanel } from './routes-panel.tsx';
import { useModels } from '../../../parts/use-models.ts';

/** What the tab shows: all printers, one of them, or the way to a new one. */
type Place = { readonly at: 'list' | 'add' } | { readonly at: 'edit'; readonly id: string };

/** Printers of the station: how they are, how they are set up, and what each prints. */
export function PrintersTab({ settings, change }: PanelProps) {
  const [place, go] = useKept<Place>('printers.place', () => ({ at: 'list' }));
  const models = useModels();
  const parts = { settings, change, models };
  const back = (): void => go({ at: 'list' });
  const edited = place.at === 'edit' ? (settings.printers.find(({ id }) => id === place.id) ?? null) : null;
  if (place.at === 'add') return <AddPrinter {...parts} back={back} />;
  if (edited !== null) return <PrinterEditor {...parts} printer={edited} back={back} />;
  return (
    <div className={css.split}>
      <PrinterList {...parts} add={() => go({ at: 'add' })} edit={(id) => go({ at: 'edit', id })} />
      <RoutesPanel settings={settings} change={change} />
    </div>
  );
}
