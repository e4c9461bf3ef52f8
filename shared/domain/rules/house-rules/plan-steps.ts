import type { PackPlan, PlanLine, PlanStep } from '../../posting/plan.ts';
import { suggestBox, type BoxSuggestion, type BoxType, type BoxUse, type Goods } from '../boxes.ts';
import type { PackingRules, ProductLookup } from '../checklist.ts';
import { expectedGrams } from '../expected-grams.ts';
import { insertLine } from '../plan-lines.ts';
import type { ParcelView } from './parcel-view.ts';
import type { DeedRef, DeedTrouble, Resolved, Standing } from './resolve.ts';
import type { Deed } from './rule.ts';

/** What rules ask of one parcel. */
export interface Asked {
  readonly inserts: readonly PlanLine[];
  readonly steps: readonly PlanStep[];
  readonly extras: Pick<PackPlan, 'printer' | 'clip'>;
  /** What could not be done in this parcel as it is written (RL9). */
  readonly troubles: readonly (DeedRef & { readonly trouble: DeedTrouble })[];
}

/** The deeds that have this kind, alone or among others. */
type DeedOf<K extends Deed['kind']> = Deed extends infer D
  ? D extends { readonly kind: infer Kinds }
    ? K extends Kinds
      ? D
      : never
    : never
  : never;
type OfKind<K extends Deed['kind']> = Standing<DeedOf<K>>;

const isOf =
  <K extends Deed['kind']>(kind: K) =>
  (standing: Standing): standing is OfKind<K> =>
    standing.what.kind === kind;

/** What stands of one kind, in the order of the subjects, those that were switched off left out. */
const ofKind = <K extends Deed['kind']>({ standing }: Resolved, kind: K): readonly OfKind<K>[] =>
  [...standing.values()].filter(isOf(kind)).filter(({ what }) => !('duty' in what) || what.duty !== 'off');

/** The goods that a deed of goods means, line by line. */
function linesOf(
  { standing }: Resolved,
  view: ParcelView,
  kind: 'wrap' | 'seal',
): readonly { readonly line: PlanLine; readonly layers: number; readonly required: boolean }[] {
  return view.goods.flatMap(({ line }) => {
    const what = standing.get(`${kind}:${line.id}`)?.what;
    if (what === undefined || (what.kind !== 'wrap' && what.kind !== 'seal') || what.duty === 'off')
      return [];
    const layers = what.kind === 'wrap' ? what.layers : 0;
    return [{ line, layers, required: what.duty === 'required' }];
  });
}

const pieces = (of: readonly { readonly line: PlanLine }[]): number =>
  of.reduce((sum, { line }) => sum + line.quantity, 0);

/** Names the goods of a step where its trait does not say which they are. */
const named = (
  of: readonly { readonly line: PlanLine }[],
  trait: 'fragile' | 'liquid',
  view: ParcelView,
): { readonly of?: readonly string[] } => {
  const usual = view.goods.filter(({ line }) => line.traits.includes(trait));
  const plain = usual.length === of.length && of.every(({ line }) => line.traits.includes(trait));
  return plain ? {} : { of: of.map(({ line }) => line.id) };
};

/** One step for all goods that are wrapped alike. */
function wrapSteps(resolved: Resolved, view: ParcelView): readonly PlanStep[] {
  const groups = new Map<string, ReturnType<typeof linesOf>>();
  for (const each of linesOf(resolved, view, 'wrap')) {
    const alike = `${each.layers}:${each.required}`;
    groups.set(alike, [...(groups.get(alike) ?? []), each]);
  }
  return [...groups.values()].flatMap((of, i) => {
    const [first] = of;
    if (first === undefined) return [];
    const { layers, required } = first;
    const task = { kind: 'wrap', layers, units: pieces(of), ...named(of, 'fragile', view) } as const;
    return [{ id: i === 0 ? 'wrap' : `wrap-${i + 1}`, required, task }];
  });
}

function sealSteps(resolved: Resolved, view: ParcelView): readonly PlanStep[] {
  const of = linesOf(resolved, view, 'seal');
  if (of.length === 0) return [];
  const task = { kind: 'seal-liquid', units: pieces(of), ...named(of, 'liquid', view) } as const;
  return [{ id: 'seal-liquid', required: of.some(({ required }) => required), task }];
}

const customSteps = (resolved: Resolved, when: 'first' | 'last'): readonly PlanStep[] =>
  ofKind(resolved, 'custom').flatMap(({ rule, deed, what }) =>
    what.when === when
      ? [
          {
            id: `custom-${rule}-${deed + 1}`,
            required: what.duty === 'required',
            task: { kind: 'custom', text: what.text } as const,
          },
        ]
      : [],
  );

/** A step that is asked for once in a parcel. */
function single(
  resolved: Resolved,
  kind: 'inspect' | 'photo' | 'weigh',
  task: PlanStep['task'],
): readonly PlanStep[] {
  return ofKind(resolved, kind).map(({ what }) => ({ id: kind, required: what.duty === 'required', task }));
}

interface BoxAsked {
  readonly suggestion: BoxSuggestion;
  readonly steps: readonly PlanStep[];
  readonly troubles: Asked['troubles'];
}

interface Allowed {
  readonly boxes: readonly BoxType[];
  readonly troubles: Asked['troubles'];
}

