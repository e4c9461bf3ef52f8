import fc from 'fast-check';
import type { Envelope } from '#shared/domain/envelope.ts';
import { problemReasons } from '#shared/domain/posting/facts.ts';

/** Facts as a random history has them: only what the reports look at. */
export type RandomFact = Readonly<Record<string, unknown>> & { readonly type: string };

const START = Date.UTC(2026, 9, 30, 15);
const HOUR = 3_600_000;
const thing = (sku: string) => ({ sku, name: `Thing ${sku}` });

const snapshot = fc.record({
  orderedAt: fc.option(fc.integer({ min: START - 90 * HOUR, max: START }), { nil: null }),
  cutoffAt: fc.option(fc.integer({ min: START, max: START + 90 * HOUR }), { nil: null }),
  carrier: fc.constantFrom(null, 'CDEK', 'Почта'),
  phase: fc.constantFrom('shippable', 'shippable', 'delivering', 'delivered', 'cancelled'),
});

const refusal = fc.oneof(
  fc
    .constantFrom('1', '2')
    .map((sku) => ({ code: 'wrong-item', got: thing(sku), expected: null, read: 'x' })),
  fc.constantFrom('1', '2').map((sku) => ({ code: 'one-too-many', thing: thing(sku), wanted: 1, units: 1 })),
  fc.constant({ code: 'unknown-code', read: 'x' }),
  fc.constant({ code: 'goods-first', left: 1 }),
  fc.constant({ code: 'weight-off', grams: 300, source: 'scale', final: false, doubt: { usual: 200 } }),
);

const fact: fc.Arbitrary<RandomFact> = fc.oneof(
  fc.record({ type: fc.constantFrom('PostingTakenIn', 'PostingChanged'), snapshot }),
  fc.record({ type: fc.constant('PackingStarted'), plan: fc.constant({}), opened: fc.constant('item') }),
  fc.record({
    type: fc.constant('UnitScanned'),
    lineId: fc.constantFrom('a', 'b'),
    units: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ type: fc.constant('LastUndone'), what: fc.constant('unit') }),
  fc.record({ type: fc.constant('ScanRefused'), refusal }),
  fc.record({ type: fc.constant('StepDone'), stepId: fc.constant('wrap'), how: fc.constant('ok') }),
  fc
    .record({
      type: fc.constant('Weighed'),
      grams: fc.nat(900),
      despite: fc.constantFrom(null, 'weight-off'),
    })
    .map(({ despite, ...rest }) => (despite === null ? rest : { ...rest, despite })),
  fc.record({ type: fc.constant('WaybillTaken'), carrier: fc.constantFrom('sf', 'zto') }),
  fc.constant({ type: 'PostingPacked' }),
  fc.constant({ type: 'PostingPacked' }),
  fc.record({
    type: fc.constant('LabelRequested'),
    parcel: fc.constant('p'),
    reason: fc.constantFrom(null, 'damaged'),
  }),
  fc.record({ type: fc.constant('LabelPrinted'), outcome: fc.constantFrom('printed', 'maybe', 'failed') }),
  fc.record({ type: fc.constant('ProblemReported'), reason: fc.constantFrom(...problemReasons) }),
  fc.record({ type: fc.constant('ProblemResolved'), how: fc.constant('restocked') }),
  fc.constant({ type: 'PostingHandedOver' }),
  fc.record({ type: fc.constant('PostingCancelled'), note: fc.constant({}) }),
  fc.record({
    type: fc.constant('ReturnJudged'),
    judgement: fc.constantFrom('restock', 'missing', 'wrong-item'),
  }),
  fc.record({ type: fc.constant('PostingReopened'), reason: fc.constant('=1+1') }),
);

/** Facts of a few postings by a few people over some days, in the order they were made. */
export const histories: fc.Arbitrary<readonly Envelope[]> = fc
  .array(
    fc.record({
      stream: fc.constantFrom('posting:1', 'posting:2', 'posting:3'),
      by: fc.constantFrom('ANNA', 'BOSS', 'market'),
      gap: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 9 * HOUR })),
      fact,
    }),
    { maxLength: 120 },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ stream, by, gap, fact: what }, i) => {
      at += gap;
      return { seq: i + 1, stream, fact: { ...what, at, by } } as unknown as Envelope;
    });
  });
