import type { StepTask } from '#shared/domain/posting/plan.ts';
import { goodsSettled, isComplete } from '#shared/domain/posting/awaiting.ts';
import { nextStep, stepSettled, type PackWork } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Trait } from '#shared/domain/product/traits.ts';
import type { IconName } from '../../ui/icons.tsx';
import type { RailStop } from '../../ui/rail.tsx';
import type { Words } from './words.ts';

/** The picture of each checklist step. */
export const stepIcons: Record<StepTask['kind'], IconName> = {
  inspect: 'eye',
  wrap: 'film',
  'seal-liquid': 'drop',
  insert: 'gift',
  sticker: 'glass',
  custom: 'hand',
  guide: 'list',
  box: 'box',
  weigh: 'scale',
  waybill: 'truck',
  photo: 'camera',
};

/** The picture of each trait. */
export const traitIcons: Record<Trait, IconName> = {
  fragile: 'glass',
  liquid: 'drop',
  battery: 'battery',
  sharp: 'warn',
  heavy: 'scale',
  oversize: 'box',
  marking: 'code',
  digital: 'code',
};

/** The stops of this parcel's line: goods, every step of its plan, label. */
export function stopsOf(posting: KnownPosting, work: PackWork, t: Words['t']): readonly RailStop[] {
  const goodsDone = goodsSettled(work);
  const current = goodsDone ? nextStep(work) : null;
  const packed = isComplete(work) && posting.status !== 'packing';
  const steps = work.plan.steps.map((step): RailStop => {
    const state = stepSettled(work, step) ? 'done' : step.id === current?.id ? 'now' : 'ahead';
    return {
      id: step.id,
      icon: stepIcons[step.task.kind],
      label: t(`line.${step.task.kind}`),
      state,
      optional: !step.required,
    };
  });
  return [
    { id: 'goods', icon: 'scan', label: t('line.goods'), state: goodsDone ? 'done' : 'now', optional: false },
    ...steps,
    {
      id: 'label',
      icon: 'label',
      label: t('line.label'),
      state: posting.status === 'closed' ? 'done' : packed ? 'now' : 'ahead',
      optional: false,
    },
  ];
}