/** The boxes that may be taken; where every one is forbidden, all of them, and the trouble is told (RL9). */
function allowedBoxes(resolved: Resolved, boxes: readonly BoxType[]): Allowed {
  const forbidden = ofKind(resolved, 'no-box');
  const left = boxes.filter(({ id }) => forbidden.every(({ what }) => what.box !== id));
  if (left.length > 0 || boxes.length === 0) return { boxes: left, troubles: [] };
  return {
    boxes,
    troubles: forbidden.map(({ rule, deed }) => ({ rule, deed, trouble: { kind: 'no-box-left' } })),
  };
}

/** The box step: which is suggested and why, and which may be taken at all. */
function boxAsked(
  resolved: Resolved,
  goods: readonly Goods[],
  house: readonly BoxType[],
  used: readonly BoxUse[],
): BoxAsked {
  const { boxes, troubles } = allowedBoxes(resolved, house);
  const usual = suggestBox(goods, boxes, used);
  const [use] = ofKind(resolved, 'use-box');
  const [choose] = ofKind(resolved, 'choose-box');
  const box = house.find(({ id }) => id === use?.what.box) ?? null;
  const held = box !== null && suggestBox(goods, [box]).why.kind !== 'none-holds';
  const must = use?.what.duty === 'required';
  const suggestion: BoxSuggestion =
    box === null || (!held && !must)
      ? usual
      : held
        ? { box, why: { kind: 'rule' } }
        : { box: usual.box, why: { kind: 'rule-unfit', box: box.name } };
  const only =
    must && held && box !== null ? [box.id] : boxes.length < house.length ? boxes.map(({ id }) => id) : null;
  if (choose === undefined && use === undefined) return { suggestion: usual, steps: [], troubles };
  const step: PlanStep = {
    id: 'box',
    required: choose?.what.duty === 'required' || must,
    task: {
      kind: 'box',
      suggested: suggestion.box?.id ?? null,
      why: suggestion.why,
      ...(only === null ? {} : { only }),
    },
  };
  const unfit =
    must && !held && box !== null && use !== undefined
      ? [{ rule: use.rule, deed: use.deed, trouble: { kind: 'box-too-small', box: box.id } as const }]
      : [];
  return { suggestion, steps: [step], troubles: [...troubles, ...unfit] };
}

/** Every unit with its film, for finding a box. */
const goodsIn = (resolved: Resolved, view: ParcelView, lookup: ProductLookup): readonly Goods[] => {
  const wrapped = new Map(linesOf(resolved, view, 'wrap').map(({ line, layers }) => [line.id, layers]));
  return view.goods.map(({ line }) => {
    const product = lookup(line.sku);
    return {
      name: product?.offerId ?? line.name,
      quantity: line.quantity,
      lengthMm: product?.lengthMm ?? null,
      widthMm: product?.widthMm ?? null,
      heightMm: product?.heightMm ?? null,
      layers: wrapped.get(line.id) ?? 0,
    };
  });
};

function insertsAsked(resolved: Resolved, { inserts }: PackingRules): readonly PlanLine[] {
  const asked = ofKind(resolved, 'insert').flatMap(({ what }) => {
    const insert = inserts.find(({ sku }) => sku === what.sku);
    return insert === undefined ? [] : [{ insert, required: what.duty === 'required' }];
  });
  return asked.map(({ insert, required }, index) => insertLine(insert, required, index));
}

function extrasAsked(resolved: Resolved): Asked['extras'] {
  const printer = ofKind(resolved, 'printer')[0]?.what.printer ?? '';
  return {
    ...(printer === '' ? {} : { printer }),
    ...(ofKind(resolved, 'clip').length > 0 ? { clip: true } : {}),
  };
}

/** The steps of a parcel in the order of the work at the table, whatever the order of the rules (RL8). */
export function stepsAsked(
  resolved: Resolved,
  view: ParcelView,
  rules: PackingRules,
  lookup: ProductLookup,
  used: readonly BoxUse[],
): Asked {
  const inserts = insertsAsked(resolved, rules);
  const box = boxAsked(resolved, goodsIn(resolved, view, lookup), rules.boxes, used);
  const lines = [...view.goods.map(({ line }) => line), ...inserts];
  const grams = expectedGrams(view.snapshot, lines, box.suggestion.box, lookup);
  const steps: PlanStep[] = [
    ...single(resolved, 'inspect', { kind: 'inspect' }),
    ...customSteps(resolved, 'first'),
    ...sealSteps(resolved, view),
    ...wrapSteps(resolved, view),
    ...inserts.map(({ id, required }): PlanStep => ({
      id: `insert-${id}`,
      required,
      task: { kind: 'insert', lineId: id },
    })),
    ...ofKind(resolved, 'sticker').map(({ what: { sticker, duty } }): PlanStep => ({
      id: `sticker-${sticker}`,
      required: duty === 'required',
      task: { kind: 'sticker', sticker },
    })),
    ...box.steps,
    ...customSteps(resolved, 'last'),
    ...single(resolved, 'photo', { kind: 'photo' }),
    ...single(resolved, 'weigh', { kind: 'weigh', expectedGrams: grams }),
  ];
  return { inserts, steps, extras: extrasAsked(resolved), troubles: box.troubles };
}
