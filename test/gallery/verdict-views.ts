import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { Screen, StationView, Verdict } from '../../renderer/session/view.ts';
import { planLine, product, type ThingName } from './goods.ts';
import { common, NOW, NUMBER, packed, packing, plan, run, steps, workAt, workUpTo } from './parcel.ts';
import { status, view } from './views.ts';

type Refused = Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;

const owner = postingNumber('0208251190-0012-1');

function rights(language: Language): Record<string, StationView> {
  const usual = plan(language);
  const [fox = planLine('fox', 3, language), jar = fox] = usual.lines;
  const right = (line = fox, units = 1): Verdict => ({
    kind: 'right',
    scanId: 'r',
    thing: { sku: line.sku, name: line.name },
    units,
  });
  const same = workAt(usual, [2]);
  const other = workAt(usual, [3]);
  const goodsDone = workUpTo(usual, 'inspect');
  const done = workUpTo(usual, null);
  const marked = plan(language, [planLine('powerbank', 3, language)]);
  const [bank = fox] = marked.lines;
  const closed = { ...common(), status: 'closed', work: done, closedAt: NOW, closedBy: 'ANNA' } as const;
  const complete: Verdict = { kind: 'complete', scanId: 'c' };
  const shelves = [1, 2, 3, 4, 5, 6].map((shelf) => ({ shelf, posting: null }));
  return {
    right: view(language, { kind: 'scan', posting: packing(same), work: same, line: fox, left: 1 }, right()),
    'right-other': view(
      language,
      { kind: 'scan', posting: packing(other), work: other, line: jar, left: 1 },
      right(),
    ),
    'right-mark': view(
      language,
      { kind: 'mark', posting: packing(workAt(marked, [1])), work: workAt(marked, [1]), line: bank },
      right(bank),
    ),
    'right-last': view(
      language,
      { kind: 'step', posting: packing(goodsDone), work: goodsDone, step: steps.inspect },
      right(jar),
    ),
    complete: view(language, { kind: 'closed', posting: closed, work: done }, complete),
    'complete-parked': view(
      language,
      { kind: 'parked', posting: packed(done, [], 3), work: done, shelf: 3, shelves },
      complete,
    ),
  };
}

