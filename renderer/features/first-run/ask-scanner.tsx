import { useTranslation } from 'react-i18next';
import { checkNames } from '#shared/domain/rules/check-codes.ts';
import { isCommandCode } from '#shared/domain/rules/command-codes.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { KeyChips } from '../../parts/key-chips.tsx';
import { useScannerTold } from '../../runtime/use-scanner-told.ts';
import type { ScannerScreen } from '../../session/activities/scanner-screen.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import css from './first-run.module.css';
import { Question, type Primary } from './question.tsx';
import type { Steps } from './use-steps.ts';
import { useScannerCheck, type ScannerCheck } from './use-scanner-check.ts';

/** Question 3: three codes on the screen; what arrives is compared with what they say. */
export function AskScanner({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk', 'scanner']);
  const check = useScannerCheck();
  const { asked, trouble } = check.screen;
  const primary: Primary =
    trouble !== null
      ? { name: t(`scanner:check.${okWord(trouble)}`), run: () => check.command({ kind: 'ok' }) }
      : asked === null
        ? { name: t('desk:settings.next'), run: () => steps.answer() }
        : { name: t('first:scanner.without'), run: steps.later };
  return (
    <Question
      steps={steps}
      title={t('first:scanner.title')}
      hint={t('first:scanner.hint')}
      primary={primary}
      heard={(scan) => {
        if (isCommandCode(scan.text) || languageOfCode(scan.text) !== null) return false;
        check.scanned(scan);
        return true;
      }}
      print={() => check.command({ kind: 'reprint' })}
      bench={<Bench check={check} />}
    >
      <div className={css.scanner}>
        <Code screen={check.screen} />
        <Told screen={check.screen} />
      </div>
    </Question>
  );
}

const okWord = (trouble: NonNullable<ScannerScreen['trouble']>): 'fix' | 'again' | 'goOn' =>
  'fix' in trouble ? 'fix' : trouble.kind === 'other' || trouble.kind === 'silent' ? 'again' : 'goOn';

function Code({ screen: { asked, left } }: { readonly screen: ScannerScreen }) {
  const { t } = useTranslation('scanner');
  return (
    <div className="check-code" data-check={asked ?? 'done'}>
      {asked === null ? (
        <Icon
          name={left.length === 0 ? 'check' : 'warn'}
          style={{ width: '12rem', height: '12rem', color: '#0b6337' }}
        />
      ) : (
        <img src={`/art/check-${asked}.svg`} alt={t(`check.scan.${asked}`)} />
      )}
    </div>
  );
}

/** What to do now, or what was wrong with the last one, and which of the three are through. */
function Told({ screen }: { readonly screen: ScannerScreen }) {
  const { t } = useTranslation('scanner');
  const told = useScannerTold();
  const { asked, trouble, arrived, left, done } = screen;
  const well = left.length === 0 ? 'well' : 'left';
  return (
    <div className={css.told}>
      <ol className={css.pips}>
        {checkNames.map((name, i) => (
          <li key={name} data-done={i < done}>
            {i < done ? <Icon name="check" /> : i + 1}
          </li>
        ))}
      </ol>
      {trouble !== null ? (
        <div role="alert">
          <h2>{told(trouble).title}</h2>
          <p>{told(trouble).hint}</p>
          {arrived === null ? null : <KeyChips keys={arrived} />}
        </div>
      ) : asked === null ? (
        <div role="status" data-scanner={well}>
          <h2>{t(`check.${well}.title`)}</h2>
          <p>{t(`check.${well}.hint`)}</p>
          {left.map((each) => (
            <p key={each.kind}>
              <b>{told(each).title}.</b> {told(each).hint}
            </p>
          ))}
        </div>
      ) : (
        <div role="status">
          <h2>{t(`check.scan.${asked}`)}</h2>
          <p>{t('check.hint')}</p>
        </div>
      )}
    </div>
  );
}

function Bench({ check }: { readonly check: ScannerCheck }) {
  const { t } = useTranslation(['first', 'scanner']);
  const { asked, trouble, sheet } = check.screen;
  if (asked === null || trouble !== null) return null;
  return (
    <div className={css.plain}>
      <TableButton icon="printer" onClick={() => check.command({ kind: 'reprint' })}>
        {t('scanner:check.print')}
      </TableButton>
      <TableButton icon="question" onClick={() => check.command({ kind: 'skip' })}>
        {t('first:scanner.nothing')}
      </TableButton>
      {sheet === null ? null : (
        <p role="status" data-sheet={sheet}>
          {t(`scanner:check.sheet.${sheet}`)}
        </p>
      )}
    </div>
  );
}
