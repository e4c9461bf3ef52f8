import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { rulerMm } from '#shared/printing/ruler.ts';
import type { Symptom } from '#shared/text/shape-printers.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Icon } from '../../../ui/icons.tsx';
import { PrintResultLine } from '../print-result.tsx';
import type { SaveOutcome } from '../../../parts/fields.tsx';
import type { TestPrint } from '../test-print.ts';
import css from './printers.module.css';
import { Remedies } from './remedies.tsx';
import { testDoc } from '../../../parts/test-doc.ts';

/** Changes one printer, checked and kept at once. */
export type ChangePrinter = (next: Partial<PrinterSettings>) => Promise<SaveOutcome>;

interface Props {
  readonly printer: PrinterSettings;
  readonly models: readonly PrinterModel[] | null;
  readonly settings: Settings;
  readonly change: ChangePrinter;
  /** Prints as soon as it is shown: somebody has just asked for it. */
  readonly now?: boolean;
}

type Answer = 'none' | 'right' | { readonly off: Symptom | null };

/** Prints a test label, asks what the ruler says, and offers what helps. */
export function TestBench({ printer, models, settings, change, now = false }: Props) {
  const { t } = useTranslation('printers');
  const { runtime, clock } = useStarted();
  const [state, setState] = useState<TestPrint>({ kind: 'none' });
  const [answer, setAnswer] = useState<Answer>('none');
  const mm = rulerMm(printer.size);

  const print = (asSet: PrinterSettings = printer): void => {
    setState({ kind: 'printing' });
    setAnswer('none');
    runtime.ask('printers.test', { printer: asSet, doc: testDoc(asSet, models, settings) }).then(
      (result) => setState({ kind: 'ended', result }),
      () => setState({ kind: 'ended', result: { outcome: 'failed', detail: null } }),
    );
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!now || begun.current || models === null) return;
    begun.current = true;
    print();
  });
  const printed = state.kind === 'ended' && state.result.outcome === 'printed';
  const right = (): void => {
    setAnswer('right');
    void change({ checkedAt: clock.now() });
  };
  return (
    <div className={css.bench} data-test={state.kind === 'ended' ? state.result.outcome : state.kind}>
      {now || typeof answer === 'object' ? null : (
        <div className={css.actions}>
          <button
            type="button"
            className={state.kind === 'none' ? 'b pri' : 'b'}
            disabled={state.kind === 'printing' || models === null}
            onClick={() => print()}
          >
            <Icon name="printer" />
            {state.kind === 'none' ? t('test.print') : t('test.again')}
          </button>
        </div>
      )}
      {state.kind === 'printing' ? (
        <p className={css.hint} role="status">
          {t('test.printing')}
        </p>
      ) : null}
      {printed ? null : <PrintResultLine state={state} />}
      {state.kind === 'ended' && !printed && now ? (
        <div className={css.actions}>
          <button type="button" className="b sm" onClick={() => print()}>
            {t('test.again')}
          </button>
        </div>
      ) : null}
      {printed && answer === 'none' ? (
        <div className={css.question} role="group" aria-label={t('test.question', { mm })}>
          <p className={css.asked}>{t('test.question', { mm })}</p>
          <p className={css.hint}>{t('test.questionHint')}</p>
          <div className={css.actions}>
            <button type="button" className="b pri" onClick={right}>
              <Icon name="check" />
              {t('test.yes', { mm })}
            </button>
            <button type="button" className="b" onClick={() => setAnswer({ off: null })}>
              {t('test.no')}
            </button>
          </div>
        </div>
      ) : null}
      {answer === 'right' ? (
        <p className={css.good} role="status" data-ruler="right">
          <Icon name="check" />
          {t('test.right')}
        </p>
      ) : null}
      {typeof answer === 'object' ? (
        <Remedies
          symptom={answer.off}
          choose={(off) => setAnswer({ off })}
          printer={printer}
          models={models}
          change={change}
          right={right}
          print={print}
        />
      ) : null}
    </div>
  );
}
