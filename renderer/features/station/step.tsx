import { useState } from 'react';
import { formatWeight } from '#shared/text/format.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { SideButtons } from './scan.tsx';
import { stepIcons } from './stops.ts';
import { useTable } from './words.ts';

type StepScreenProps = {
  readonly screen: Extract<Screen, { kind: 'step' }>;
  readonly boxes: Settings['packing']['boxes'];
};

function Stage({ screen }: Pick<StepScreenProps, 'screen'>) {
  const { pictureOf } = useTable();
  const { task } = screen.step;
  if (task.kind === 'wrap') return <img src="/art/wrap.svg" alt="" />;
  if (task.kind === 'insert') return <img src="/art/card.svg" alt="" />;
  if (task.kind === 'inspect' || task.kind === 'seal-liquid') {
    const wanted = task.kind === 'seal-liquid' ? 'liquid' : null;
    const line = screen.work.plan.lines.find((each) => wanted === null || each.traits.includes(wanted));
    if (line !== undefined) return <Picture src={pictureOf(line.sku)} alt={line.name} />;
  }
  return <img src="/art/parcel.svg" alt="" />;
}

/** The FRAGILE sticker as it comes out of the printer. */
function StickerOut() {
  const { t } = useTable();
  return (
    <div className="card" style={{ padding: '1rem', display: 'grid', gap: '.75rem' }}>
      <div
        className="row"
        style={{ gap: '.75rem', fontSize: '1.25rem', color: 'var(--accent)', fontWeight: 700 }}
      >
        <Icon name="printer" />
        {t('tasks.printing')}
      </div>
      <div style={{ background: '#14181B', height: '1rem', borderRadius: '.4rem' }} />
      <div
        className="paper row"
        style={{
          display: 'flex',
          gap: '.75rem',
          color: '#A8141C',
          fontWeight: 700,
          fontSize: '1.375rem',
          lineHeight: 1.2,
        }}
      >
        <Icon name="glass" style={{ width: '4rem', height: '4rem' }} />
        <span>
          易碎品
          <br />
          ХРУПКОЕ
          <br />
          FRAGILE
        </span>
      </div>
    </div>
  );
}

function BoxChoices({
  boxes,
  suggested,
}: {
  readonly boxes: StepScreenProps['boxes'];
  readonly suggested: string | null;
}) {
  const { actions } = useTable();
  return (
    <div className="choices">
      {boxes.map((box) => (
        <button
          key={box.id}
          type="button"
          className={`choice ${box.id === suggested ? 'best' : ''}`}
          onClick={() => actions.command({ kind: 'box', box: box.id })}
        >
          <span className="huge">{box.name}</span>
          <small className="nw">
            {box.lengthMm / 10}×{box.widthMm / 10}×{box.heightMm / 10}
          </small>
          <small>PL-BOX-{box.id}</small>
        </button>
      ))}
    </div>
  );
}

function WeightEntry() {
  const { t, actions } = useTable();
  const [typed, setTyped] = useState('');
  const grams = /^\d{1,5}$/u.test(typed) ? Number(typed) : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (grams !== null) actions.command({ kind: 'grams', grams });
      }}
    >
      <label style={{ display: 'grid', gap: '.5rem', fontSize: '1.375rem' }}>
        {t('tasks.typeWeight')}
        <input
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value.replaceAll(/\D/gu, ''))}
        />
      </label>
    </form>
  );
}

function Detail({ screen, boxes }: StepScreenProps) {
  const { t, language, actions } = useTable();
  const { task, required } = screen.step;
  switch (task.kind) {
    case 'wrap':
      return (
        <div className="row" style={{ gap: '1.75rem', alignItems: 'flex-end' }}>
          <div className="num" style={{ fontSize: '11rem' }}>
            {task.layers}
          </div>
          <div className="of">
            {t('tasks.layers', { count: task.layers })}
            <span>{t('tasks.fragileUnits', { count: task.units })}</span>
          </div>
        </div>
      );
    case 'box':
      return <BoxChoices boxes={boxes} suggested={task.suggested} />;
    case 'weigh':
      return (
        <div className="column">
          <WeightEntry />
          {task.expectedGrams === null ? null : (
            <div className="sub" style={{ fontSize: '1.5rem' }}>
              {t('tasks.expected', { weight: formatWeight(task.expectedGrams, language) })}
            </div>
          )}
        </div>
      );
    case 'insert':
    case 'inspect':
    case 'seal-liquid':
    case 'sticker':
    case 'waybill':
      return required ? null : (
        <TableButton icon="next" onClick={() => actions.command({ kind: 'skip' })} code="PL-SKIP">
          {t('buttons.skip')}
        </TableButton>
      );
    default:
      return assertNever(task);
  }
}

/** What OK means at this step; null where OK alone does not settle it. */
function useMainButton(screen: StepScreenProps['screen']): string | null {
  const { t, language } = useTable();
  const { task } = screen.step;
  if (task.kind === 'box')
    return task.suggested === null ? null : t('tasks.takeBox', { box: task.suggested });
  if (task.kind === 'weigh')
    return task.expectedGrams === null
      ? null
      : t('tasks.takeExpected', { weight: formatWeight(task.expectedGrams, language) });
  return task.kind === 'wrap' ? t('buttons.wrapped') : t('buttons.done');
}

/** One step of the checklist: what to do, how often, and how to say that it is done. */
export function StepScreen({ screen, boxes }: StepScreenProps) {
  const { t, actions } = useTable();
  const { task, required } = screen.step;
  const name =
    task.kind === 'insert'
      ? (screen.work.plan.lines.find((line) => line.id === task.lineId)?.name ?? '')
      : '';
  const main = useMainButton(screen);
  const sticker = screen.work.plan.steps.some((step) => step.task.kind === 'sticker');
  return (
    <Frame posting={screen.posting} work={screen.work}>
      <main className="main m3">
        <div className="stage">
          <Stage screen={screen} />
        </div>
        <div className="column">
          <div className="say" role="status">
            <Icon name={stepIcons[task.kind]} />
            {t(`line.${task.kind}`)}
            {required ? null : ` · ${t('line.optional')}`}
          </div>
          <div className="name instruction">{t(`tasks.${task.kind}.title`, { name })}</div>
          <div className="sub" style={{ fontSize: '1.5rem' }}>
            {t(`tasks.${task.kind}.hint`)}
          </div>
          <div className="foot column">
            <Detail screen={screen} boxes={boxes} />
            {main === null ? null : (
              <TableButton
                icon="check"
                kind="big-main"
                onClick={() => actions.command({ kind: 'ok' })}
                code="PL-OK"
              >
                {main}
              </TableButton>
            )}
          </div>
        </div>
        <aside className="side">
          {sticker && (task.kind === 'inspect' || task.kind === 'wrap' || task.kind === 'sticker') ? (
            <StickerOut />
          ) : (
            <Lines work={screen.work} now={null} />
          )}
          <div className="grow" />
          <SideButtons />
        </aside>
      </main>
    </Frame>
  );
}
