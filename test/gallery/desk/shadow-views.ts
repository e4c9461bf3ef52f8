import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { postingStream, type Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ShadowRefusal } from '#shared/domain/posting/shadow.ts';
import { product, type ThingName } from '../goods.ts';
import { NOW, plan } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;
const numbers = ['0208240031-0004-1', '0208238870-0117-2', '0208251190-0012-1'].map(postingNumber);

/** A few days of noted mismatches. */
function factsOf(language: Language): readonly Envelope[] {
  const thing = (name: ThingName) => ({
    sku: product(name, language).sku,
    name: product(name, language).name,
  });
  const refusals: readonly ShadowRefusal[] = [
    { code: 'wrong-item', got: thing('whale'), expected: thing('fox'), read: '4601234567916' },
    { code: 'wrong-item', got: thing('long'), expected: thing('cable'), read: '4601234567985' },
    { code: 'one-too-many', thing: thing('jar'), wanted: 2, units: 1 },
    { code: 'unknown-code', read: '4607086152140' },
    { code: 'goods-first', left: 3 },
    { code: 'step-required', stepId: 'inspect' },
    {
      code: 'weight-off',
      grams: 1250,
      source: 'typed',
      final: false,
      doubt: { usual: 1420, off: -170, unit: null },
    },
  ];
  const facts = numbers.flatMap((number, p) => {
    const at = NOW - DAY * 2 + p * 3_600_000;
    const by = p === 1 ? 'BOSS' : 'ANNA';
    const begun: PostingFact = {
      type: 'PackingStarted',
      at,
      by,
      opened: 'posting',
      plan: { ...plan(language), shadowUntil: NOW + DAY },
    };
    const notes = refusals.slice(0, 7 - p * 2).map((refusal, i): PostingFact => ({
      type: 'ShadowNoted',
      at: at + i * 60_000,
      by,
      refusal,
      code: '',
      scanId: null,
    }));
    return [begun, ...notes].map((fact) => ({ stream: postingStream(number), fact }));
  });
  return facts.map((each, i) => ({ ...each, id: `f${i}`, version: i + 1, seq: i + 1, station: 'S1' }));
}

/** Shadow mode at the desk: off, under way with what was noted, over without anything noted. */
export function shadowViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const show = (shadow: typeof base.packing.shadow, facts: readonly Envelope[]): DeskView => ({
    page: 'settings',
    settings: { ...base, packing: { ...base.packing, shadow } },
    memory: { 'settings.tab': 'shadow' },
    facts,
  });
  const since = NOW - 3 * DAY;
  return {
    'desk-shadow-off': show(null, []),
    'desk-shadow': show({ since, until: NOW + 4 * DAY, afterSeq: 0 }, factsOf(language)),
    'desk-shadow-over': show({ since, until: NOW - DAY, afterSeq: 0 }, []),
    'desk-shadow-banner': {
      ...show({ since, until: NOW + 4 * DAY, afterSeq: 0 }, []),
      memory: { 'settings.tab': 'general' },
    },
  };
}
