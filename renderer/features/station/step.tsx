import { useContext } from 'react';
import { inShadow } from '#shared/domain/posting/shadow.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { PlanLine, StepTask, Sticker } from '#shared/domain/posting/plan.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import { inLanguage } from '#shared/domain/rules/house-rules/rule.ts';
import { isOfWeight } from '#shared/domain/posting/refusals.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { GuidePictures } from './guide.tsx';
import { Lines } from './lines.tsx';
import { OwnWords } from './own-words.tsx';
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
  if (task.kind === 'guide' && task.pictures.length > 0)
    return <GuidePictures pictures={task.pictures} alt={task.name} />;
  if (task.kind === 'guide') return <Picture src={pictureOf(task.sku)} alt={task.name} />;
  if (task.kind === 'wrap') return <img src="/art/wrap.svg" alt="" />;
  if (task.kind === 'insert') return <img src="/art/card.svg" alt="" />;
  if (task.kind === 'inspect' || task.kind === 'seal-liquid' || task.kind === 'custom') {
    const line = screen.work.plan.lines.find((each) =>
      task.kind === 'seal-liquid'
        ? (task.of?.includes(each.id) ?? each.traits.includes('liquid'))
        : each.kind === 'goods',
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
      return (
        <BoxChoices
          boxes={boxes}
          only={task.only ?? null}
          suggested={task.suggested}
          why={task.why ?? null}
        />
      );
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

/** What the step names: the card, the sticker, or the house's own words (RL7). */
function useNamed(screen: StepScreenProps['screen']): string {
  const { t, language } = useTable();
  const { task } = screen.step;
  if (task.kind === 'sticker') return t(`labels:marks.${task.sticker}`);
  if (task.kind === 'custom') return inLanguage(task.text, language);
  if (task.kind === 'guide') return inLanguage(task.text, language) || task.name;
  return insertOf(screen)?.name ?? '';
}

/** What the goods are called that a step means. */
const namesOf = ({ plan }: PackWork, of: readonly string[]): readonly string[] =>
  plan.lines.filter(({ id }) => of.includes(id)).map(({ name, quantity }) => `${name} × ${quantity}`);

/** What is asked: the step's name, the instruction, and how to do it. */
function Instruction({ screen }: Step) {
  const { t } = useTable();
  const { work } = screen;
  const { task, required } = screen.step;
  const name = useNamed(screen);
  return (
    <div className="column" role="status">
      <div className="say">
        <Icon name={stepIcons[task.kind]} />
        {t(`line.${task.kind}`)}
        {required ? null : ` · ${t('line.optional')}`}
      </div>
      {task.kind === 'custom' || task.kind === 'guide' ? (
        <OwnWords>{name}</OwnWords>
      ) : (
        <FittedName>
          {task.kind === 'wrap' && task.of !== undefined
            ? t('tasks.wrapThese')
            : t(`tasks.${task.kind}.title`, { name })}
        </FittedName>
      )}
      {task.kind === 'wrap' ? (
        <div className="chips">
          <span className="chip warn">
            <Icon name="glass" />
            {task.of === undefined
              ? t('tasks.fragileUnits', { count: task.units })
              : namesOf(work, task.of).join(', ')}
          </span>
        </div>
      ) : task.kind === 'weigh' ? (
        <WeighHint screen={screen} />
      ) : (
        <p className="hint">{t(`tasks.${task.kind}.hint`, { name })}</p>
      )}
    </div>
  );
}

/** Steps during which the first sticker comes out of the printer (ST1). */
const early: ReadonlySet<StepTask['kind']> = new Set(['inspect', 'seal-liquid', 'wrap'] as const);

/** The sticker that is to be shown: the one this step asks for, or the first one while it is being printed. */
function stickerNow({ step, work }: StepScreenProps['screen']): Sticker | null {
  if (step.task.kind === 'sticker') return step.task.sticker;
  if (!early.has(step.task.kind)) return null;
  return work.plan.steps.flatMap(({ task }) => (task.kind === 'sticker' ? [task.sticker] : []))[0] ?? null;
}

/** One step of the checklist: what to do, how often, and how to say that it is done. */
export function StepScreen({ screen, verdict, boxes }: StepScreenProps) {
  const now = useContext(Now);
  const { step, work, posting } = screen;
  const main = useMainWord(screen);
  // OK answers the doubt then, and would not do what this button says.
  const doubted = verdict !== null && 'refusal' in verdict && isOfWeight(verdict.refusal);
  const sticker = stickerNow(screen);
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
          {sticker !== null ? (
            <StickerOut sticker={sticker} />
          ) : (
            <Lines work={work} now={insertOf(screen)?.id ?? null} />
          )}
          <SideButtons skip={!step.required || inShadow(work, now)} />
        </aside>
      </main>
    </Frame>
  );
}
