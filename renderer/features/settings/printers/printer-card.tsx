import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { changedPrinter } from '#shared/printing/roster.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import { formatDay } from '#shared/text/format.ts';
import { tellCondition, tellConnection } from '#shared/text/tell-printers.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { useSay } from '../../../text/use-say.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Condition } from '../../../parts/condition.tsx';
import { Sign } from '../../../parts/sign.tsx';
import type { PanelProps } from '../station-panel.tsx';
import css from './printers.module.css';
import { TestBench } from './test-bench.tsx';
import { isGeneric, modelIn, modelName } from '../../../parts/model-names.ts';

interface Props extends PanelProps {
  readonly printer: PrinterSettings;
  readonly first: boolean;
  readonly only: boolean;
  readonly models: readonly PrinterModel[] | null;
  readonly state: PrinterState | null;
  readonly open: 'test' | 'remove' | null;
  readonly toggle: (what: 'test' | 'remove') => void;
  readonly edit: () => void;
  readonly makeFirst: () => void;
  readonly remove: () => void;
}

/** One printer: what it is, how it is, and what can be done with it. */
export function PrinterCard(props: Props) {
  const { printer, first, only, models, state, open, toggle, settings, change } = props;
  const { t } = useTranslation(['printers', 'desk']);
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const model = modelIn(models, printer.model);
  const files = printer.connection.kind === 'folder';
  const tone = tellCondition(state?.condition ?? 'unknown').tone;
  return (
    <li className={css.card} data-printer={printer.id} data-condition={state?.condition ?? 'unknown'}>
      <div className={css.cardTop}>
        <Sign icon="printer" tone={tone} large />
        <div className={css.what}>
          <h4>
            {printer.name}
            {first && !only ? <span className={css.badge}>{t('printers:first')}</span> : null}
          </h4>
          <p>
            {files
              ? t('printers:connection.folderHint')
              : model === null
                ? models === null
                  ? ''
                  : t('printers:modelGone')
                : isGeneric(model)
                  ? t(`printers:model.speaks.${model.language}`)
                  : modelName(model)}
            {files ? ' ' : ' · '}
            {t(`desk:settings.sizes.${printer.size}`)}
          </p>
          {files ? null : <p className={css.where}>{say(tellConnection(printer.connection))}</p>}
          <Condition state={state} />
          {model?.language === 'pdf' ? null : <Checked printer={printer} />}
        </div>
      </div>
      <div className={css.actions}>
        <button type="button" className="b sm" aria-expanded={open === 'test'} onClick={() => toggle('test')}>
          {t('printers:test.print')}
        </button>
        <button type="button" className="b sm" onClick={props.edit}>
          {t('printers:edit')}
        </button>
        {first ? null : (
          <button type="button" className="b sm quiet" onClick={props.makeFirst}>
            {t('printers:makeFirst')}
          </button>
        )}
        {only ? null : (
          <button
            type="button"
            className="b sm quiet"
            aria-expanded={open === 'remove'}
            onClick={() => toggle('remove')}
          >
            {t('printers:remove')}
          </button>
        )}
      </div>
      {open === 'remove' ? (
        <div
          className={css.ask}
          role="alertdialog"
          aria-label={t('printers:removeAsk.title', { name: printer.name })}
        >
          <p>
            <b>{t('printers:removeAsk.title', { name: printer.name })}</b> {t('printers:removeAsk.hint')}
          </p>
          <div className={css.actions}>
            <button type="button" className="b sm" onClick={props.remove}>
              {t('printers:removeYes')}
            </button>
            <button type="button" className="b sm quiet" onClick={() => toggle('remove')}>
              {t('printers:keep')}
            </button>
          </div>
        </div>
      ) : null}
      {open === 'test' ? (
        <TestBench
          printer={printer}
          models={models}
          settings={settings}
          now
          change={(next) =>
            change((before) => ({
              ...before,
              printers: before.printers.map((other) =>
                other.id === printer.id ? changedPrinter(other, next) : other,
              ),
            }))
          }
        />
      ) : null}
    </li>
  );
}

function Checked({ printer }: { readonly printer: PrinterSettings }) {
  const { t, i18n } = useTranslation('printers');
  const { timeZone } = useStarted();
  const { checkedAt } = printer;
  if (printer.connection.kind === 'folder') return null;
  if (checkedAt === undefined) return <p className={css.unchecked}>{t('notChecked')}</p>;
  const date = formatDay(checkedAt, i18n.language as Language, timeZone);
  return (
    <p className={css.checkedLine}>
      <Icon name="check" />
      {t('checked', { date })}
    </p>
  );
}