function refusals(language: Language): Record<string, StationView> {
  const usual = plan(language);
  const [fox = planLine('fox', 3, language)] = usual.lines;
  const work = workAt(usual, [1]);
  const onScan: Screen = { kind: 'scan', posting: packing(work), work, line: fox, left: 2 };
  const thing = (name: ThingName) => ({
    sku: product(name, language).sku,
    name: product(name, language).name,
  });
  const no = (
    kind: Refused['kind'],
    refusal: PostingRefusal,
    part: Partial<Refused> = {},
    screen: Screen = onScan,
  ): StationView =>
    view(language, screen, { kind, scanId: 'x', refusal, got: null, expected: fox, work, ...part });
  const full = workAt(plan(language, [planLine('jar', 2, language)]), [2]);
  const [jars = fox] = full.plan.lines;
  const jarScreen: Screen = { kind: 'step', posting: packing(full), work: full, step: steps.inspect };
  const atScale = workUpTo(usual, 'weigh');
  const weighing = { kind: 'step', posting: packing(atScale), work: atScale, step: steps.weigh } as const;
  const cables = plan(language, [planLine('cable', 24, language)]);
  const marked = workAt(plan(language, [planLine('powerbank', 3, language)]), [1]);
  const [bank = fox] = marked.plan.lines;
  const marking: Screen = { kind: 'mark', posting: packing(marked), work: marked, line: bank };
  const packedWork = workUpTo(usual, null);
  const label: Screen = {
    kind: 'label',
    posting: packed(packedWork, [run('printed')]),
    work: packedWork,
    parcel: NUMBER,
    run: run('printed'),
    parcels: 1,
    scannedBack: 0,
    preview: null,
    unchecked: null,
    larger: null,
  };
  const idle: Partial<Refused> = { expected: null, work: null };
  return {
    wrong: no(
      'wrong',
      { code: 'wrong-item', got: thing('whale'), expected: thing('fox'), read: '4601234567916' },
      { got: product('whale', language) },
    ),
    'wrong-long': no(
      'wrong',
      { code: 'wrong-item', got: thing('long'), expected: thing('fox'), read: '4601234567985' },
      { got: product('long', language) },
    ),
    'wrong-color': no(
      'wrong',
      { code: 'wrong-item', got: thing('cableBlack'), expected: thing('cable'), read: '4601234567954' },
      { got: product('cableBlack', language), expected: planLine('cable', 2, language) },
    ),
    'wrong-unneeded': no(
      'wrong',
      { code: 'wrong-item', got: thing('plush'), expected: null, read: '4601234567978' },
      { ...idle, got: product('plush', language) },
      { kind: 'queue' },
    ),
    'wrong-label': no('wrong', { code: 'wrong-label', expected: [NUMBER], got: owner, owner }, {}, label),
    'wrong-label-unknown': no(
      'wrong',
      { code: 'wrong-label', expected: [NUMBER], got: '%101%1720049505', owner: null },
      {},
      label,
    ),
    'wrong-mark': no(
      'wrong',
      { code: 'mark-of-another', gtin: '04601234567893', expected: thing('powerbank') },
      { work: marked, expected: bank },
      marking,
    ),
    'wrong-mark-used': no(
      'wrong',
      { code: 'mark-used', by: owner },
      { work: marked, expected: bank },
      marking,
    ),
    'wrong-mark-unreadable': no(
      'wrong',
      { code: 'mark-unreadable', trouble: 'separator-lost' },
      { work: marked, expected: bank },
      marking,
    ),
    many: no(
      'many',
      { code: 'one-too-many', thing: thing('jar'), wanted: 2, units: 1 },
      { got: product('jar', language), expected: jars, work: full },
      jarScreen,
    ),
    'many-lots': no(
      'many',
      { code: 'one-too-many', thing: thing('cable'), wanted: 24, units: 10 },
      { got: product('cable', language), work: workAt(cables, [20]) },
    ),
    'many-long': no(
      'many',
      { code: 'one-too-many', thing: thing('long'), wanted: 1, units: 1 },
      { got: product('long', language) },
    ),
    twice: no(
      'many',
      { code: 'scanned-twice', thing: thing('fox'), read: '4601234567893' },
      { got: product('fox', language) },
    ),
    'twice-long': no(
      'many',
      { code: 'scanned-twice', thing: thing('long'), read: '4601234567985' },
      { got: product('long', language) },
    ),
    unknown: no('unknown', { code: 'unknown-code', read: '4607086152140' }),
    'unknown-long': no('unknown', {
      code: 'unknown-code',
      read: 'https://shop.example/p/loooong?utm=1234567890&id=99887766554433',
    }),
    'unknown-idle': no('unknown', { code: 'unknown-code', read: 'PL-BADGE-NOBODY' }, idle, {
      kind: 'start',
      held: null,
    }),
    'notice-goods-first': no('notice', { code: 'goods-first', left: 4 }),
    'notice-mark-first': no(
      'notice',
      { code: 'mark-first', thing: thing('powerbank') },
      { work: marked },
      marking,
    ),
    'notice-wrong-moment': no('notice', { code: 'wrong-moment', status: 'start' }, idle, {
      kind: 'start',
      held: null,
    }),
    'notice-wrong-moment-label': no('notice', { code: 'wrong-moment', status: 'packed' }, idle, label),
    'notice-wrong-moment-queue': no('notice', { code: 'wrong-moment', status: 'queue' }, idle, {
      kind: 'queue',
    }),
    'notice-parcel-cancelled': no('notice', { code: 'parcel-cancelled', parcel: owner, reason: '' }, idle, {
      kind: 'queue',
    }),
    'notice-weight': no('notice', { code: 'weight-implausible', grams: 98_000 }, {}, weighing),
    'notice-weight-off': no(
      'notice',
      {
        code: 'weight-off',
        grams: 1250,
        source: 'typed',
        final: false,
        doubt: { usual: 1420, off: -170, unit: thing('long') },
      },
      {},
      { ...weighing, usualGrams: 1420 },
    ),
    'notice-weight-over': no(
      'notice',
      { code: 'weight-over', grams: 31_400, source: 'typed', final: false, limit: 30_000 },
      {},
      weighing,
    ),
    'notice-data': no(
      'notice',
      { code: 'data-wrong', field: 'imei', trouble: 'check-digit', read: '490154203237519' },
      { work: marked },
      {
        kind: 'data',
        posting: packing(marked),
        work: marked,
        line: bank,
        unit: 1,
        field: 'imei',
        offer: null,
        countries: null,
      },
    ),
    'notice-queue': no('notice', { code: 'problem-open', reason: 'wrong-item-on-shelf' }, idle, {
      kind: 'queue',
    }),
    'notice-label': no('notice', { code: 'maybe-printed' }, {}, label),
    'notice-check': no(
      'notice',
      {
        code: 'check-failed',
        findings: [
          { code: 'address-incomplete', missing: ['phone', 'flat'] },
          { code: 'over-limit', what: 'weight', value: 32_000, limit: 25_000 },
        ],
      },
      idle,
      { kind: 'queue' },
    ),
  };
}

