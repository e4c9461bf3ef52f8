import { useContext } from 'react';
import { inShadow } from '#shared/domain/posting/shadow.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { inOneKit } from '#shared/domain/posting/kits.ts';
import { scannedOf } from '#shared/domain/posting/progress.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedCount } from '../../ui/fitted-count.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Pips } from '../../ui/pips.tsx';
import { Frame } from './frame.tsx';
import { KitCard } from './kit-card.tsx';
import { Lines } from './lines.tsx';
import { RightTick } from './right-tick.tsx';
import { RestButton } from './shadow-sign.tsx';
import { SideButtons } from './side-buttons.tsx';
import { traitIcons } from './stops.ts';
import { TimesButtons, timesOffered } from './times.tsx';
import { Now, useTable } from './words.ts';

/** From here on the number needs the width of its column for itself. */
const HUGE = 100_000;

type ScanLike = Extract<Screen, { kind: 'scan' | 'mark' }>;

/** Where the thing lies and what is special about it. */
function Chips({ line, traits }: { readonly line: PlanLine; readonly traits: boolean }) {
  const { t } = useTable();
  return (
    <div className={`chips ${traits && line.traits.length > 2 ? 'tight' : ''}`}>
      {line.shelf === null ? null : (
        <span className="chip">
          <Icon name="shelf" />
          {t('scan.shelf')} <b>{line.shelf}</b>
        </span>
      )}
      {(traits ? line.traits : []).map((trait) => (
        <span key={trait} className="chip warn">
          <Icon name={traitIcons[trait]} />
          {t(`desk:traits.${trait}`)}
        </span>
      ))}
    </div>
  );
}

/** What to do now: the verb, the thing, where it is. */
function Asking({ screen }: { readonly screen: ScanLike }) {
  const { t } = useTable();
  const { line } = screen;
  const marking = screen.kind === 'mark';
  return (
    <>
      <div className="say">
        <Icon name={marking ? 'code' : 'scan'} />
        {marking ? t('mark.title') : t('scan.verb')}
      </div>
      <FittedName>{line.name}</FittedName>
      {marking ? <p className="hint">{t('mark.hint')}</p> : <Chips line={line} traits />}
    </>
  );
}

/** The same place after a right scan: the word first, then what comes next. */
function Answered({ screen, scanned }: { readonly screen: ScanLike; readonly scanned: string }) {
  const { t } = useTable();
  const { line } = screen;
  const marking = screen.kind === 'mark';
  const another = line.sku === scanned && !marking;
  return (
    <>
      <FittedWord size={another ? 8.75 : 7}>{t('verdicts.right.word')}</FittedWord>
      <FittedName size={2.25}>{line.name}</FittedName>
      <div className="say">
        <Icon name={marking ? 'code' : 'scan'} />
        {marking ? t('mark.title') : another ? t('scan.another') : t('scan.verb')}
      </div>
      {another || marking ? null : <Chips line={line} traits={false} />}
    </>
  );
}

/** How many are left: the giant number, and one square per unit. */
function Left({ screen }: { readonly screen: ScanLike }) {
  const { t } = useTable();
  const { line, work } = screen;
  const ofKit = screen.kind === 'scan' && screen.kit !== undefined;
  const total = ofKit ? inOneKit(work, line) : line.quantity;
  const done = ofKit ? total - screen.left : scannedOf(work, line.id);
  const pips = <Pips total={total} done={done} />;
  if (screen.kind === 'mark') {
    return (
      <div className="count foot" data-left={0}>
        <Icon name="code" style={{ width: '9rem', height: '9rem', strokeWidth: 1.5 }} />
        <div className="of">{pips}</div>
      </div>
    );
  }
  return (
    <FittedCount value={screen.left} huge={total >= HUGE}>
      <div className="of">
        <span>{t('scan.left')}</span>
        {t('scan.of', { total })}
        {pips}
      </div>
    </FittedCount>
  );
}

/** The next unit to scan, or the marking code of the one in the hand. On green, with a tick, after a right scan. */
export function ScanScreen({
  screen,
  verdict,
}: {
  readonly screen: ScanLike;
  readonly verdict: Verdict | null;
}) {
  const { pictureOf, view } = useTable();
  const now = useContext(Now);
  const { line, work, posting } = screen;
  const kit = screen.kind === 'scan' ? screen.kit : undefined;
  const offers = screen.kind === 'scan' && timesOffered(screen, view).length > 0;
  const right = verdict?.kind === 'right' ? verdict.thing.sku : null;
  return (
    <Frame posting={posting} work={work}>
      <main className="main m3">
        <div className="stage">
          <Picture src={pictureOf(line.sku)} alt={line.name} />
          <RightTick verdict={verdict} shown={line.sku} />
        </div>
        <div className="column">
          <div className="column" role="status">
            {right === null ? <Asking screen={screen} /> : <Answered screen={screen} scanned={right} />}
          </div>
          <Left screen={screen} />
        </div>
        <aside className="side">
          {kit === undefined ? null : <KitCard kit={kit} />}
          {work.plan.lines.length > 1 ? (
            <Lines
              work={work}
              now={line.id}
              fewer={(offers || view.times.armed !== null ? 1 : 0) + (kit === undefined ? 0 : 2)}
            />
          ) : null}
          <SideButtons>
            {screen.kind === 'scan' && inShadow(work, now) ? <RestButton /> : null}
            {screen.kind === 'scan' && offers ? <TimesButtons screen={screen} /> : null}
          </SideButtons>
        </aside>
      </main>
    </Frame>
  );
}
