import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { mayBeAbsent } from '#shared/domain/rules/unit-data.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { marksOf } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { PracticeAdvice } from '#shared/text/shape-practice.ts';
import type { Screen, StationView } from '../../session/view.ts';
import { guidePick } from './guide-pick.ts';
import { guideHandOver, guideReturns, guideSupply } from './guide-other-work.ts';
import { commandOffer, productOffer, thing, type Offer } from './offer.ts';
import type { Samples } from './samples.ts';

/** The best next click, the sentence that says it, and what else may be tried. */
export interface Guide {
  readonly advice: PracticeAdvice;
  readonly next: Offer | null;
  readonly others: readonly Offer[];
}

/** Where the guide looks things up. */
export interface GuideParts {
  readonly settings: Settings;
  readonly samples: Samples;
  readonly posting: (number: PostingNumber) => KnownPosting | null;
  readonly postings: () => Iterable<KnownPosting>;
}

/** A code that belongs to nothing: right form and check digit, in the range for use inside a shop. */
const UNKNOWN_CODE = '2000000000091';
/** Weight to put on the scale where the catalogue knows none, g. */
const SAMPLE_GRAMS = 640;

const ok = commandOffer({ kind: 'ok' });
const undo = commandOffer({ kind: 'undo' });
const problem = commandOffer({ kind: 'problem', reason: null });
const unknown = thing({ kind: 'unknown', text: UNKNOWN_CODE, name: '' });

const some = (...offers: (Offer | null)[]): readonly Offer[] => offers.filter((offer) => offer !== null);

/** Says what to click now. */
export function guideFor(view: StationView, parts: GuideParts): Guide {
  const { verdict } = view;
  if (verdict?.kind === 'stop') return { advice: 'stop', next: ok, others: [] };
  const calm = guideScreen(view, parts);
  if (verdict?.kind === 'notice') return { advice: 'dismiss', next: ok, others: some(calm.next, undo) };
  if (verdict === null || verdict.kind === 'right' || verdict.kind === 'complete') return calm;
  return { ...calm, others: some(ok, ...calm.others.filter((offer) => offer.text !== ok.text)) };
}

function guideScreen(view: StationView, parts: GuideParts): Guide {
  const { screen } = view;
  switch (screen.kind) {
    case 'start': {
      const [first, ...rest] = parts.settings.packers.map((person) => ({
        ...commandOffer({ kind: 'badge', packer: person.id }),
        name: person.name,
      }));
      return { advice: 'badge', next: first ?? null, others: some(...rest, unknown) };
    }
    case 'pin':
      return { advice: 'pin', next: null, others: [commandOffer({ kind: 'leave' })] };
    case 'queue':
      return guideQueue(view, parts, 'item');
    case 'closed':
      return guideQueue(view, parts, 'next');
    case 'scan':
      return guideUnit(screen, view, parts);
    case 'mark':
      return guideMark(screen, view, parts);
    case 'data':
      return guideData(screen, parts);
    case 'step':
      return guideStep(screen, parts);
    case 'photo':
      return guidePicture(screen);
    case 'waybill':
      return guideWaybill(screen, parts);
    case 'label':
      return view.status.printer === 'paper-out' && screen.run.outcome !== 'printed'
        ? { advice: 'labels-out', next: null, others: [] }
        : guideLabel(screen, parts);
    case 'parked':
      return { ...guideQueue(view, parts, 'item'), advice: 'parked', next: ok };
    case 'reason':
      return guideReason(screen);
    case 'returns':
      return guideReturns(screen);
    case 'supply':
      return guideSupply(screen, view, parts.samples);
    case 'hand-over':
      return guideHandOver(screen);
    case 'scanner':
      return { advice: 'dismiss', next: commandOffer({ kind: 'leave' }), others: [] };
    case 'teach':
    case 'shelve':
      return { advice: 'dismiss', next: ok, others: some(undo, commandOffer({ kind: 'leave' })) };
    case 'problem':
      return { advice: 'problem', next: ok, others: [] };
    default:
      return guidePick(screen, view);
  }
}

