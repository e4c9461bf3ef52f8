import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { changedPrinter } from '#shared/printing/roster.ts';
import { symptoms, type Symptom } from '#shared/text/shape-printers.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Darkness, MediaFields, Speed } from './adjust-fields.tsx';
import { MeasuredRuler } from './measured-ruler.tsx';
import { NudgePad } from './nudge-pad.tsx';
import css from './printers.module.css';
import type { ChangePrinter } from './test-bench.tsx';
import { isGeneric, modelIn } from '../../../parts/model-names.ts';

interface Props {
  readonly symptom: Symptom | null;
  readonly choose: (symptom: Symptom | null) => void;
  readonly printer: PrinterSettings;
  readonly models: readonly PrinterModel[] | null;
  readonly change: ChangePrinter;
  readonly right: () => void;
  readonly print: (asSet?: PrinterSettings) => void;
}

/** What helps when a test label is not right: the person says what is off, then turns the one thing that mends it. */
export function Remedies(props: Props) {
  const { symptom, choose } = props;
  const { t } = useTranslation('printers');
  if (symptom === null) {
    return (
      <div className={css.question} role="group" aria-label={t('test.what')}>
        <p className={css.asked}>{t('test.what')}</p>
        <ul className={css.symptoms}>
          {symptoms.map((each) => (
            <li key={each}>
              <button type="button" onClick={() => choose(each)} data-symptom={each}>
                {t(`test.symptoms.${each}.title`)}
                <Icon name="next" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className={css.question} role="group" aria-label={t(`test.symptoms.${symptom}.title`)}>
      <p className={css.asked}>{t(`test.symptoms.${symptom}.title`)}</p>
      <p className={css.hint}>{t(`test.symptoms.${symptom}.hint`)}</p>
      <Remedy {...props} symptom={symptom} />
    </div>
  );
}

function Remedy(props: Props & { readonly symptom: Symptom }) {
  const { printer, models, change, right, print } = props;
  const set = { printer, change, model: modelIn(models, printer.model) };
  switch (props.symptom) {
    case 'length':
      return (
        <MeasuredRuler
          printer={printer}
          dpi={printer.overrides.dpi ?? set.model?.dpi ?? 203}
          right={right}
          setDpi={(dpi) => {
            const next = { overrides: { ...printer.overrides, dpi } };
            void change(next);
            print(changedPrinter(printer, next));
          }}
        >
          <Back {...props} />
        </MeasuredRuler>
      );
    case 'shifted':
      return <Then {...props} turn={<NudgePad {...set} />} />;
    case 'pale':
      return <Then {...props} turn={<Darkness {...set} />} />;
    case 'blurred':
      return <Then {...props} turn={<Speed {...set} />} />;
    case 'pitch':
      return <Then {...props} turn={<MediaFields {...set} />} />;
    case 'blank':
      return <OtherLanguages {...props} />;
    case 'nothing':
      return <Then {...props} turn={null} />;
  }
}

/** The thing to turn, and the next label. */
function Then({ turn, print, ...rest }: Props & { readonly turn: ReactNode }) {
  const { t } = useTranslation('printers');
  return (
    <>
      {turn}
      <div className={css.actions}>
        <button type="button" className="b pri" onClick={() => print()}>
          <Icon name="printer" />
          {t('test.again')}
        </button>
        <Back {...rest} />
      </div>
    </>
  );
}

function Back({ choose }: Pick<Props, 'choose'>) {
  const { t } = useTranslation('printers');
  return (
    <button type="button" className="b quiet" onClick={() => choose(null)}>
      {t('test.other')}
    </button>
  );
}

const spoken = ['zpl', 'tspl', 'escpos'] as const;

/** The languages that a silent printer may speak instead: each is tried with a label. */
function OtherLanguages({ printer, models, change, print, choose }: Props) {
  const { t } = useTranslation('printers');
  const [tried, setTried] = useState<readonly string[]>([]);
  const now = modelIn(models, printer.model);
  const others = spoken.flatMap((language) => {
    if (language === now?.language) return [];
    const speakers = models?.filter((model) => isGeneric(model) && model.language === language) ?? [];
    const same = speakers.find(({ dpi }) => dpi === now?.dpi) ?? speakers[0];
    return same === undefined ? [] : [{ language, model: same.id }];
  });
  const next = others.findIndex(({ model }) => !tried.includes(model));
  return (
    <div className={css.actions}>
      {others.map(({ language, model }, i) => (
        <button
          key={model}
          type="button"
          className={i === next ? 'b pri' : 'b'}
          onClick={() => {
            setTried([...tried, model]);
            const spoken = { model, overrides: { ...printer.overrides, compression: null } };
            void change(spoken);
            print(changedPrinter(printer, spoken));
          }}
        >
          {t('test.speakOther', { language: language === 'escpos' ? 'ESC/POS' : language.toUpperCase() })}
        </button>
      ))}
      <Back choose={choose} />
    </div>
  );
}
