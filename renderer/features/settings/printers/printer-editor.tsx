import { useTranslation } from 'react-i18next';
import { compressions, type Compression } from '#shared/label/languages.ts';
import { filesPrinterName } from '#shared/bridge/settings.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { Connection, PrinterSettings } from '#shared/printing/printer.ts';
import { changedPrinter } from '#shared/printing/roster.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Panel, Select, TextField } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import type { PanelProps } from '../station-panel.tsx';
import { Darkness, MediaFields, Speed, type AdjustProps } from './adjust-fields.tsx';
import { ConnectionFields } from './connection-fields.tsx';
import { ModelPicker, WidthNote } from './model-picker.tsx';
import { NudgePad } from './nudge-pad.tsx';
import { Condition } from '../../../parts/condition.tsx';
import css from './printers.module.css';
import { StockPicker } from './stock-picker.tsx';
import { TestBench, type ChangePrinter } from './test-bench.tsx';
import { modelIn, modelName } from '../../../parts/model-names.ts';
import { usePrinterStates } from '../../../parts/use-printer-states.ts';

interface Props extends PanelProps {
  readonly printer: PrinterSettings;
  readonly models: readonly PrinterModel[] | null;
  readonly back: () => void;
}

/** Everything about one printer; each change is kept at once, and a test label is a press away. */
export function PrinterEditor({ printer, models, settings, change, back }: Props) {
  const { t } = useTranslation(['printers', 'desk']);
  const { stateOf } = usePrinterStates();
  const model = modelIn(models, printer.model);
  const put: ChangePrinter = (next) =>
    change((before) => ({
      ...before,
      printers: before.printers.map((other) =>
        other.id === printer.id ? changedPrinter(other, next) : other,
      ),
    }));
  // "Files instead of a printer" would be untrue of a real one.
  const renamedFor = ({ kind }: Connection): { readonly name?: string } =>
    kind !== 'folder' && Object.values(filesPrinterName).includes(printer.name)
      ? { name: model === null ? printer.id : modelName(model) }
      : {};
  const set: AdjustProps = { printer, model, change: put };
  return (
    <div className={css.editor} data-editor={printer.id}>
      <div className={css.editorHead}>
        <button type="button" className="b sm" onClick={back}>
          <Icon name="undo" />
          {t('printers:back')}
        </button>
        <h3>{printer.name}</h3>
        <Condition state={stateOf(printer.id)} />
      </div>
      <div className={css.editorColumns}>
        <Panel title={t('printers:connection.title')}>
          <TextField
            label={t('printers:name')}
            value={printer.name}
            wrong={t('printers:wrong.name')}
            onCommit={(name) => (name === '' ? Promise.resolve('wrong') : put({ name }))}
            width="short"
          />
          <ConnectionFields
            connection={printer.connection}
            change={(connection) => put({ connection, ...renamedFor(connection) })}
          />
        </Panel>
        <Panel title={t('printers:test.title')} hint={t('printers:test.hint')}>
          <TestBench printer={printer} models={models} settings={settings} change={put} />
        </Panel>
        <Panel title={t('printers:stock.title')}>
          <StockPicker value={printer.size} onChoose={(size) => void put({ size })} />
          <WidthNote model={model} size={printer.size} />
          <MediaFields {...set} />
        </Panel>
        <Panel title={t('printers:model.title')}>
          {models === null ? null : (
            <ModelPicker
              models={models}
              value={printer.model}
              onChoose={(id) =>
                void put({
                  model: id,
                  overrides: { dpi: null, darkness: null, speed: null, compression: null },
                })
              }
            />
          )}
        </Panel>
        <Panel title={t('printers:adjust.title')}>
          <NudgePad {...set} />
          <Darkness {...set} />
          <Speed {...set} />
        </Panel>
        <Panel title={t('printers:larger.title')} hint={t('printers:larger.hint')}>
          <Remembered printer={printer} change={put} />
        </Panel>
        <Advanced {...set} />
      </div>
    </div>
  );
}

/** Answers about pages that did not fit, each with a way to forget it. */
function Remembered({ printer, change }: Pick<AdjustProps, 'printer' | 'change'>) {
  const { t } = useTranslation('printers');
  if (printer.larger.length === 0) return <p className={css.hint}>{t('larger.none')}</p>;
  return (
    <ul className={css.remembered}>
      {printer.larger.map((each) => (
        <li key={`${each.widthMm}x${each.heightMm}`}>
          <span>
            <b>
              {each.widthMm} × {each.heightMm}
            </b>{' '}
            {t(`larger.answers.${each.answer}`)}
          </span>
          <button
            type="button"
            className="b sm quiet"
            onClick={() => void change({ larger: printer.larger.filter((other) => other !== each) })}
          >
            {t('larger.forget')}
          </button>
        </li>
      ))}
    </ul>
  );
}

const heads = ['model', '203', '300', '600'] as const;
const dpiOf = { model: null, '203': 203, '300': 300, '600': 600 } as const;

/** Which compressions a language has. */
const fits: Readonly<Record<PrinterModel['language'], readonly Compression[]>> = {
  zpl: ['acs', 'z64', 'hex'],
  tspl: ['tiles', 'none'],
  escpos: ['none'],
  ql: ['packbits', 'none'],
  pdf: [],
  png: [],
};

/** What hardly anybody needs: dots of the head, how pictures travel. */
function Advanced({ printer, model, change }: AdjustProps) {
  const { t } = useTranslation('printers');
  const { overrides } = printer;
  const known = compressions.filter((each) => model === null || fits[model.language].includes(each));
  return (
    <details className={`panel ${css.advanced}`}>
      <summary>{t('advanced.title')}</summary>
      <div className={fields.fields}>
        <Select
          label={t('advanced.dpi')}
          value={heads.find((head) => dpiOf[head] === overrides.dpi) ?? 'model'}
          options={heads.map((value) => ({
            value,
            name:
              value === 'model'
                ? t('advanced.asModel', { dpi: model?.dpi ?? 203 })
                : t('model.dots', { dpi: value }),
          }))}
          onChoose={(head) => void change({ overrides: { ...overrides, dpi: dpiOf[head] } })}
        />
        {known.length < 2 ? null : (
          <>
            <Select
              label={t('advanced.compression')}
              value={overrides.compression ?? model?.compression ?? 'none'}
              options={known.map((value) => ({ value, name: t(`advanced.compressions.${value}`) }))}
              onChoose={(compression) => void change({ overrides: { ...overrides, compression } })}
            />
            <p className={css.hint}>{t('advanced.compressionHint')}</p>
          </>
        )}
      </div>
    </details>
  );
}
