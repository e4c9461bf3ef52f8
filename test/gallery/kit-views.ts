import type { Language } from '#shared/bridge/settings.ts';
import type { PackPlan, PlanLine } from '#shared/domain/posting/plan.ts';
import { askedOf, kitProgress, nextLine } from '#shared/domain/posting/kits.ts';
import type { Screen, StationView, Verdict } from '../../renderer/session/view.ts';
import { planLine, product } from './goods.ts';
import { packing, plan, workAt } from './parcel.ts';
import { view } from './views.ts';

/** Three kits of a mug and two jars, the second of them begun. */
export function kitViews(language: Language): Readonly<Record<string, StationView>> {
  const kit = product('plush', language);
  const part = (name: 'fox' | 'jar' | 'long', place: number, quantity: number): PlanLine => ({
    ...planLine(name, quantity, language),
    id: `g1.${place}`,
    partOf: kit.sku,
  });
  const usual = (lines: readonly PlanLine[]): PackPlan => ({
    ...plan(language, lines),
    content: [{ sku: kit.sku, quantity: 3 }],
  });
  const asks = (lines: readonly PlanLine[], scanned: readonly number[]): Screen => {
    const work = workAt(usual(lines), scanned);
    const line = nextLine(work) ?? part('fox', 1, 3);
    const progress = kitProgress(work, line);
    const left = askedOf(work, line);
    return {
      kind: 'scan',
      posting: packing(work),
      work,
      line,
      left,
      ...(progress === null ? {} : { kit: progress }),
    };
  };
  const fox = part('fox', 1, 3);
  const right: Verdict = { kind: 'right', scanId: 'k', thing: { sku: fox.sku, name: fox.name }, units: 1 };
  const notice: Verdict = {
    kind: 'notice',
    scanId: 'n',
    refusal: { code: 'kit-by-parts', thing: { sku: kit.sku, name: kit.name } },
    got: null,
    expected: null,
    work: null,
  };
  const lines = [fox, part('jar', 2, 6)];
  return {
    'kit-first': view(language, asks(lines, [0, 0])),
    'kit-begun': view(language, asks(lines, [2, 2]), right),
    'kit-itself': view(language, asks(lines, [1, 3]), notice),
    'kit-long': view(language, asks([part('long', 1, 36), part('jar', 2, 6)], [13, 2])),
  };
}
