import type { PostingRefusal } from '../domain/posting/refusals.ts';
import { assertNever } from '../kit/assert-never.ts';
import { listed, message, said, type Message, type Telling } from './message.ts';
import { problemName, statusName } from './names.ts';
import { returnSaid } from './tell-returns.ts';
import type { SoundName } from './sound-names.ts';
import { tellData } from './tell-data.ts';
import { handOverSaid } from './tell-handover.ts';
import { tellFinding } from './tell-desk.ts';
import { momentSaid } from './tell-moment.ts';
import { tellWeight } from './tell-weight.ts';
import { shelveSaid } from './tell-shelve.ts';
import { supplySaid } from './tell-supply.ts';
import { teachSaid } from './tell-teach.ts';
import { waybillSaid } from './tell-waybill.ts';

/** The grounds a verdict can stand on; `notice` keeps the screen and adds a line. */
export type VerdictKind = 'wrong' | 'many' | 'unknown' | 'stop' | 'notice';

/** A refusal as the table tells it: what it is, what to do with the thing in the hand, what to scan next. */
export interface RefusalVerdict extends Telling {
  readonly kind: VerdictKind;
  readonly sound: SoundName;
  readonly next: Message;
}

const plainCodes = [
  'posting-absent',
  'nothing-to-pack',
  'plan-outdated',
  'unknown-code',
  'times-off',
  'mark-of-another',
  'mark-not-wanted',
  'not-permitted',
  'nothing-to-undo',
  'already-shipping',
  'no-such-step',
  'step-required',
  'step-needs-value',
  'waybill-not-due',
  'label-not-ready',
  'label-not-printed',
  'reprint-needs-reason',
  'maybe-printed',
  'cancelled',
  'handed-over',
  'no-problem',
  'reason-needed',
  'pin-first',
  'virtual-way',
  'presale-date',
] as const satisfies readonly PostingRefusal['code'][];

type Plain = Extract<PostingRefusal, { code: (typeof plainCodes)[number] }>;

const isPlain = (refusal: PostingRefusal): refusal is Plain =>
  (plainCodes as readonly string[]).includes(refusal.code);

/** Which ground each refusal is shown on. */
export function groundOfRefusal({ code }: Pick<PostingRefusal, 'code'>): VerdictKind {
  switch (code) {
    case 'wrong-item':
    case 'wrong-label':
    case 'wrong-slot':
    case 'mark-of-another':
    case 'mark-used':
    case 'mark-unreadable':
    case 'not-leaving':
    case 'not-returnable':
    case 'batch-foreign':
    case 'batch-incomplete':
      return 'wrong';
    case 'one-too-many':
    case 'scanned-twice':
    case 'batch-already':
      return 'many';
    case 'unknown-code':
    case 'return-unclear':
      return 'unknown';
    case 'cancelled':
    case 'parcel-cancelled':
      return 'stop';
    default:
      return 'notice';
  }
}

/** Refusals that keep the screen and yet say no to a thing in the hand. */
const soundsWrong: ReadonlySet<PostingRefusal['code']> = new Set([
  'pin-first',
  'box-not-allowed',
  'pin-wait',
  'pin-wrong',
  'data-first',
  'data-needed',
  'data-used',
  'data-wrong',
  'mark-first',
  'posting-absent',
  'times-marked',
  'kit-by-parts',
  'times-off',
  'virtual-number',
  'waybill-refused',
  'not-permitted',
  'size-over',
  'waybill-used',
  'slot-first',
  'slot-incomplete',
  'not-a-shelf',
  'shelve-by-unknown',
  'shelve-refused',
  'teach-by-unknown',
  'supply-refused',
  'teach-refused',
  'wave-wants',
  'weight-implausible',
  'weight-off',
  'weight-over',
  'wrong-moment',
] as const);

type Said = Pick<Telling, 'title' | 'hint'>;
type OfScan = Extract<
  PostingRefusal,
  {
    code:
      | 'wrong-item'
      | 'one-too-many'
      | 'scanned-twice'
      | 'times-marked'
      | 'kit-by-parts'
      | 'mark-first'
      | 'mark-unreadable'
      | 'mark-used'
      | 'waybill-refused'
      | 'waybill-used'
      | 'virtual-number'
      | 'wrong-label';
  }
>;

const scanCodes: Readonly<Record<OfScan['code'], true>> = {
  'wrong-item': true,
  'one-too-many': true,
  'scanned-twice': true,
  'times-marked': true,
  'kit-by-parts': true,
  'mark-first': true,
  'mark-unreadable': true,
  'mark-used': true,
  'waybill-refused': true,
  'waybill-used': true,
  'virtual-number': true,
  'wrong-label': true,
};

const isOfScan = (refusal: PostingRefusal): refusal is OfScan => refusal.code in scanCodes;

