import type { Language } from '#shared/bridge/settings.ts';
import type { ScaleReading } from '#shared/devices/scale/reading.ts';
import type { ScaleState } from '../../renderer/session/scale.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { planLine } from './goods.ts';
import { packing, plan, steps, workUpTo } from './parcel.ts';
import { view } from './views.ts';

/** The step that weighs, with a scale in every state. */
export function scaleViews(language: Language): Readonly<Record<string, StationView>> {
  const lines = [planLine('fox', 3, language), planLine('bottle', 1, language)];
  const work = workUpTo(plan(language, lines, [steps.inspect, steps.box, steps.weigh]), steps.weigh.id);
  const at = (scale: ScaleState): StationView =>
    view(
      language,
      { kind: 'step', posting: packing(work), work, step: steps.weigh, usualGrams: null, scale },
      null,
      scale.kind === 'trouble' && scale.why !== 'garbled'
        ? { devices: [{ id: 'D1', use: 'scale', name: scale.name, state: scale.why }] }
        : {},
    );
  const live = (reading: ScaleReading, takes: 'itself' | 'ok' = 'ok'): StationView =>
    at({ kind: 'live', name: 'CAS SW-II', reading, since: 0, takes });
  return {
    'scale-stable': live({ kind: 'stable', grams: 1234 }),
    'scale-itself': live({ kind: 'stable', grams: 12_345 }, 'itself'),
    'scale-moving': live({ kind: 'moving', grams: 987 }, 'itself'),
    'scale-zero': live({ kind: 'zero' }, 'itself'),
    'scale-negative': live({ kind: 'negative', grams: -240 }),
    'scale-over': live({ kind: 'over' }),
    'scale-fault': live({ kind: 'fault' }),
    'scale-starting': at({ kind: 'starting', name: '' }),
    'scale-absent': at({ kind: 'trouble', name: 'CAS SW-II', why: 'absent' }),
    'scale-silent': at({ kind: 'trouble', name: '', why: 'silent' }),
    'scale-garbled': at({ kind: 'trouble', name: 'CAS SW-II', why: 'garbled' }),
  };
}
