import { describe, expect, it } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import {
  bareRules,
  catalogue,
  fullRules,
  line,
  opened,
  PostingUnderTest,
  product,
  scan,
  snapshot,
} from '../../../kit/postings.ts';

const fragile = product({ traits: ['fragile'] });
const whole = () => opened(snapshot(), fullRules, [fragile]).must(scan()).must(scan());
const steps = (posting: ReturnType<typeof opened>): string[] =>
  posting.state.status === 'packing' ? posting.state.work.plan.steps.map((step) => step.id) : [];

describe('checklist', () => {
  it('CL1 later changes of rules do not change an open parcel', () => {
    const posting = opened(snapshot(), bareRules);
    posting.do({
      type: 'open',
      plan: buildPlan(snapshot(), fullRules, catalogue(fragile)),
      opened: 'posting',
    });
    expect(steps(posting)).toEqual([]);
  });

  it('CL2 a required step cannot be skipped, an optional one can, and says so', () => {
    const posting = whole();
    expect(posting.refused({ type: 'step', stepId: 'wrap', how: 'skipped' })).toEqual({
      code: 'step-required',
      stepId: 'wrap',
    });
    posting.must({ type: 'step', stepId: 'insert-i1', how: 'skipped' });
    expect(posting.facts.at(-1)).toMatchObject({ type: 'StepDone', how: 'skipped' });
  });

  it('CL2 the parcel is packed only when every step is settled', () => {
    const posting = whole();
    for (const stepId of ['inspect', 'wrap', 'insert-i1', 'sticker-fragile'])
      posting.must({ type: 'step', stepId, how: 'ok' });
    expect(posting.state.status).toBe('packing');
    posting.must({ type: 'box', box: 'M' }).must({ type: 'weigh', grams: 900, source: 'typed' });
    expect(posting.state.status).toBe('packed');
  });

  it('CL3 steps begin when every unit is verified', () => {
    const posting = opened(snapshot(), fullRules, [fragile]).must(scan());
    expect(posting.refused({ type: 'step', stepId: 'wrap', how: 'ok' })).toEqual({
      code: 'goods-first',
      left: 1,
    });
    expect(posting.refused({ type: 'weigh', grams: 900, source: 'typed' })).toEqual({
      code: 'goods-first',
      left: 1,
    });
  });

  it('CL4 box and weight need their value', () => {
    expect(whole().refused({ type: 'step', stepId: 'weigh', how: 'ok' })).toEqual({
      code: 'step-needs-value',
      stepId: 'weigh',
    });
    expect(whole().refused({ type: 'step', stepId: 'nonsense', how: 'ok' })).toEqual({
      code: 'no-such-step',
      stepId: 'nonsense',
    });
  });

  it('CL5 fragile brings film and sticker, liquid brings sealing, plain goods bring neither', () => {
    const ids = (traits: 'fragile' | 'liquid' | null) =>
      buildPlan(
        snapshot(),
        bareRules,
        catalogue(product({ traits: traits === null ? [] : [traits] })),
      ).steps.map((step) => step.id);
    expect(ids('fragile')).toEqual(['wrap', 'sticker-fragile']);
    expect(ids('liquid')).toEqual(['seal-liquid']);
    expect(ids(null)).toEqual([]);
  });

  it('CL6 a card is scanned or ticked and never counted as goods', () => {
    const posting = whole().must(scan({ sku: sku('CARD-1'), name: 'Открытка' }));
    expect(posting.facts.at(-1)).toMatchObject({ type: 'StepDone', stepId: 'insert-i1', how: 'scan' });
    expect(posting.refused(scan({ sku: sku('CARD-1'), name: 'Открытка' }))).toMatchObject({
      code: 'wrong-item',
    });
  });

  it('CL7 WY6 digital lines need no parcel', () => {
    const plan = buildPlan(
      snapshot({ lines: [line({ sku: sku('300') })] }),
      bareRules,
      catalogue(product({ sku: sku('300'), traits: ['digital'] })),
    );
    expect(plan.lines).toEqual([]);
    const posting = new PostingUnderTest()
      .must({ type: 'intake', snapshot: snapshot({ lines: [line({ sku: sku('300') })] }) })
      .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' });
    expect(posting.refused({ type: 'open', plan, opened: 'posting' })).toEqual({ code: 'nothing-to-pack' });
  });

  it('BX2 a box or weight given again replaces the first', () => {
    const posting = whole().must({ type: 'box', box: 'S' }).must({ type: 'box', box: 'L' });
    for (const stepId of ['inspect', 'wrap', 'insert-i1', 'sticker-fragile'])
      posting.must({ type: 'step', stepId, how: 'ok' });
    posting.must({ type: 'weigh', grams: 900, source: 'typed' });
    expect(posting.facts.filter((fact) => fact.type === 'BoxChosen').at(-1)).toMatchObject({ box: 'L' });
  });

  it.each([[0], [4], [60_001], [1.5], [Number.NaN]])('WG1 WG2 a weight of %s g is refused', (grams) => {
    expect(whole().refused({ type: 'weigh', grams, source: 'typed' })).toMatchObject({
      code: 'weight-implausible',
    });
  });

  it('WG3 one unknown weight makes the expected weight unknown', () => {
    const weigh = (unitGrams: number | null) =>
      buildPlan(
        snapshot({ lines: [line({ unitGrams })] }),
        { ...bareRules, weigh: 'required', boxes: [] },
        catalogue(product({ grams: null })),
      ).steps[0]?.task;
    expect(weigh(340)).toEqual({ kind: 'weigh', expectedGrams: 680 });
    expect(weigh(null)).toEqual({ kind: 'weigh', expectedGrams: null });
  });
});

