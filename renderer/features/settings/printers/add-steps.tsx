import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons.tsx';
import { LabelStage } from '../../../parts/label-stage.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { MediaFields } from './adjust-fields.tsx';
import type { StepProps } from './find-step.tsx';
import { WidthNote } from './model-picker.tsx';
import css from './printers.module.css';
import { StockPicker } from './stock-picker.tsx';
import { TestBench } from './test-bench.tsx';
import { testDoc } from '../../../parts/test-doc.ts';
import { modelIn } from '../../../parts/model-names.ts';

/** Which labels lie in the printer. */
export function StockStep({ models, draft, put }: StepProps) {
  const { printer } = draft;
  const model = modelIn(models, printer.model);
  return (
    <>
      <StockPicker look="large" value={printer.size} onChoose={(size) => void put({ size })} />
      <WidthNote model={model} size={printer.size} />
      <MediaFields printer={printer} model={model} change={put} />
    </>
  );
}

/** The label that shows whether everything is right, and how it has to look. */
export function TestStep({ models, settings, draft, put }: StepProps) {
  const { printer } = draft;
  return (
    <div className={css.testStep}>
      <div className={css.testSide}>
        <TestBench printer={printer} models={models} settings={settings} change={put} />
      </div>
      {models === null ? null : (
        <LabelStage kind="test" docs={[testDoc(printer, models, settings)]} page={0} turn={() => undefined} />
      )}
    </div>
  );
}

/** What people will call it. */
export function NameStep({ draft, put, suggestion }: StepProps & { readonly suggestion: string }) {
  const { t } = useTranslation('printers');
  return (
    <div className={css.naming}>
      <TextField
        label={t('name')}
        value={draft.printer.name === '' ? suggestion : draft.printer.name}
        wrong={t('wrong.name')}
        onCommit={(name) => put({ name })}
        width="short"
      />
    </div>
  );
}

/** The printer is kept; what shall it print? */
export function DoneStep({
  name,
  finish,
}: {
  readonly name: string;
  readonly finish: (all: boolean) => void;
}) {
  const { t } = useTranslation('printers');
  const [all, setAll] = useState(true);
  return (
    <div className={css.wizard} data-step="done">
      <div className={css.wizardHead}>
        <div>
          <h3 className={css.doneTitle}>
            <i>
              <Icon name="check" />
            </i>
            {t('done.title', { name })}
          </h3>
          <p>{t('done.hint')}</p>
        </div>
      </div>
      <div className={css.wizardBody}>
        <div className={css.doneChoices} role="radiogroup" aria-label={t('done.hint')}>
          {([true, false] as const).map((each) => (
            <button
              key={String(each)}
              type="button"
              role="radio"
              aria-checked={all === each}
              onClick={() => setAll(each)}
            >
              <b>{t(each ? 'done.all.title' : 'done.some.title')}</b>
              <span>{t(each ? 'done.all.hint' : 'done.some.hint')}</span>
            </button>
          ))}
        </div>
      </div>
      <div className={css.wizardFoot}>
        <i className="grow" />
        <button type="button" className="b pri" onClick={() => finish(all)}>
          <Icon name="check" />
          {t('done.finish')}
        </button>
      </div>
    </div>
  );
}
