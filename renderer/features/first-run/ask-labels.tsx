import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { LabelSize } from '#shared/label/size.ts';
import { changedPrinter } from '#shared/printing/roster.ts';
import { tellConnection } from '#shared/text/tell-printers.ts';
import { tellPrint } from '#shared/text/tell-outside.ts';
import type { FirstSize } from '#shared/text/shape-first-run.ts';
import { StockSheet } from '../../parts/stock-sheet.tsx';
import { testDoc } from '../../parts/test-doc.ts';
import { useModels } from '../../parts/use-models.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Cards } from './cards.tsx';
import css from './first-run.module.css';
import { Question } from './question.tsx';
import { useFindPrinter, withPrinter, type PrinterSearch } from './use-find-printer.ts';
import type { Steps } from './use-steps.ts';

const usual: readonly FirstSize[] = ['100x150', '75x120', '58x40'];

/** Rem of a millimetre: the largest label fills its card. */
const SCALE = 0.105;

type Test = 'none' | 'printing' | PrintResult;

const isUsual = (size: LabelSize): size is FirstSize => usual.some((each) => each === size);

/** Question 2: the labels that lie in the printer, the printer that was found, and a test label. */
export function AskLabels({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk']);
  const { runtime } = useStarted();
  const { settings } = steps;
  const models = useModels();
  const search = useFindPrinter(settings, models);
  const [size, setSize] = useState<LabelSize>(settings.printers[0]?.size ?? '75x120');
  const [test, setTest] = useState<Test>('none');
  const printer = changedPrinter(search.printer, { size });
  const print = (): void => {
    setTest('printing');
    runtime
      .ask('printers.test', { printer, doc: testDoc(printer, models, settings) })
      .then(setTest, () => setTest({ outcome: 'failed', detail: null }));
  };
  const sizes: readonly LabelSize[] = isUsual(size) ? usual : [...usual, size];
  return (
    <Question
      steps={steps}
      title={t('desk:settings.labelSize.title')}
      hint={t('desk:settings.labelSize.hint')}
      primary={{
        name: t('desk:settings.next'),
        run: () => steps.answer((before) => withPrinter(before, printer)),
      }}
      print={print}
      bench={<Bench search={search} test={test} print={print} />}
    >
      <Cards
        label={t('desk:settings.labelSize.title')}
        value={size}
        options={sizes.map((value) => ({
          value,
          card: (
            <span className={css.stock}>
              <span className={css.sheet}>
                <StockSheet size={value} scale={value === 'A4' ? SCALE / 2 : SCALE} unit="rem" />
              </span>
              <b>{t(`desk:settings.sizes.${value}`)}</b>
              <small>{isUsual(value) ? t(`first:sizes.${value}`) : ''}</small>
            </span>
          ),
        }))}
        onChoose={(chosen) => {
          setSize(chosen);
          setTest('none');
        }}
      />
    </Question>
  );
}

interface BenchProps {
  readonly search: PrinterSearch;
  readonly test: Test;
  readonly print: () => void;
}

/** The printer that was found, and the label that proves it. */
function Bench({ search, test, print }: BenchProps) {
  const { t } = useTranslation(['first', 'desk']);
  const { looking, found, chosen, choose, look, printer } = search;
  return (
    <div className={css.found} data-printer={looking ? 'looking' : found.length}>
      <Icon name="printer" />
      <div className="grow">
        {found.length > 1 ? (
          <select
            className={css.select}
            aria-label={t('first:printer.choose')}
            value={chosen}
            onChange={(event) => choose(Number(event.target.value))}
          >
            {found.map(({ name }, i) => (
              <option key={i} value={i}>
                {name}
              </option>
            ))}
            <option value={-1}>{t('desk:settings.transports.folder')}</option>
          </select>
        ) : (
          <b className={css.printerName}>{printer.name}</b>
        )}
        <div className="clamp">
          <Standing search={search} test={test} />
        </div>
      </div>
      {!looking && found.length === 0 ? (
        <TableButton icon="search" onClick={look}>
          {t('first:printer.again')}
        </TableButton>
      ) : (
        <TableButton icon="printer" onClick={print}>
          {t('desk:settings.testPrint')}
        </TableButton>
      )}
    </div>
  );
}

/** One line below the printer's name: how it was found, or how the test label went. */
function Standing({ search, test }: Omit<BenchProps, 'print'>) {
  const { t } = useTranslation('first');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (test === 'printing') return <p role="status">{t('printer.testing')}</p>;
  if (test !== 'none') {
    const trouble = tellPrint(test);
    return trouble === null ? (
      <p className={css.good} role="status" data-tested="printed">
        {t('printer.tested')}
      </p>
    ) : (
      <p className={css.bad} role="alert" data-tested={test.outcome}>
        {say(trouble.title)}. {say(trouble.hint)}
      </p>
    );
  }
  if (search.looking) return <p role="status">{t('printer.looking')}</p>;
  if (search.asking) return <p role="status">{t('printer.asking')}</p>;
  const { connection } = search.printer;
  if (connection.kind === 'folder') return <p role="status">{t('printer.none')}</p>;
  return (
    <p className={css.good} role="status">
      {t('printer.found', { where: say(tellConnection(connection)) })}
    </p>
  );
}