describe('waybill', () => {
  const seller = snapshot({ way: 'non-integrated', rawWay: 'non_integrated' });
  const due = () => opened(seller).must(scan()).must(scan());
  const take = (
    raw: string,
    carrier: 'sf' | 'cdek' | null = null,
    usedBy: ReturnType<typeof postingNumber> | null = null,
  ) => ({ type: 'waybill', raw, carrier, usedBy }) as const;

  it('WY4 the seller names the number; it packs the parcel and our own label follows', () => {
    const posting = due().must(take('SF1402778603159'));
    expect(posting.facts.find((fact) => fact.type === 'WaybillTaken')).toMatchObject({
      number: 'SF1402778603159',
      carrier: 'sf',
    });
    expect(posting.types()).toContain('LabelRequested');
    expect(
      posting.must({ type: 'scan-back', scanId: 'b', code: 'SF1402778603159', owner: null }).state.status,
    ).toBe('closed');
  });

  it('WY3 an integrated carrier wants the number too, FBS and aggregator do not', () => {
    const waybill = (way: 'integrated' | 'fbs' | 'aggregator') =>
      buildPlan(snapshot({ way }), bareRules, catalogue(product())).steps.some(
        (step) => step.id === 'waybill',
      );
    expect([waybill('integrated'), waybill('fbs'), waybill('aggregator')]).toEqual([true, false, false]);
    expect(opened().must(scan()).must(scan()).refused(take('SF1402778603159'))).toMatchObject({
      code: 'not-packing',
    });
  });

  it('WB21 a number that fits several carriers asks, a named one is taken', () => {
    expect(due().refused(take('1106153417'))).toMatchObject({
      code: 'waybill-refused',
      refusal: { kind: 'which-carrier' },
    });
    expect(due().must(take('1106153417', 'cdek')).state.status).toBe('packed');
  });

  it('WY4 a number used before is refused', () => {
    const by = postingNumber('9-0001-1');
    expect(due().refused(take('SF1402778603159', null, by))).toEqual({ code: 'waybill-used', by });
  });

  it('WY2 an aggregator posting with several boxes counts boxes instead of splitting', () => {
    const split = (way: 'aggregator' | 'fbs' | 'non-integrated') =>
      buildPlan(snapshot({ way, multibox: true }), bareRules, catalogue(product())).split;
    expect([split('aggregator'), split('fbs'), split('non-integrated')]).toEqual([
      'boxes',
      'postings',
      'none',
    ]);
  });
});
