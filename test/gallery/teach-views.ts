import type { Language } from '#shared/bridge/settings.ts';
import { barcode } from '#shared/kit/brand.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { Screen, StationView, Verdict } from '../../renderer/session/view.ts';
import { product, type ThingName } from './goods.ts';
import { packing, plan, workAt } from './parcel.ts';
import { view } from './views.ts';

const CODE = barcode('4607086152140');

/** Teaching a code: each question, its end, and what is refused. */
export function teachViews(language: Language): Readonly<Record<string, StationView>> {
  const of = packing(workAt(plan(language), [1]));
  const thing = (name: ThingName): ThingRef => {
    const { sku, name: said } = product(name, language);
    return { sku, name: said };
  };
  const which = (offer: ThingRef | null, offers: number): Screen => ({
    kind: 'teach',
    stage: 'which',
    code: CODE,
    of: offer === null ? null : of,
    offer,
    offers,
  });
  const named = (stage: 'units' | 'taught', name: ThingName, units: number, code = CODE): Screen => ({
    kind: 'teach',
    stage,
    code,
    of,
    product: thing(name),
    units,
  });
  const right: Verdict = { kind: 'right', scanId: 't', thing: thing('fox'), units: 6 };
  const unknown: Verdict = {
    kind: 'unknown',
    scanId: 'u',
    refusal: { code: 'unknown-code', read: CODE },
    got: null,
    expected: null,
    work: null,
  };
  const notice: Verdict = {
    kind: 'notice',
    scanId: 'n',
    refusal: { code: 'teach-by-unknown', read: '4607086152157' },
    got: null,
    expected: null,
    work: null,
  };
  const boss = view(language, which(thing('fox'), 2)).packer;
  const packer = boss === null ? null : { ...boss, mayTeach: true };
  return {
    'teach-offered': view(language, { kind: 'queue' }, unknown, { packer }),
    'teach-which': view(language, which(thing('fox'), 2)),
    'teach-which-long': view(language, which(thing('long'), 3), notice),
    'teach-which-none': view(language, which(null, 0)),
    'teach-units': view(language, named('units', 'fox', 1)),
    'teach-pack': view(language, named('units', 'long', 12, barcode('CARTON-2026-11-000000000000000000417'))),
    'teach-taught': view(language, named('taught', 'fox', 6), right),
  };
}
