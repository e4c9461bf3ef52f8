import type { Language } from '#shared/bridge/settings.ts';
import type { PlanStep } from '#shared/domain/posting/plan.ts';
import type { UnitField } from '#shared/domain/rules/unit-data.ts';
import type { BoxReason } from '#shared/domain/rules/boxes.ts';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import type { Screen, StationView, WaybillEntry } from '../../renderer/session/view.ts';
import { planLine } from './goods.ts';
import { pictureOfBox } from './picture-of-box.ts';
import { NOW, NUMBER, packing, plan, steps, workAt, workUpTo } from './parcel.ts';
import { offline, status, view } from './views.ts';

function scanViews(language: Language): Record<string, StationView> {
  const usual = plan(language);
  const [fox = planLine('fox', 3, language)] = usual.lines;
  const scan = (of = usual, units = [1], part: Parameters<typeof view>[3] = {}): StationView => {
    const work = workAt(of, units);
    const line = of.lines.find((each, i) => (units[i] ?? 0) < each.quantity) ?? fox;
    const left = line.quantity - (units[of.lines.indexOf(line)] ?? 0);
    return view(language, { kind: 'scan', posting: packing(work), work, line, left }, null, part);
  };
  const marked = plan(language, [planLine('powerbank', 3, language)]);
  const [bank = fox] = marked.lines;
  const many = plan(language, [
    planLine('cable', 24, language),
    planLine('cableBlack', 12, language),
    planLine('long', 2, language),
    planLine('plush', 1, language),
    planLine('jar', 6, language),
    planLine('bottle', 1, language),
    planLine('card', 1, language),
  ]);
  const past = packing(workAt(usual, [1]), { cutoffAt: NOW - 26 * 60_000, express: true });
  const soon = packing(workAt(usual, [1]), { cutoffAt: NOW + 19 * 60_000 });
  const first = workAt(usual, [1]);
  return {
    scan: scan(),
    'scan-single': scan(plan(language, [planLine('plush', 1, language)]), [0]),
    'scan-long': scan(plan(language, [planLine('long', 1, language), planLine('fox', 1, language)]), [0]),
    'scan-many': scan(many, [2]),
    'scan-times': scan(many, [2], { times: { armed: 10, allowed: true } }),
    'scan-offline': scan(usual, [0], { status: offline }),
    'scan-station-trouble': scan(usual, [0], {
      status: status(
        { kind: 'after-ship', seconds: 40 },
        {
          ...offline,
          online: true,
          stationTrouble: 'auth-bad-key',
          label: { kind: 'after-ship', seconds: 40 },
        },
      ),
    }),
    'scan-soon': view(language, { kind: 'scan', posting: soon, work: first, line: fox, left: 2 }),
    'scan-past': view(language, { kind: 'scan', posting: past, work: first, line: fox, left: 2 }),
    mark: view(language, {
      kind: 'mark',
      posting: packing(workAt(marked, [2])),
      work: workAt(marked, [2]),
      line: bank,
    }),
  };
}

/** What the marketplace wants of a unit: each question, with and without something said before. */
function dataViews(language: Language): Record<string, StationView> {
  const at = (
    thing: Parameters<typeof planLine>[0],
    field: UnitField,
    {
      offer,
      quantity = 3,
      right = false,
    }: { offer?: { value: string | null }; quantity?: number; right?: boolean } = {},
  ): StationView => {
    const line = { ...planLine(thing, quantity, language), fields: [field] };
    const of = plan(language, [line, planLine('jar', 1, language)]);
    const unit = offer === undefined ? 1 : Math.min(2, quantity);
    const work = workAt(of, [unit]);
    const screen = {
      kind: 'data',
      posting: packing(work),
      work,
      line,
      unit,
      field,
      countries: null,
    } as const;
    const verdict = {
      kind: 'right',
      scanId: 's',
      thing: { sku: line.sku, name: line.name },
      units: 1,
    } as const;
    return view(language, { ...screen, offer: offer ?? null }, right ? verdict : null);
  };
  return {
    'data-imei': at('powerbank', 'imei'),
    'data-uin': at('fox', 'uin', { quantity: 1 }),
    'data-grams': at('bottle', 'grams'),
    'data-country': at('whale', 'country'),
    'data-country-same': at('long', 'country', { offer: { value: 'CN' } }),
    'data-gtd': at('plush', 'gtd', { right: true }),
    'data-gtd-same': at('long', 'gtd', { offer: { value: '10714440/110922/0012345/12' } }),
    'data-rnpt-none': at('cable', 'rnpt', { offer: { value: null } }),
  };
}
const boxStep = (suggested: string | null, why: BoxReason): PlanStep => ({
  ...steps.box,
  required: suggested === null,
  task: { kind: 'box', suggested, why },
});

/** As long as people write, in the languages that run long. */
const longStep = {
  'zh-CN': '打开包装，确认充电线、说明书和保修卡都在，然后用胶带封好原包装盒',
  ru: 'Вскройте упаковку, проверьте комплектность: зарядный кабель, инструкция, гарантийный талон, и заклейте заводскую коробку',
  en: 'Open the pack, make sure that the cable, the manual and the warranty card are in it, and close the box it came in',
};

