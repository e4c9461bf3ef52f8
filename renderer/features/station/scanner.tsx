import { KeyChips } from '../../parts/key-chips.tsx';
import { useScannerTold } from '../../runtime/use-scanner-told.ts';
import type { ScannerTrouble } from '../../scan/diagnose.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

type Check = Extract<Screen, { kind: 'scanner' }>;

const CODES = 3;

/** One of the codes, as large as the scanner needs it. */
function Code({ name }: { readonly name: NonNullable<Check['asked']> }) {
  const { t } = useTable();
  return (
    <div className="check-code" data-check={name}>
      <img src={`/art/check-${name}.svg`} alt={t(`scanner:check.scan.${name}`)} />
    </div>
  );
}

function Buttons({ trouble }: { readonly trouble: ScannerTrouble | null }) {
  const { t, actions } = useTable();
  const word = trouble === null ? null : okWord(trouble);
  return (
    <div className="row foot check-buttons">
      {word === null ? (
        <TableButton icon="question" onClick={() => actions.command({ kind: 'skip' })}>
          {t('scanner:check.nothing')}
        </TableButton>
      ) : (
        <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
          {t(`scanner:check.${word}`)}
        </CommandButton>
      )}
      <div className="grow" />
      {trouble === null ? (
        <CommandButton icon="printer" command={{ kind: 'reprint' }}>
          {t('scanner:check.print')}
        </CommandButton>
      ) : null}
      <Leave />
    </div>
  );
}

function Leave() {
  const { t } = useTable();
  return (
    <CommandButton icon="undo" command={{ kind: 'leave' }}>
      {t('scanner:check.end')}
    </CommandButton>
  );
}

const okWord = (trouble: ScannerTrouble): 'fix' | 'again' | 'goOn' =>
  'fix' in trouble ? 'fix' : trouble.kind === 'other' || trouble.kind === 'silent' ? 'again' : 'goOn';

function Notes({ screen }: { readonly screen: Check }) {
  const { t } = useTable();
  return (
    <ul className="check-notes">
      {screen.from === null ? null : (
        <li data-from={screen.from}>
          <Icon name="scan" />
          {t('devices:check.from', { name: screen.from })}
        </li>
      )}
      {screen.notes.map((note) => (
        <li key={note}>
          <Icon name="check" />
          {t(`scanner:check.notes.${note}`)}
        </li>
      ))}
    </ul>
  );
}

/** All three codes are through: what is well, and what the scanner's own manual must mend. */
function Ended({ screen }: { readonly screen: Check }) {
  const { t } = useTable();
  const told = useScannerTold();
  const said = screen.left.length === 0 ? 'well' : 'left';
  return (
    <main className="main m-place">
      <div className="place">
        <Icon name={said === 'well' ? 'check' : 'warn'} style={{ width: '16rem', height: '16rem' }} />
      </div>
      <div className="column">
        <div className="column" role="status">
          <FittedName size={3.5}>{t(`scanner:check.${said}.title`)}</FittedName>
          <p className="lead">{t(`scanner:check.${said}.hint`)}</p>
          {screen.left.map((trouble) => (
            <p key={trouble.kind} className="check-left">
              <b>{told(trouble).title}.</b> {told(trouble).hint}
            </p>
          ))}
          <Notes screen={screen} />
        </div>
        <div className="row foot">
          <Leave />
        </div>
      </div>
    </main>
  );
}

/** A scanner is checked: one code after another, and in plain words what is wrong with what arrived. */
export function ScannerScreen({ screen }: { readonly screen: Check }) {
  const { t } = useTable();
  const told = useScannerTold();
  const { asked, trouble, arrived } = screen;
  if (asked === null) {
    return (
      <Frame posting={null} work={null}>
        <Ended screen={screen} />
      </Frame>
    );
  }
  return (
    <Frame posting={null} work={null}>
      <main className="main m-check">
        <Code name={asked} />
        <div className="column">
          <div className="say">
            <Icon name="scan" />
            {t('scanner:check.step', { i: Math.min(screen.done + 1, CODES) })}
          </div>
          {trouble === null ? (
            <div className="column" role="status">
              <FittedName size={3}>{t(`scanner:check.scan.${asked}`)}</FittedName>
              <p className="lead">{t('scanner:check.hint')}</p>
              {screen.sheet === null ? null : (
                <p className="check-hint" data-sheet={screen.sheet}>
                  {t(`scanner:check.sheet.${screen.sheet}`)}
                </p>
              )}
              <Notes screen={screen} />
            </div>
          ) : (
            <div className="column" role="alert">
              <FittedName size={2.5}>{told(trouble).title}</FittedName>
              <p className="check-hint">{told(trouble).hint}</p>
              {arrived === null ? null : (
                <div className="check-keys">
                  <span className="sub">{t('scanner:check.arrived')}</span>
                  <KeyChips keys={arrived} />
                </div>
              )}
            </div>
          )}
          <Buttons trouble={trouble} />
        </div>
      </main>
    </Frame>
  );
}
