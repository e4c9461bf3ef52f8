import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import { unitsLeft } from '#shared/domain/posting/progress.ts';
import { hasUnverified } from '#shared/domain/posting/shadow.ts';
import { workOf } from '#shared/domain/posting/state.ts';
import { buildPlan, type PackingRules } from '#shared/domain/rules/checklist.ts';
import { SHADOW_DAYS_MOST, shadowUntil } from '#shared/domain/rules/shadow.ts';
import {
  bareRules,
  catalogue,
  line,
  PostingUnderTest,
  product,
  scan,
  snapshot,
  type Bare,
} from '../../../kit/postings.ts';

const UNTIL = 2_000_000_000_000;
const whale = { sku: sku('101'), name: 'Кружка «Кит»', units: 1 };
const fox = { sku: sku('100'), name: 'Кружка «Лиса»', units: 1 };
const two = snapshot({ lines: [line({ quantity: 2 })] });

/** A posting opened under shadow mode. */
function inShadow(rules: PackingRules = bareRules, what = two, until = UNTIL): PostingUnderTest {
  const plan = { ...buildPlan(what, rules, catalogue(product())), shadowUntil: until };
  return new PostingUnderTest()
    .must({ type: 'intake', snapshot: what })
    .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' })
    .must({ type: 'open', plan, opened: 'posting' });
}

const left = (posting: PostingUnderTest): number =>
  posting.state.status === 'packing' ? unitsLeft(posting.state.work) : Number.NaN;
const noted = (posting: PostingUnderTest): readonly string[] =>
  posting.facts.flatMap((fact) => (fact.type === 'ShadowNoted' ? [fact.refusal.code] : []));
let scans = 0;
const unknown = (): Bare => ({
  type: 'scan',
  scanId: `u${++scans}`,
  code: barcode('4600000000000'),
  product: null,
});
const pass = (scanId: string, what: 'unit' | 'rest'): Bare => ({
  type: 'pass',
  scanId,
  code: '4600000000000',
  what,
});

describe('when it holds', () => {
  it('SW1 it is off, or holds from its beginning up to its end and not a moment longer', () => {
    expect(shadowUntil(null, 5)).toBeNull();
    const time = { since: 10, until: 20, afterSeq: 0 };
    expect([9, 10, 19, 20].map((at) => shadowUntil(time, at))).toEqual([null, 20, 20, null]);
    expect(SHADOW_DAYS_MOST).toBe(28);
  });

  it('SW1 a parcel that lies open at the end is checked as always from then on', () => {
    const posting = inShadow(bareRules, two, 1);
    expect(posting.refused(scan(whale))).toMatchObject({ code: 'wrong-item' });
    expect(posting.refused(pass('p', 'rest'))).toEqual({ code: 'goods-first', left: 2 });
    expect(noted(posting)).toEqual([]);
  });
});

describe('what passes', () => {
  it('SW2 SW3 another product, one too many and an unknown code are noted, change no count and survive an undo', () => {
    const posting = inShadow();
    expect(posting.refused(scan(whale))).toMatchObject({ code: 'wrong-item' });
    expect(posting.refused(unknown())).toMatchObject({ code: 'unknown-code' });
    expect(posting.refused(scan({ ...fox, units: 3 }))).toMatchObject({ code: 'one-too-many' });
    expect(left(posting)).toBe(2);
    expect(noted(posting)).toEqual(['wrong-item', 'unknown-code', 'one-too-many']);
    expect(posting.facts.some(({ type }) => type === 'ScanRefused')).toBe(false);
    posting.must(scan(fox)).must({ type: 'undo' });
    expect(workOf(posting.state)?.noted).toHaveLength(3);
    const fact = posting.facts.find(({ type }) => type === 'ShadowNoted');
    expect(fact).toMatchObject({ by: expect.any(String) as string, at: expect.any(Number) as number });
  });

  it('SW4 what was read goes in for the next unit wanted, the rest without being read, and each is known as unverified', () => {
    const posting = inShadow().must(pass('p1', 'unit'));
    expect(left(posting)).toBe(1);
    posting.must({ type: 'undo' });
    expect(left(posting)).toBe(2);
    posting.must(pass('p2', 'rest'));
    expect(posting.state.status).toBe('packed');
    const work = workOf(posting.state);
    expect(work !== null && hasUnverified(work)).toBe(true);
    expect(noted(posting)).toEqual(['goods-first']);
  });

  it('SW4 the same command told twice counts once', () => {
    const posting = inShadow().must(pass('p1', 'unit'));
    expect(posting.do(pass('p1', 'unit'))).toEqual({ ok: true, facts: [] });
    expect(left(posting)).toBe(1);
  });

  it('SW2 a required step may be left out, and is noted', () => {
    const posting = inShadow({ ...bareRules, inspect: 'required' })
      .must(scan(fox))
      .must(scan(fox));
    posting.must({ type: 'step', stepId: 'inspect', how: 'skipped' });
    expect(posting.state.status).toBe('packed');
    expect(noted(posting)).toEqual(['step-required']);
  });

  it('SW2 an unusual weight is taken at once, even where nobody may say so otherwise, and is noted', () => {
    const posting = inShadow({ ...bareRules, weigh: 'required' })
      .must(scan(fox))
      .must(scan(fox));
    const usual = { grams: 700, tolerance: 20, weighings: 5 };
    const against = { usual, maxGrams: null, tooLarge: false, word: 'final' } as const;
    const done = posting.do({ type: 'weigh', grams: 1400, source: 'scale', against });
    expect(done.ok).toBe(true);
    expect(done.facts.map(({ type }) => type).slice(0, 2)).toEqual(['ShadowNoted', 'Weighed']);
  });
});

