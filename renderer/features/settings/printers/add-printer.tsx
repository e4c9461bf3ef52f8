import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { PrinterModel } from '#shared/printing/model.ts';
import { printerSchema, type PrinterSettings } from '#shared/printing/printer.ts';
import { changedPrinter, newPrinter, withFirst } from '#shared/printing/roster.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { PanelProps } from '../station-panel.tsx';
import { beginning, steps, type Draft, type Step } from './add-draft.ts';
import { DoneStep, NameStep, StockStep, TestStep } from './add-steps.tsx';
import { isComplete } from './connection-fields.tsx';
import { FindStep } from './find-step.tsx';
import { IdentifyStep } from './identify-step.tsx';
import css from './printers.module.css';
import type { ChangePrinter } from './test-bench.tsx';
import { modelIn, modelName } from '../../../parts/model-names.ts';

interface Props extends PanelProps {
  readonly models: readonly PrinterModel[] | null;
  readonly back: () => void;
}

const titles = {
  find: 'find.title',
  model: 'identify.title',
  stock: 'stock.title',
  test: 'test.title',
  name: 'naming.title',
} as const;

/** The way to a new printer: find, identify, stock, test label, name. Nothing is kept before the last step. */
export function AddPrinter({ settings, change, models, back }: Props) {
  const { t } = useTranslation('printers');
  const { log } = useStarted();
  const [draft, setDraft] = useKept<Draft>('printers.draft', () =>
    beginning(newPrinter(settings.printers, '100x150')),
  );
  const { step, printer } = draft;
  const put: ChangePrinter = (next) => {
    const parsed = v.safeParse(printerSchema, changedPrinter(draft.printer, next));
    if (!parsed.success) return Promise.resolve('wrong');
    setDraft((before) => ({ ...before, printer: changedPrinter(before.printer, next) }));
    return Promise.resolve('kept');
  };
  const end = (): void => {
    setDraft(beginning(newPrinter(settings.printers, '100x150')));
    back();
  };
  const go = (to: Step): void => setDraft((before) => ({ ...before, step: to }));
  const keep = async (): Promise<void> => {
    const kept: PrinterSettings = { ...printer, name: nameOf() };
    const outcome = await change((before) => ({ ...before, printers: [...before.printers, kept] }));
    if (outcome === 'kept') setDraft((before) => ({ ...before, printer: kept, step: 'done' }));
    else log('printer.not-kept', outcome);
  };
  const nameOf = (): string => {
    const model = modelIn(models, printer.model);
    return printer.name === '' ? (model === null ? printer.id : modelName(model)) : printer.name;
  };
  const parts = { settings, models, draft, setDraft, put };
  if (step === 'done') {
    return (
      <DoneStep
        name={printer.name}
        finish={(all) => {
          if (all) {
            void change((before) => ({
              ...before,
              printers: [...withFirst(before, printer.id).printers],
            }));
          }
          end();
        }}
      />
    );
  }
  const number = steps.indexOf(step) + 1;
  const before = steps[number - 2];
  const after = steps[number];
  return (
    <div className={css.wizard} data-step={step}>
      <div className={css.wizardHead}>
        <div>
          <h3>{t(titles[step])}</h3>
          <p>{t(hints[step])}</p>
        </div>
        <div className={css.progress}>
          <span>{t('step', { number, total: steps.length })}</span>
          <progress
            value={number}
            max={steps.length}
            aria-label={t('step', { number, total: steps.length })}
          />
        </div>
      </div>
      <div className={css.wizardBody}>
        {step === 'find' ? <FindStep {...parts} /> : null}
        {step === 'model' ? <IdentifyStep {...parts} /> : null}
        {step === 'stock' ? <StockStep {...parts} /> : null}
        {step === 'test' ? <TestStep {...parts} /> : null}
        {step === 'name' ? <NameStep {...parts} suggestion={nameOf()} /> : null}
      </div>
      <div className={css.wizardFoot}>
        <button type="button" className="b quiet" onClick={end}>
          {t('cancel')}
        </button>
        <i className="grow" />
        {before === undefined ? null : (
          <button type="button" className="b" onClick={() => go(before)}>
            {t('back')}
          </button>
        )}
        <button
          type="button"
          className={step === 'test' && printer.checkedAt === undefined ? 'b' : 'b pri'}
          disabled={step === 'find' ? !draft.chosen || !isComplete(printer.connection) : false}
          onClick={() => (after === undefined ? void keep() : go(after))}
        >
          {step === 'test' && printer.checkedAt === undefined ? t('test.skip') : t('next')}
          <Icon name="next" />
        </button>
      </div>
    </div>
  );
}

const hints = {
  find: 'find.hint',
  model: 'identify.hint',
  stock: 'stock.hint',
  test: 'test.hint',
  name: 'naming.hint',
} as const;
