import { sku } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { ReturnLine, ReturnsScreen } from '../../renderer/session/activities/returns-view.ts';
import type { StationView, Verdict } from '../../renderer/session/view.ts';
import { planLine, product, type ThingName } from './goods.ts';
import { common, NOW, NUMBER, plan, workUpTo } from './parcel.ts';
import { view } from './views.ts';

const line = (
  thing: ThingName,
  left: number,
  judged: ReturnLine['judged'],
  language: Language,
): ReturnLine => {
  const { name, sku: id } = product(thing, language);
  return { sku: id, name, left, judged };
};

const refused = (kind: 'wrong' | 'many' | 'unknown' | 'notice', refusal: PostingRefusal): Verdict => ({
  kind,
  scanId: 'r',
  refusal,
  got: null,
  expected: null,
  work: null,
});

/** Returns: each question and each way it goes wrong. */
export function returnsViews(language: Language): Readonly<Record<string, StationView>> {
  const told = {
    id: '1',
    kind: 'Cancellation',
    reason: 'Покупатель отказался при получении: не подошёл размер',
  };
  const back = {
    ...common(),
    status: 'handed-over' as const,
    work: workUpTo(plan(language), null),
    handedOverAt: NOW - 9 * 86_400_000,
    returned: { at: NOW, by: 'ANNA', told, units: [], stocked: false },
  };
  const lines = [
    line('fox', 2, [{ judgement: 'restock', units: 1 }], language),
    line(
      'long',
      1,
      [
        { judgement: 'damaged', units: 1 },
        { judgement: 'wrong-item', units: 1 },
      ],
      language,
    ),
    line('jar', 0, [{ judgement: 'missing', units: 1 }], language),
  ];
  const judge = (left: number): ReturnsScreen => ({
    kind: 'returns',
    stage: 'judge',
    back,
    lines: left === 0 ? lines.map((each) => ({ ...each, left: 0 })) : lines,
    current: left === 0 ? null : (lines[0]?.sku ?? null),
    left,
    story: { leftAt: NOW - 9 * 86_400_000, packedBy: 'ANNA' },
  });
  const restock = (['fox', 'long', 'jar'] as const).map((thing, i) => {
    const { name, sku: id, shelf } = product(thing, language);
    return { sku: id, name, shelf: i === 1 ? null : shelf, units: i + 1 };
  });
  const { name } = planLine('bottle', 1, language);
  const at = (verdict: Verdict): StationView => view(language, judge(3), verdict);
  return {
    'returns-scan': view(language, { kind: 'returns', stage: 'scan', restock: [] }),
    'returns-restock': view(language, { kind: 'returns', stage: 'scan', restock }),
    'returns-judge': view(language, judge(3)),
    'returns-right': view(language, judge(3), {
      kind: 'right',
      scanId: 'r',
      thing: { sku: lines[0]?.sku ?? sku('1'), name },
      units: 1,
    }),
    'returns-done': view(language, judge(0)),
    'returns-photo': view(language, {
      kind: 'returns',
      stage: 'photo',
      back,
      sku: sku('9'),
      name: product('long', language).name,
      shot: null,
      camera: { kind: 'live', stream: null },
    }),
    'returns-photo-trouble': view(language, {
      kind: 'returns',
      stage: 'photo',
      back,
      sku: sku('9'),
      name,
      shot: null,
      camera: { kind: 'trouble', why: 'denied' },
    }),
    'returns-judge-first': at(refused('notice', { code: 'judge-first', left: 3 })),
    'returns-foreign': at(
      refused('wrong', { code: 'wrong-item', got: { sku: sku('9'), name }, expected: null, read: '1' }),
    ),
    'returns-unknown': at(refused('unknown', { code: 'unknown-code', read: 'ii30525117479' })),
    'returns-unclear': at(refused('unknown', { code: 'return-unclear', numbers: [NUMBER, NUMBER] })),
    'returns-not-left': at(refused('wrong', { code: 'not-returnable', status: 'packed' })),
    'returns-many': at(
      refused('many', { code: 'one-too-many', thing: { sku: sku('9'), name }, wanted: 2, units: 1 }),
    ),
  };
}