function stops(language: Language): Record<string, StationView> {
  const usual = plan(language);
  const cancelled = (work: ReturnType<typeof workAt> | null, shelf: number | null, reason: string) =>
    ({
      ...common(),
      status: 'cancelled',
      note: { reason, initiator: 'client', afterShip: shelf !== null },
      work,
      shelf,
      seen: false,
      wasClosed: false,
      toPull: true,
    }) as const;
  const at = (
    work: ReturnType<typeof workAt> | null,
    shelf: number | null = null,
    reason = '',
  ): StationView =>
    view(
      language,
      { kind: 'queue' },
      { kind: 'stop', posting: cancelled(work, shelf, reason), work },
      { status: status(null) },
    );
  const lots = plan(
    language,
    (['fox', 'jar', 'cable', 'long', 'plush'] as const).map((name, i) => planLine(name, i + 2, language)),
  );
  const reason = { ru: 'Покупатель передумал', 'zh-CN': '买家改变主意', en: 'The buyer changed his mind' }[
    language
  ];
  const parcelStop = (posting: KnownPosting, work: PackWork): StationView => {
    const parcel = {
      parcel: postingNumber('0208245774-0029-2'),
      note: { reason, initiator: 'client', afterShip: true },
      lines: lots.lines.slice(0, 2).map(({ sku, quantity }) => ({ sku, quantity })),
      seen: false,
      toPull: true,
    };
    return view(
      language,
      { kind: 'queue' },
      { kind: 'stop', posting, work, parcel },
      { status: status(null) },
    );
  };
  const lotsDone = workUpTo(lots, null);
  return {
    'stop-parcel': parcelStop(packed(lotsDone), lotsDone),
    'stop-parcel-shelf': parcelStop(packed(lotsDone, [], 4), lotsDone),
    stop: at(workAt(usual, [2, 1])),
    'stop-empty': at(workAt(usual, [0, 0]), null, reason),
    'stop-packed': at(workUpTo(usual, null), 4, reason),
    'stop-lots': at(workAt(lots, [2, 3, 4, 5, 6])),
    'stop-unopened': at(null),
  };
}

/** What shadow mode notes, and its sign on calm screens. */
function shadows(language: Language): Record<string, StationView> {
  const until = NOW + 5 * 24 * 3_600_000;
  const usual = { ...plan(language), shadowUntil: until };
  const [fox = planLine('fox', 3, language)] = usual.lines;
  const thing = (name: ThingName) => ({
    sku: product(name, language).sku,
    name: product(name, language).name,
  });
  const wrong = {
    code: 'wrong-item',
    got: thing('long'),
    expected: thing('fox'),
    read: '4601234567985',
  } as const;
  const many = { code: 'one-too-many', thing: thing('long'), wanted: 3, units: 1 } as const;
  const note = { at: NOW, by: 'ANNA', refusal: wrong, scanId: 'x' };
  const work = { ...workAt(usual, [1]), noted: [note, note, note] };
  const scanning: Screen = { kind: 'scan', posting: packing(work), work, line: fox, left: 2 };
  const done = { ...workUpTo(usual, null), noted: [note, note, note] };
  const closed = { ...common(), status: 'closed', work: done, closedAt: NOW, closedBy: 'ANNA' } as const;
  const weighing = { ...workUpTo(usual, 'weigh'), noted: [note] };
  const noted = (refusal: PostingRefusal): Verdict => ({
    kind: 'shadow',
    scanId: 'x',
    refusal,
    got: null,
    expected: fox,
    work,
  });
  const held = { shadowUntil: until };
  return {
    'shadow-queue': view(language, { kind: 'queue' }, null, held),
    'shadow-scan': view(language, scanning, null, held),
    'shadow-step': view(
      language,
      { kind: 'step', posting: packing(weighing), work: weighing, step: steps.weigh },
      null,
      held,
    ),
    'shadow-wrong': view(language, scanning, noted(wrong), held),
    'shadow-many': view(language, scanning, noted(many), held),
    'shadow-unknown': view(
      language,
      scanning,
      noted({
        code: 'unknown-code',
        read: 'https://shop.example/p/loooong?utm=1234567890&id=99887766554433',
      }),
      held,
    ),
    'shadow-closed': view(language, { kind: 'closed', posting: closed, work: done }, null, held),
  };
}

/** Every verdict. */
export const verdictViews = (language: Language): Readonly<Record<string, StationView>> => ({
  ...rights(language),
  ...refusals(language),
  ...stops(language),
  ...shadows(language),
});