function stepViews(language: Language): Record<string, StationView> {
  const of = plan(
    language,
    [planLine('fox', 3, language), planLine('bottle', 1, language), planLine('card', 1, language)],
    [steps.inspect, steps['seal-liquid'], steps.wrap, steps.insert, steps.sticker, steps.box, steps.weigh],
  );
  const at = (step: PlanStep): StationView => {
    const work = workUpTo(of, step.id);
    return view(language, { kind: 'step', posting: packing(work), work, step, usualGrams: null });
  };
  return {
    'step-inspect': at(steps.inspect),
    'step-wrap': at(steps.wrap),
    'step-seal-liquid': at(steps['seal-liquid']),
    'step-insert': at(steps.insert),
    'step-sticker': at(steps.sticker),
    'step-sticker-dry': at({ ...steps.sticker, task: { kind: 'sticker', sticker: 'keep-dry' } }),
    'step-custom': at({ ...steps.inspect, task: { kind: 'custom', text: longStep } }),
    'step-box-rule': at({
      ...steps.box,
      task: { kind: 'box', suggested: 'M', why: { kind: 'rule' }, only: ['M', 'L'] },
    }),
    'step-box': at(steps.box),
    'step-box-free': at({ ...steps.box, required: true, task: { kind: 'box', suggested: null } }),
    'step-box-before': at(boxStep('M', { kind: 'as-before', times: 3 })),
    'step-box-fits': at(boxStep('M', { kind: 'fits', volumetricGrams: 1800 })),
    'step-box-unmeasured': at(boxStep(null, { kind: 'no-sizes', of: 'KR-LISA-350-KERAMIKA-12' })),
    'step-box-none': at(boxStep(null, { kind: 'none-holds' })),
    'step-weigh': at(steps.weigh),
    'step-weigh-unknown': at({ ...steps.weigh, task: { kind: 'weigh', expectedGrams: null } }),
  };
}

function photoViews(language: Language): Record<string, StationView> {
  const lines = [planLine('fox', 3, language), planLine('bottle', 1, language)];
  const shot = { jpeg: pictureOfBox(), width: 384, height: 216 };
  const at = (
    part: Partial<Pick<Extract<Screen, { kind: 'photo' }>, 'shot' | 'camera'>>,
    required = true,
  ): StationView => {
    const step: PlanStep = { id: 'photo', required, task: { kind: 'photo' } };
    const work = workUpTo(plan(language, lines, [steps.inspect, steps.box, step, steps.weigh]), 'photo');
    return view(language, {
      kind: 'photo',
      posting: packing(work),
      work,
      step,
      shot: null,
      camera: { kind: 'live', stream: null },
      ...part,
    });
  };
  return {
    'photo-live': at({}),
    'photo-starting': at({ camera: { kind: 'starting' } }),
    'photo-taken': at({ shot }),
    'photo-none': at({ camera: { kind: 'trouble', why: 'no-camera' } }),
    'photo-denied': at({ camera: { kind: 'trouble', why: 'denied' } }, false),
    'photo-busy': at({ camera: { kind: 'trouble', why: 'busy' } }),
    'photo-lost': at({ camera: { kind: 'trouble', why: 'lost' } }, false),
    'photo-failed': at({ camera: { kind: 'trouble', why: 'failed' } }),
  };
}

/** The longest reason there is. */
const proposal: Proposal = {
  best: {
    carrier: 'sf',
    zone: '1',
    kopecks: 32_050,
    daysFrom: 2,
    daysTo: 4,
    waits: 2,
    days: 6,
    inTime: false,
  },
  why: 'fastest',
  others: [],
};

function waybillViews(language: Language): Record<string, StationView> {
  const of = plan(
    language,
    [planLine('plush', 1, language), planLine('cable', 2, language)],
    [steps.inspect, steps.weigh, steps.waybill],
  );
  const work = workUpTo(of, 'waybill');
  const at = (entry: WaybillEntry | null): StationView =>
    view(language, {
      kind: 'waybill',
      posting: packing(work, { way: 'non-integrated' }),
      work,
      step: steps.waybill,
      entry,
    });
  const read = (raw: string, part: Partial<WaybillEntry> = {}): StationView => {
    const parsed = parseWaybill(raw);
    const refusal =
      parsed.refusal === null ? null : ({ code: 'waybill-refused', refusal: parsed.refusal } as const);
    return at({ parsed, carrier: parsed.candidates[0]?.carrier ?? null, refusal, ...part });
  };
  return {
    waybill: at(null),
    'waybill-proposed': { ...at(null), proposal },
    'waybill-read': read('SF1402778603159'),
    'waybill-long': read('JDAWX123456789012'),
    'waybill-choose': read('774123456789'),
    'waybill-corrected': read('ЫА1402778603159'),
    'waybill-refused': read('RB123456786RU'),
    'waybill-nonsense': read('12345'),
    'waybill-used': read('SF1402778603159', { refusal: { code: 'waybill-used', by: NUMBER } }),
  };
}

/** A posting open at the table, from its first unit to its waybill. */
export const packingViews = (language: Language): Readonly<Record<string, StationView>> => ({
  ...scanViews(language),
  ...dataViews(language),
  ...stepViews(language),
  ...photoViews(language),
  ...waybillViews(language),
});
