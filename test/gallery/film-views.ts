import type { Language } from '#shared/bridge/settings.ts';
import type { ClipTrouble } from '#shared/domain/posting/clip.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { planLine } from './goods.ts';
import { NOW, packing, plan, workAt } from './parcel.ts';
import { verdictViews } from './verdict-views.ts';
import { settingsIn, view } from './views.ts';

const troubles = ['no-camera', 'busy', 'no-room', 'too-long'] as const satisfies readonly ClipTrouble[];

/** The sign of the recording: that it goes on, that it starts, why there is none; alone and in the fullest top bar there is. */
export function filmViews(language: Language): Record<string, StationView> {
  const usual = plan(language);
  const [fox = planLine('fox', 3, language)] = usual.lines;
  const work = workAt(usual, [1]);
  const at = (part: Partial<StationView>): StationView =>
    view(language, { kind: 'scan', posting: packing(work), work, line: fox, left: 2 }, null, part);
  const shadowed = { ...work, plan: { ...usual, shadowUntil: NOW + 86_400_000 } };
  const { stop } = verdictViews(language);
  const taken = settingsIn(language).packers[1] ?? null;
  return {
    'film-on': at({ film: { kind: 'on' } }),
    'film-starting': at({ film: { kind: 'starting' } }),
    ...Object.fromEntries(troubles.map((why) => [`film-${why}`, at({ film: { kind: 'off', why } })])),
    'film-full-bar': view(
      language,
      { kind: 'scan', posting: packing(shadowed), work: shadowed, line: fox, left: 2 },
      null,
      { film: { kind: 'off', why: 'denied' }, takenFrom: taken },
    ),
    ...(stop === undefined ? {} : { 'film-stop': { ...stop, film: { kind: 'on' } } }),
    'film-wrong': {
      ...view(
        language,
        { kind: 'scan', posting: packing(work), work, line: fox, left: 2 },
        {
          kind: 'unknown',
          scanId: 'x',
          refusal: { code: 'unknown-code', read: '4601234567893' },
          got: null,
          expected: fox,
          work,
        },
      ),
      film: { kind: 'on' },
    },
  };
}
