import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import { fold } from '#shared/kit/fold.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { goodsOf, scannedOf } from '#shared/domain/posting/progress.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import {
  catalogue,
  fullRules,
  bareRules,
  line,
  NUMBER,
  product,
  PostingUnderTest,
  snapshot,
  type Bare,
} from '../../../kit/postings.ts';

const FOREIGN = postingNumber('1111111111-0001-1');
const skus = ['100', '101', '102', '999'] as const;
const products = skus.map((id, i) =>
  product({ sku: sku(id), name: `Товар ${id}`, traits: i === 1 ? ['fragile'] : [] }),
);
const posted = snapshot({
  lines: [
    line({ quantity: 3 }),
    line({ sku: sku('101'), name: 'Товар 101', quantity: 1 }),
    line({ sku: sku('102'), name: 'Товар 102', quantity: 1, marking: 'required' }),
  ],
});
const fewer = { ...posted, lines: posted.lines.slice(0, 2) };
const mark = (serial: string): string =>
  `01046012345678932100000000${serial}${GS}91AAAA${GS}92${'b'.repeat(20)}`;

const plans = [posted, posted, fewer].map((of, i) =>
  buildPlan(of, i === 1 ? fullRules : bareRules, catalogue(...products)),
);

/** Any command somebody or something may send, right or wrong, in any moment. */
const anyCommand: fc.Arbitrary<Bare> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('scan' as const),
      scanId: fc.uuid(),
      code: fc.constant(barcode('4601234567893')),
      product: fc.option(
        fc.record({
          sku: fc.constantFrom(...skus).map(sku),
          name: fc.constant('x'),
          units: fc.constantFrom(1, 1, 1, 2),
        }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('mark' as const),
      scanId: fc.uuid(),
      raw: fc.constantFrom(mark('11111'), mark('22222'), 'junk'),
      product: fc.constantFrom({ sku: sku('102'), name: 'x', units: 1 }, null),
      usedBy: fc.constantFrom(null, null, FOREIGN),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('step' as const),
      stepId: fc.constantFrom('inspect', 'wrap', 'insert-i1', 'sticker-fragile', 'box', 'weigh'),
      how: fc.constantFrom('ok' as const, 'skipped' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'box', box: 'M' },
      { type: 'weigh', grams: 1200, source: 'typed' },
      { type: 'weigh', grams: -1, source: 'typed' },
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom<Bare>({ type: 'undo' }, { type: 'split' }, { type: 'leave' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...plans).map((plan): Bare => ({ type: 'open', plan, opened: 'posting' })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'intake', snapshot: posted },
      { type: 'intake', snapshot: fewer },
      { type: 'intake', snapshot: { ...posted, phase: 'shipped' } },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'confirm', despiteFindings: true, policy: 'at-packing' },
      { type: 'confirm', despiteFindings: true, policy: 'at-confirmation' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'ship-confirmed', numbers: [NUMBER] },
      { type: 'ship-refused', generation: 1, why: 'NO' },
      { type: 'ship-again' },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'label-ready', parcel: NUMBER, codes: ['ii1'] },
      { type: 'label-printed', parcel: NUMBER, jobId: `label:${NUMBER}:1`, outcome: 'printed', detail: null },
      { type: 'print-label', parcel: NUMBER, reason: 'damaged' },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'scan-back', scanId: 'b', code: NUMBER, owner: null },
      { type: 'scan-back', scanId: 'b', code: FOREIGN, owner: FOREIGN },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Bare>(
      { type: 'reopen', reason: 'x' },
      { type: 'report-problem', reason: 'damaged', note: null },
      { type: 'resolve-problem', how: 'x' },
      { type: 'hand-over', readAt: null, online: false },
    ),
  },
);