describe('what stays refused', () => {
  it('SW5 marks, limits of the marketplace, a cancelled order and another label are refused as always', () => {
    const marked = inShadow(bareRules, snapshot({ lines: [line({ quantity: 1, marking: 'required' })] }));
    marked.must(pass('p', 'rest'));
    expect(marked.refused(scan(fox))).toMatchObject({ code: 'mark-first' });
    expect(noted(marked)).toEqual(['goods-first']);
    expect(marked.facts.some(({ type }) => type === 'ScanRefused')).toBe(true);

    const heavy = inShadow({ ...bareRules, weigh: 'required' }).must(pass('p', 'rest'));
    const against = { usual: null, maxGrams: 500, tooLarge: false, word: 'asked' } as const;
    expect(heavy.refused({ type: 'weigh', grams: 900, source: 'scale', against })).toMatchObject({
      code: 'weight-over',
    });
    const gone = inShadow().must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(gone.refused(pass('p', 'rest'))).toMatchObject({ code: 'not-packing' });
    const packed = inShadow().must(pass('p', 'rest'));
    const back = { type: 'scan-back', scanId: 'b', code: 'FOREIGN', owner: null } as const;
    expect(packed.do(back).ok).toBe(false);
    expect(packed.state.status).toBe('packed');
  });

  it('SW6 a split tells what lies where: none with unverified units, and none of those after it', () => {
    const first = inShadow().must(pass('p', 'unit'));
    expect(first.refused({ type: 'split' })).toEqual({ code: 'split-impossible', why: 'unverified' });
    const second = inShadow().must(scan(fox)).must({ type: 'split' });
    expect(second.refused(pass('p', 'unit'))).toEqual({ code: 'split-impossible', why: 'unverified' });
  });
});

it('SW6 whatever is noted on the way, the ship call says what it says without shadow mode', () => {
  const ship = (posting: PostingUnderTest): unknown =>
    posting.facts.find(({ type }) => type === 'ShipRequested');
  const plain = inShadow().must(scan(fox)).must(scan(fox));
  const deed = fc.constantFrom<'wrong' | 'unknown' | 'right' | 'unit' | 'undo'>(
    'wrong',
    'unknown',
    'right',
    'unit',
    'undo',
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      const posting = inShadow();
      for (const [i, what] of deeds.entries()) {
        if (posting.state.status !== 'packing') break;
        const said: Bare =
          what === 'undo'
            ? { type: 'undo' }
            : what === 'unit'
              ? pass(`p${i}`, 'unit')
              : what === 'unknown'
                ? unknown()
                : scan(what === 'wrong' ? whale : fox);
        posting.do(said);
      }
      if (posting.state.status === 'packing') posting.must(pass('last', 'rest'));
      const told = ship(posting);
      expect({ ...(told as object), at: 0 }).toEqual({ ...(ship(plain) as object), at: 0 });
      const verified = workOf(posting.state);
      const facts = JSON.stringify(posting.facts.filter(({ type }) => type === 'UnitScanned'));
      expect(verified !== null && hasUnverified(verified) ? facts.includes('unverified') : true).toBe(true);
    }),
  );
});