/** Refusals of the thing that was scanned. */
function saidOfScan(refusal: OfScan): Said {
  switch (refusal.code) {
    case 'wrong-item':
      return said(`refusals:posting.${refusal.expected === null ? 'wrong-item-unneeded' : 'wrong-item'}`);
    case 'one-too-many':
      return said('refusals:posting.one-too-many', { name: refusal.thing.name, count: refusal.wanted });
    case 'mark-first':
    case 'scanned-twice':
    case 'times-marked':
    case 'kit-by-parts':
      return said(`refusals:posting.${refusal.code}`, { name: refusal.thing.name });
    case 'mark-unreadable':
      return said(`refusals:marking.${refusal.trouble}`);
    case 'mark-used':
    case 'waybill-used':
      return said(`refusals:posting.${refusal.code}`, { number: refusal.by });
    case 'waybill-refused':
      return waybillSaid(refusal.refusal);
    case 'virtual-number':
      return said('refusals:posting.virtual-number', { read: refusal.read });
    case 'wrong-label':
      return refusal.owner === null
        ? said('refusals:posting.wrong-label')
        : said('refusals:posting.wrong-label-owned', { number: refusal.owner });
    default:
      return assertNever(refusal);
  }
}

function saidOf(refusal: PostingRefusal): Said {
  if (isPlain(refusal)) return said(`refusals:posting.${refusal.code}`);
  if (isOfScan(refusal)) return saidOfScan(refusal);
  switch (refusal.code) {
    case 'not-packing':
    case 'not-confirmable':
    case 'not-openable':
    case 'not-parkable':
    case 'not-closed':
      return said(`refusals:posting.${refusal.code}`, { status: statusName(refusal.status) });
    case 'parcel-cancelled':
      return said('refusals:posting.parcel-cancelled', { number: refusal.parcel });
    case 'wrong-moment':
      return momentSaid(refusal.status);
    case 'goods-first':
    case 'not-packed':
      return said(`refusals:posting.${refusal.code}`, { count: refusal.left });
    case 'check-failed':
      return said('refusals:posting.check-failed', {
        findings: listed(refusal.findings.map((finding) => ({ say: tellFinding(finding).title }))),
      });
    case 'weight-implausible':
      return said('refusals:posting.weight-implausible', { weight: { grams: refusal.grams } });
    case 'pin-wrong':
      return said('refusals:posting.pin-wrong', { count: refusal.left });
    case 'pin-wait':
      return said('refusals:posting.pin-wait', { time: { moment: refusal.until } });
    case 'not-read-lately':
      return said('refusals:posting.not-read-lately', { minutes: refusal.minutes });
    case 'scale-waits':
      return said(`devices:scale.waits.${refusal.why}`);
    case 'no-photo':
      return said(`photo:trouble.${refusal.why}`);
    case 'weight-off':
    case 'weight-over':
    case 'size-over':
      return tellWeight(refusal);
    case 'data-first':
    case 'data-wrong':
    case 'data-used':
    case 'data-needed':
    case 'data-not-wanted':
      return tellData(refusal);
    case 'box-not-allowed':
      return said('refusals:posting.box-not-allowed', {
        box: refusal.box,
        boxes: listed(refusal.only, 'or'),
      });
    case 'split-impossible':
      return said(`refusals:split.${refusal.why}`);
    case 'shelf-taken':
      return said('refusals:posting.shelf-taken', { shelf: refusal.shelf, number: refusal.by });
    case 'wave-wants':
    case 'wrong-slot':
    case 'slot-first':
    case 'slot-empty':
    case 'empty-first':
      return said(`refusals:posting.${refusal.code}`, { slot: refusal.slot });
    case 'slot-incomplete':
      return said('refusals:posting.slot-incomplete', { slot: refusal.slot, count: refusal.left });
    case 'take-back':
      return said('refusals:posting.take-back', { name: refusal.thing.name, slot: refusal.slot });
    case 'problem-open':
      return said('refusals:posting.problem-open', { reason: problemName(refusal.reason) });
    case 'not-returnable':
    case 'return-unclear':
    case 'judge-first':
      return returnSaid(refusal);
    case 'nothing-to-teach':
    case 'teach-by-unknown':
    case 'teach-refused':
      return teachSaid(refusal);
    case 'shelve-by-unknown':
    case 'not-a-shelf':
    case 'shelve-refused':
      return shelveSaid(refusal);
    case 'not-leaving':
    case 'batch-foreign':
    case 'batch-already':
    case 'batch-incomplete':
      return handOverSaid(refusal);
    case 'supply-refused':
      return supplySaid(refusal.refusal);
    case 'not-virtual':
      return said('refusals:posting.not-virtual', { goods: listed(refusal.physical) });
    default:
      return assertNever(refusal);
  }
}

/** How the table tells a refusal about a posting. */
export function verdictOfRefusal(refusal: PostingRefusal): RefusalVerdict {
  const kind = groundOfRefusal(refusal);
  const sound = kind === 'notice' && soundsWrong.has(refusal.code) ? 'wrong' : kind;
  return { kind, sound, ...saidOf(refusal), next: message(`station:verdicts.${kind}.next`) };
}