/** A packer who knows the way, with anything in between. */
const wayToClosed: readonly Bare[] = [
  { type: 'intake', snapshot: posted },
  { type: 'confirm', despiteFindings: true, policy: 'at-packing' },
  { type: 'open', plan: buildPlan(posted, bareRules, catalogue(...products)), opened: 'posting' },
  ...['100', '100', '100', '101'].map((id, i): Bare => ({
    type: 'scan',
    scanId: `way${i}`,
    code: barcode('4601234567893'),
    product: { sku: sku(id), name: 'x', units: 1 },
  })),
  {
    type: 'mark',
    scanId: 'way-m',
    raw: mark('11111'),
    product: { sku: sku('102'), name: 'x', units: 1 },
    usedBy: null,
  },
  { type: 'step', stepId: 'wrap', how: 'ok' },
  { type: 'step', stepId: 'sticker-fragile', how: 'ok' },
  { type: 'ship-confirmed', numbers: [NUMBER] },
  { type: 'label-ready', parcel: NUMBER, codes: ['ii1'] },
  { type: 'label-printed', parcel: NUMBER, jobId: `label:${NUMBER}:1`, outcome: 'printed', detail: null },
  { type: 'scan-back', scanId: 'way-b', code: NUMBER, owner: null },
];

const commands: fc.Arbitrary<readonly Bare[]> = fc
  .tuple(
    fc.array(anyCommand, { maxLength: 12 }),
    ...wayToClosed.map(() => fc.array(anyCommand, { maxLength: 3 })),
  )
  .map(([first, ...between]) => [
    ...wayToClosed.flatMap((step, i) => [step, ...(between[i] ?? [])]),
    ...first,
  ]);

function checkClosed(state: PostingState): void {
  if (state.status !== 'closed') return; // what changes after hand-over has left the house already
  const { work } = state;
  const wanted = new Map(state.snapshot.lines.map((each) => [each.sku, each.quantity]));
  const inBox = new Map<string, number>();
  for (const each of goodsOf(work.plan))
    inBox.set(each.sku, (inBox.get(each.sku) ?? 0) + scannedOf(work, each.id));
  expect(Object.fromEntries(inBox)).toEqual(Object.fromEntries(wanted));
}

describe('whatever is sent, in whatever order', () => {
  it('PK8 no sequence closes a parcel with wrong, missing or extra units, or under a foreign label', () => {
    let closed = 0;
    fc.assert(
      fc.property(commands, (sequence) => {
        const posting = new PostingUnderTest();
        for (const command of sequence) {
          posting.do(command);
          checkClosed(posting.state);
        }
        if (posting.types().includes('PostingClosed')) closed += 1;
        for (const fact of posting.facts)
          if (fact.type === 'LabelScannedBack') expect(fact.code).not.toBe(FOREIGN);
      }),
      { numRuns: 1500 },
    );
    expect(closed).toBeGreaterThan(100); // the property must have seen closed parcels to mean anything
  });

  it('PK9 replaying the facts gives the state that deciding gave', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const posting = new PostingUnderTest();
        for (const command of sequence) posting.do(command);
        const stored = structuredClone(posting.facts);
        expect(fold<PostingState, PostingFact>(evolvePosting, absentPosting, stored)).toEqual(posting.state);
      }),
      { numRuns: 400 },
    );
  });

  it('UN1 undo right after any deed at the table restores what was before', () => {
    fc.assert(
      fc.property(commands, anyCommand, (sequence, deed) => {
        const posting = new PostingUnderTest();
        for (const command of sequence.slice(0, 9)) posting.do(command);
        const before = posting.state;
        if (before.status !== 'packing') return;
        const decision = posting.do(deed);
        const after = posting.state;
        if (
          !decision.ok ||
          decision.facts.length !== 1 ||
          after.status !== 'packing' ||
          after.work.deeds.length !== before.work.deeds.length + 1
        )
          return;
        posting.do({ type: 'undo' });
        expect(posting.state).toEqual(before);
      }),
      { numRuns: 800 },
    );
  });

  it('SH2 the same intent to ship is written once', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        const posting = new PostingUnderTest();
        for (const command of sequence) posting.do(command);
        const generations = posting.facts.flatMap((fact) =>
          fact.type === 'ShipRequested' ? [fact.generation] : [],
        );
        expect(new Set(generations).size).toBe(generations.length);
      }),
      { numRuns: 600 },
    );
  });
});
