import type { Language } from '#shared/bridge/settings.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { ShelveScreen, StationView, Verdict } from '../../renderer/session/view.ts';
import { product, type ThingName } from './goods.ts';
import { packing, plan, workAt } from './parcel.ts';
import { view } from './views.ts';

/** The longest sign that a shelf may have. */
const LONG = 'СТЕЛЛАЖ-12-ЯРУС-03-МЕСТО-118-Б';

/** Saying where a product lies: each question, its end, and what is refused. */
export function shelveViews(language: Language): Readonly<Record<string, StationView>> {
  const of = packing(workAt(plan(language), [1]));
  const thing = (name: ThingName): ThingRef => {
    const { sku, name: said } = product(name, language);
    return { sku, name: said };
  };
  const right: Verdict = { kind: 'right', scanId: 't', thing: thing('fox'), units: 1 };
  const notice: Verdict = {
    kind: 'notice',
    scanId: 'n',
    refusal: { code: 'not-a-shelf', read: '4607086152157', why: 'barcode' },
    got: null,
    expected: null,
    work: null,
  };
  const screens = {
    'shelve-which': { stage: 'which', offer: thing('fox'), shelf: null },
    'shelve-which-none': { stage: 'which', offer: null, shelf: null },
    'shelve-here': { stage: 'which', offer: null, shelf: 'A-12-03' },
    'shelve-where': { stage: 'where', product: thing('fox'), before: 'B-02-1' },
    'shelve-where-first': { stage: 'where', product: thing('whale'), before: null },
    'shelve-set': { stage: 'set', product: thing('fox'), before: 'B-02-1', shelf: 'A-12-03', more: false },
    'shelve-gone': { stage: 'set', product: thing('fox'), before: 'B-02-1', shelf: null, more: false },
    'shelve-long': { stage: 'set', product: thing('long'), before: LONG, shelf: LONG.slice(1), more: true },
  } as const;
  const ofKind = (name: keyof typeof screens): ShelveScreen => ({
    kind: 'shelve',
    of: name === 'shelve-where' ? of : null,
    ...screens[name],
  });
  const set = new Set<string>(['shelve-set', 'shelve-gone', 'shelve-long']);
  return {
    ...Object.fromEntries(
      Object.keys(screens).map((name) => [
        name,
        view(language, ofKind(name as keyof typeof screens), set.has(name) ? right : null),
      ]),
    ),
    'shelve-not-a-shelf': view(
      language,
      { kind: 'shelve', of: null, stage: 'where', product: thing('long'), before: LONG },
      notice,
    ),
  };
}
