import { useContext } from 'react';
import { inShadow } from '#shared/domain/posting/shadow.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { isOfWeight } from '#shared/domain/posting/refusals.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { RightTick } from './right-tick.tsx';
import { SideButtons } from './side-buttons.tsx';
import { BoxChoices, StickerOut } from './step-parts.tsx';
import { stepIcons } from './stops.ts';
import { ScaleFace, useWeighWord, WeighDetail, WeighHint } from './weigh.tsx';
import { Now, useTable } from './words.ts';

interface StepScreenProps {
  readonly screen: Extract<Screen, { kind: 'step' }>;
  readonly verdict: Verdict | null;
  readonly boxes: Settings['packing']['boxes'];
}

type Step = Pick<StepScreenProps, 'screen'>;

const insertOf = ({ step, work }: StepScreenProps['screen']): PlanLine | null => {
  const { task } = step;
  return task.kind === 'insert' ? (work.plan.lines.find((line) => line.id === task.lineId) ?? null) : null;
};

/** What the step is done with: the goods, the film, the card, the box. */
function StepPicture({ screen }: Step) {
  const { pictureOf } = useTable();
  const { task } = screen.step;
  if (task.kind === 'weigh' && screen.scale?.kind === 'live') return <ScaleFace state={screen.scale} />;
  if (task.kind === 'wrap') return <img src="/art/wrap.svg" alt="" />;
  if (task.kind === 'insert') return <img src="/art/card.svg" alt="" />;
  if (task.kind === 'inspect' || task.kind === 'seal-liquid') {
    const line = screen.work.plan.lines.find(
      (each) => task.kind === 'inspect' || each.traits.includes('liquid'),
    );
    if (line !== undefined) return <Picture src={pictureOf(line.sku)} alt={line.name} />;
  }
  return <img src="/art/parcel.svg" alt="" />;
}

/** The number or the choice that goes with the instruction. */
function Detail({ screen, boxes }: Omit<StepScreenProps, 'verdict'>) {
  const { t } = useTable();
  const { task } = screen.step;
  switch (task.kind) {
    case 'wrap':
      return (
        <div className="count">
          <div className="num middle">{task.layers}</div>
          <div className="of">
            {t('tasks.layers', { count: task.layers })}
            <span className="of-hint">{t('tasks.wrap.hint')}</span>
          </div>
        </div>
      );
    case 'box':
      return <BoxChoices boxes={boxes} suggested={task.suggested} why={task.why ?? null} />;
    case 'weigh':
      return <WeighDetail screen={screen} />;
    default:
      return null;
  }
}

/** What OK means at this step; null where OK alone does not settle it. */
function useMainWord(screen: StepScreenProps['screen']): string | null {
  const { t } = useTable();
  const weighed = useWeighWord(screen);
  const { task } = screen.step;
  if (task.kind === 'box')
    return task.suggested === null ? null : t('tasks.takeBox', { box: task.suggested });
  if (task.kind === 'weigh') return weighed;
  return task.kind === 'wrap' ? t('buttons.wrapped') : t('buttons.done');
}

/** What is asked: the step's name, the instruction, and how to do it. */
function Instruction({ screen }: Step) {
  const { t } = useTable();
  const { task, required } = screen.step;
  const name = insertOf(screen)?.name ?? '';
  return (
    <div className="column" role="status">
      <div className="say">
        <Icon name={stepIcons[task.kind]} />
        {t(`line.${task.kind}`)}
        {required ? null : ` · ${t('line.optional')}`}
      </div>
      <FittedName>{t(`tasks.${task.kind}.title`, { name })}</FittedName>
      {task.kind === 'wrap' ? (
        <div className="chips">
          <span className="chip warn">
            <Icon name="glass" />
            {t('tasks.fragileUnits', { count: task.units })}
          </span>
        </div>
      ) : task.kind === 'weigh' ? (
        <WeighHint screen={screen} />
      ) : (
        <p className="hint">{t(`tasks.${task.kind}.hint`)}</p>
      )}
    </div>
  );
}

/** One step of the checklist: what to do, how often, and how to say that it is done. */
export function StepScreen({ screen, verdict, boxes }: StepScreenProps) {
  const now = useContext(Now);
  const { step, work, posting } = screen;
  const main = useMainWord(screen);
  // OK answers the doubt then, and would not do what this button says.
  const doubted = verdict !== null && 'refusal' in verdict && isOfWeight(verdict.refusal);
  const printing = work.plan.steps.some(({ task }) => task.kind === 'sticker');
  const early = ['inspect', 'seal-liquid', 'wrap', 'sticker'].includes(step.task.kind);
  return (
    <Frame posting={posting} work={work}>
      <main className="main m3">
        <div className="stage">
          <StepPicture screen={screen} />
          <RightTick verdict={verdict} />
        </div>
        <div className="column">
          <Instruction screen={screen} />
          <div className="foot column">
            <Detail screen={screen} boxes={boxes} />
            {main === null || doubted ? null : (
              <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
                {main}
              </CommandButton>
            )}
          </div>
        </div>
        <aside className="side">
          {printing && early ? <StickerOut /> : <Lines work={work} now={insertOf(screen)?.id ?? null} />}
          <SideButtons skip={!step.required || inShadow(work, now)} />
        </aside>
      </main>
    </Frame>
  );
}