function guideQueue(view: StationView, parts: GuideParts, advice: 'item' | 'next'): Guide {
  const call = view.labelCalls.find(({ posting }) => parts.posting(posting) !== null);
  const called = call === undefined ? null : parts.posting(call.posting);
  const ready = view.queue.filter((row) => row.stage === 'ready' || row.stage === 'packing');
  const first = ready[0] === undefined ? null : parts.posting(ready[0].number);
  const item = first === null ? null : firstItem(first, view);
  const byNumber =
    first === null
      ? null
      : thing({ kind: 'posting', text: first.snapshot.number, name: first.snapshot.number });
  const others = some(item === null ? null : byNumber, unknown);
  if (called !== null)
    return {
      advice: 'call',
      next: labelOffer(called, called.snapshot.number),
      others: some(item, ...others),
    };
  const next = item ?? byNumber;
  if (next !== null) return { advice, next, others };
  if (!view.status.online) return { advice: 'offline', next: null, others: [unknown] };
  return { advice: view.loading ? 'loading' : 'empty', next: null, others: [unknown] };
}

/** The first product of a posting that can be scanned; a posting in work goes by what is still wanted. */
function firstItem(posting: KnownPosting, view: StationView): Offer | null {
  if (posting.status === 'packing') return null;
  for (const line of posting.snapshot.lines) {
    const offer = productOffer(view.product(line.sku));
    if (offer !== null) return offer;
  }
  return null;
}

/** A product of another posting that this parcel does not want. */
function wrongItem(wanted: readonly PlanLine[], view: StationView, parts: GuideParts): Offer | null {
  for (const { snapshot } of parts.postings()) {
    for (const { sku } of snapshot.lines) {
      if (wanted.some((line) => line.sku === sku)) continue;
      const offer = productOffer(view.product(sku), 'wrong-item');
      if (offer !== null) return offer;
    }
  }
  return null;
}

function guideUnit(screen: Extract<Screen, { kind: 'scan' }>, view: StationView, parts: GuideParts): Guide {
  const { work, line } = screen;
  const item = productOffer(view.product(line.sku));
  const wrong = wrongItem(work.plan.lines, view, parts);
  const split =
    work.plan.split === 'none' || work.deeds.length === 0 ? null : commandOffer({ kind: 'next-box' });
  const others = some(wrong, unknown, work.deeds.length > 0 ? undo : null, split, problem);
  if (item === null) return { advice: 'no-barcode', next: problem, others };
  const corrected =
    view.verdict !== null && view.verdict.kind !== 'right' && view.verdict.kind !== 'complete';
  return { advice: corrected ? 'right-item' : 'item', next: item, others };
}

function guideMark(screen: Extract<Screen, { kind: 'mark' }>, view: StationView, parts: GuideParts): Guide {
  const { posting, work, line } = screen;
  const product = view.product(line.sku);
  const key = `${posting.snapshot.number} ${line.id} ${marksOf(work, line.id).length}`;
  const text = product === null ? null : parts.samples.mark(key, product);
  const next =
    text === null
      ? null
      : {
          ...thing({ kind: 'mark', text, name: line.name }),
          picture: productOffer(product)?.picture ?? null,
        };
  return { advice: 'mark', next: next ?? problem, others: some(productOffer(product), undo, problem) };
}

function guideData(screen: Extract<Screen, { kind: 'data' }>, parts: GuideParts): Guide {
  const { posting, line, unit, field, offer } = screen;
  const rest = some(mayBeAbsent(field) ? commandOffer({ kind: 'absent' }) : null, undo, problem);
  const key = `${posting.snapshot.number} ${line.id} ${unit} ${field}`;
  const text = parts.samples.unitData(key, field, line.unitGrams);
  const said =
    field === 'country'
      ? commandOffer({ kind: 'country', country: text })
      : thing({ kind: 'data', text, name: text });
  return offer === null
    ? { advice: 'data', next: said, others: rest }
    : { advice: 'data-same', next: ok, others: some(said, ...rest) };
}

