import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterModel } from '#shared/printing/model.ts';
import { withFirst, withoutPrinter } from '#shared/printing/roster.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { PanelProps } from '../station-panel.tsx';
import { PrinterCard } from './printer-card.tsx';
import css from './printers.module.css';
import { usePrinterStates } from '../../../parts/use-printer-states.ts';

interface Props extends PanelProps {
  readonly models: readonly PrinterModel[] | null;
  readonly add: () => void;
  readonly edit: (id: string) => void;
}

/** The printers, the first one on top. */
export function PrinterList({ settings, change, models, add, edit }: Props) {
  const { t } = useTranslation('printers');
  const { stateOf } = usePrinterStates();
  const [open, setOpen] = useState<{ readonly id: string; readonly what: 'test' | 'remove' } | null>(null);
  const toggle = (id: string, what: 'test' | 'remove'): void =>
    setOpen(open?.id === id && open.what === what ? null : { id, what });
  return (
    <section className={css.list} aria-labelledby="printers-title">
      <div className={css.top}>
        <div>
          <h3 id="printers-title">{t('title')}</h3>
          <p className={css.hint}>{t('hint')}</p>
        </div>
        <button type="button" className="b pri" onClick={add}>
          <Icon name="printer" />
          {t('add')}
        </button>
      </div>
      <ul className={css.cards}>
        {settings.printers.map((printer, i) => (
          <PrinterCard
            key={printer.id}
            printer={printer}
            first={i === 0}
            only={settings.printers.length === 1}
            models={models}
            state={stateOf(printer.id)}
            settings={settings}
            change={change}
            open={open?.id === printer.id ? open.what : null}
            toggle={(what) => toggle(printer.id, what)}
            edit={() => edit(printer.id)}
            makeFirst={() =>
              void change((before) => ({ ...before, ...listed(withFirst(before, printer.id)) }))
            }
            remove={() => {
              setOpen(null);
              void change((before) => {
                const left = withoutPrinter(before, printer.id);
                return left === null ? before : { ...before, ...listed(left) };
              });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

const listed = ({ printers, routes }: ReturnType<typeof withFirst>) => ({
  printers: [...printers],
  routes: { ...routes },
});
