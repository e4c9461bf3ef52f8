import type { Screen, Verdict } from '../../session/view.ts';
import { goodsOf, leftOf, scannedOf } from '#shared/domain/posting/progress.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Pips } from '../../ui/pips.tsx';
import { TableButton } from '../../ui/button.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { useTable } from './words.ts';

/** Names longer than this take the smaller size. */
const LONG_NAME = 48;

/** A product name at the size that fits its length. */
export function ProductName({ children }: { readonly children: string }) {
  return <div className={`name ${children.length > LONG_NAME ? 'long' : ''}`}>{children}</div>;
}

/** Undo and problem: the two buttons of every packing screen. */
export function SideButtons() {
  const { t, actions } = useTable();
  return (
    <>
      <TableButton icon="undo" onClick={() => actions.command({ kind: 'undo' })}>
        {t('buttons.undo')}
      </TableButton>
      <TableButton icon="warn" onClick={() => actions.command({ kind: 'problem', reason: null })}>
        {t('buttons.problem')}
      </TableButton>
    </>
  );
}

/** The next unit to scan, or the marking code of the one in the hand. On green, with a tick, after a right scan. */
export function ScanScreen({
  screen,
  verdict,
}: {
  readonly screen: Extract<Screen, { kind: 'scan' | 'mark' }>;
  readonly verdict: Verdict | null;
}) {
  const { t, pictureOf } = useTable();
  const { line, work, posting } = screen;
  const done = scannedOf(work, line.id);
  const marking = screen.kind === 'mark';
  const right = verdict?.kind === 'right' ? verdict : null;
  const several = goodsOf(work.plan).some((each) => each.id !== line.id && leftOf(work, each) > 0);
  return (
    <Frame posting={posting} work={work}>
      <main className="main m3">
        <div className="stage">
          <Picture src={pictureOf(line.sku)} alt={line.name} />
          {right === null ? null : (
            <span className="vmark tick" key={right.scanId}>
              <Icon name="check" />
            </span>
          )}
        </div>
        <div className="column">
          <div className="say" role="status">
            <Icon name={right === null ? (marking ? 'code' : 'scan') : 'check'} />
            {right === null
              ? marking
                ? t('mark.title')
                : t('scan.verb')
              : `${t('verdicts.right.word')}. ${marking ? t('mark.title') : t('scan.verb')}`}
          </div>
          <ProductName>{line.name}</ProductName>
          {marking ? (
            <div className="sub" style={{ fontSize: '1.75rem' }}>
              {t('mark.hint')}
            </div>
          ) : null}
          <div className="chips">
            {line.shelf === null ? null : (
              <span className="chip">
                <Icon name="shelf" />
                {t('scan.shelf')} <b>{line.shelf}</b>
              </span>
            )}
            {line.traits.map((trait) => (
              <span key={trait} className="chip warn">
                <Icon
                  name={
                    trait === 'fragile'
                      ? 'glass'
                      : trait === 'liquid'
                        ? 'drop'
                        : trait === 'marking'
                          ? 'code'
                          : 'warn'
                  }
                />
                {t(`desk:traits.${trait}`)}
              </span>
            ))}
          </div>
          <div
            className="row foot"
            style={{ gap: '1.75rem', alignItems: 'flex-end', paddingBottom: '.5rem' }}
          >
            <div className="num" data-left={screen.kind === 'scan' ? screen.left : 0}>
              {screen.kind === 'scan' ? (
                screen.left
              ) : (
                <Icon name="code" style={{ width: '12rem', height: '12rem', strokeWidth: 1.5 }} />
              )}
            </div>
            <div className="of">
              {marking ? null : <span>{t('scan.left')}</span>}
              {marking ? null : t('scan.of', { total: line.quantity })}
              <Pips total={line.quantity} done={done} />
            </div>
          </div>
        </div>
        <aside className="side">
          {several || work.plan.lines.length > 1 ? <Lines work={work} now={line.id} /> : null}
          <div className="grow" />
          <SideButtons />
        </aside>
      </main>
    </Frame>
  );
}