function guideStep(screen: Extract<Screen, { kind: 'step' }>, parts: GuideParts): Guide {
  const { task, required } = screen.step;
  const skip = required ? null : commandOffer({ kind: 'skip' });
  const rest = some(skip, undo, problem);
  switch (task.kind) {
    case 'box': {
      const box = task.suggested ?? parts.settings.packing.boxes[0]?.id ?? null;
      const sizes = parts.settings.packing.boxes.map(({ id }) => commandOffer({ kind: 'box', box: id }));
      const next = sizes.find((offer) => offer.command?.kind === 'box' && offer.command.box === box) ?? ok;
      return { advice: 'box', next, others: some(...sizes.filter((offer) => offer !== next), ...rest) };
    }
    case 'weigh': {
      const next = commandOffer({ kind: 'grams', grams: task.expectedGrams ?? SAMPLE_GRAMS });
      return { advice: 'weigh', next, others: some(task.expectedGrams === null ? null : ok, ...rest) };
    }
    case 'insert': {
      const line = screen.work.plan.lines.find((candidate) => candidate.id === task.lineId);
      const card = line === undefined ? null : thing({ kind: 'item', text: line.sku, name: line.name });
      return { advice: 'insert', next: card ?? ok, others: some(card === null ? null : ok, ...rest) };
    }
    default:
      return { advice: 'step', next: ok, others: rest };
  }
}

/** Where no camera is, the step is left out; one that must be done is a problem (PH5). */
function guidePicture({ shot, camera, step }: Extract<Screen, { kind: 'photo' }>): Guide {
  const skip = step.required ? null : commandOffer({ kind: 'skip' });
  if (shot === null && camera.kind === 'trouble')
    return { advice: 'no-picture', next: skip ?? problem, others: some(ok, undo, skip && problem) };
  return { advice: shot === null ? 'picture' : 'picture-ok', next: ok, others: some(undo, skip, problem) };
}

function guideWaybill(screen: Extract<Screen, { kind: 'waybill' }>, parts: GuideParts): Guide {
  const { entry, posting, step } = screen;
  const text = parts.samples.waybill(posting.snapshot.number);
  const number = thing({ kind: 'waybill', text, name: text });
  const rest = some(step.required ? null : commandOffer({ kind: 'skip' }), undo, problem);
  if (entry !== null && entry.refusal === null && entry.carrier !== null) {
    return { advice: 'waybill-ok', next: ok, others: rest };
  }
  return {
    advice: 'waybill',
    next: number,
    others: some(thing({ kind: 'unknown', text: 'SF12345', name: 'SF12345' }), ...rest),
  };
}

const labelOffer = (posting: KnownPosting, parcel: PostingNumber): Offer =>
  thing({ kind: 'label', text: labelCodesOf(posting, parcel)[0] ?? parcel, name: parcel });

function guideLabel(screen: Extract<Screen, { kind: 'label' }>, parts: GuideParts): Guide {
  const { posting, parcel, run } = screen;
  const label = labelOffer(posting, parcel);
  const reprint = commandOffer({ kind: 'reprint' });
  const other = otherLabel(posting, parts);
  switch (run.outcome) {
    case 'asked':
      return { advice: 'label-waits', next: null, others: some(label, other) };
    case 'failed':
      return { advice: 'label-failed', next: reprint, others: some(problem) };
    case 'maybe':
      return { advice: 'label-maybe', next: label, others: some(reprint, other, problem) };
    case 'printed':
      return { advice: 'label', next: label, others: some(other, reprint, problem) };
    default:
      return assertNever(run.outcome);
  }
}

function otherLabel(posting: KnownPosting, parts: GuideParts): Offer | null {
  for (const { snapshot } of parts.postings()) {
    if (snapshot.number !== posting.snapshot.number && snapshot.source === 'market') {
      return thing({ kind: 'other-label', text: snapshot.number, name: snapshot.number });
    }
  }
  return null;
}

function guideReason(screen: Extract<Screen, { kind: 'reason' }>): Guide {
  const [first, ...rest] = screen.reasons.map((reason) => commandOffer({ kind: 'reason', reason }));
  return { advice: 'reason', next: first ?? ok, others: some(...rest, ok) };
}
