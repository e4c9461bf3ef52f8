import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { checkPosting, physicalLines } from '#shared/domain/rules/check.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import {
  catalogue,
  labelled,
  line,
  NUMBER,
  opened,
  packed,
  PostingUnderTest,
  product,
  scan,
  snapshot,
  who,
} from '../../../kit/postings.ts';

const context = { now: who.at, lookup: catalogue(product()), sameBuyer: [], maxGrams: null };

describe('intake', () => {
  it('IN1 a posting is taken in as new, unknown values included', () => {
    const odd = snapshot({ rawStatus: 'awaiting_magic', phase: 'unknown', actions: ['teleport'] });
    const posting = new PostingUnderTest().must({ type: 'intake', snapshot: odd });
    expect(posting.state).toMatchObject({
      status: 'new',
      snapshot: { rawStatus: 'awaiting_magic', actions: ['teleport'] },
    });
  });

  it('IN2 the same posting read again changes nothing', () => {
    const posting = opened();
    expect(posting.do({ type: 'intake', snapshot: snapshot() })).toEqual({ ok: true, facts: [] });
  });

  it('IN3 a moved cut-off is taken over and packing goes on', () => {
    const posting = opened()
      .must(scan())
      .must({ type: 'intake', snapshot: snapshot({ cutoffAt: 5 }) });
    expect(posting.state).toMatchObject({ status: 'packing', snapshot: { cutoffAt: 5 } });
  });

  it('IN4 a content change gives the work up, so that no old content is closed', () => {
    const fewer = snapshot({ lines: [line({ quantity: 1 })] });
    const posting = opened().must(scan()).must({ type: 'intake', snapshot: fewer });
    expect(posting.state.status).toBe('confirmed');
    expect(packed().must({ type: 'intake', snapshot: fewer }).state.status).toBe('confirmed');
    const closed = labelled().must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null });
    expect(closed.must({ type: 'intake', snapshot: fewer }).state.status).toBe('confirmed');
    const troubled = opened()
      .must({ type: 'report-problem', reason: 'damaged', note: null })
      .must({ type: 'intake', snapshot: fewer });
    expect(troubled.must({ type: 'resolve-problem', how: 'x' }).state.status).toBe('confirmed');
  });

  it('IN5 a file never overrides what the marketplace said', () => {
    const posting = opened();
    expect(
      posting.do({ type: 'intake', snapshot: snapshot({ source: 'file', warehouse: 'чужой' }) }),
    ).toEqual({ ok: true, facts: [] });
  });

  it('IN6 a posting assembled elsewhere counts as shipped', () => {
    const posting = new PostingUnderTest().must({ type: 'intake', snapshot: snapshot({ phase: 'shipped' }) });
    expect(posting.state).toMatchObject({ ship: { state: 'confirmed', numbers: ['0208245774-0029-1'] } });
  });

  it('CN1 a cancellation read from the marketplace stops the posting wherever it is', () => {
    const note = { reason: 'передумал', initiator: 'client', afterShip: false };
    const posting = opened()
      .must(scan())
      .must({ type: 'intake', snapshot: snapshot({ phase: 'cancelled', cancellation: note }) });
    expect(posting.state).toMatchObject({
      status: 'cancelled',
      note,
      seen: false,
      work: { deeds: [{ kind: 'unit' }] },
    });
  });
});

describe('check and confirm', () => {
  it('CK1 an empty list is all good, and the findings are kept', () => {
    expect(checkPosting(snapshot(), context)).toEqual([]);
    const findings = checkPosting(snapshot({ cutoffAt: 1 }), context);
    const posting = new PostingUnderTest()
      .must({ type: 'intake', snapshot: snapshot() })
      .must({ type: 'check', findings });
    expect(posting.state).toMatchObject({ findings: [{ code: 'past-cutoff' }] });
  });

  it('CK2 a blocking finding needs a person who says so', () => {
    const posting = new PostingUnderTest()
      .must({ type: 'intake', snapshot: snapshot() })
      .must({ type: 'check', findings: [{ code: 'over-limit', what: 'weight', value: 9, limit: 5 }] });
    expect(posting.refused({ type: 'confirm', despiteFindings: false, policy: 'at-packing' })).toMatchObject({
      code: 'check-failed',
    });
    expect(posting.must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' }).state.status).toBe(
      'confirmed',
    );
  });

  it('CK3 an address without a street is found where the seller delivers, not where the marketplace does', () => {
    const bare = { buyerName: 'Иван', phone: '+79001112233', region: null, city: 'Омск', address: null };
    expect(checkPosting(snapshot({ way: 'non-integrated', destination: bare }), context)).toEqual([
      { code: 'address-incomplete', missing: ['address'] },
    ]);
    expect(checkPosting(snapshot({ destination: bare }), context)).toEqual([]);
  });

  it('CK4 too heavy for the drop-off point blocks', () => {
    const findings = checkPosting(snapshot(), { ...context, maxGrams: 500 });
    expect(findings).toEqual([{ code: 'over-limit', what: 'weight', value: 680, limit: 500 }]);
    expect(findings.every(isBlocking)).toBe(true);
  });

  it('CK5 data the table does not collect blocks, marking codes do not', () => {
    const wants = snapshot({ lines: [line({ wants: ['gtd', 'passport'] })] });
    expect(checkPosting(wants, context)).toEqual([{ code: 'wants-data', what: ['passport'] }]);
  });

  it('CK6 WY7 an unknown status or way blocks and is named', () => {
    const odd = snapshot({ phase: 'unknown', rawStatus: 'awaiting_magic', way: 'unknown', rawWay: 'drone' });
    expect(checkPosting(odd, context)).toEqual([
      { code: 'not-shippable', rawStatus: 'awaiting_magic' },
      { code: 'unknown-way', rawWay: 'drone' },
    ]);
  });

  it('CK7 what may not be assembled cannot be confirmed, even by a person', () => {
    const posting = new PostingUnderTest().must({
      type: 'intake',
      snapshot: snapshot({ phase: 'unready', rawStatus: 'awaiting_approve' }),
    });
    expect(posting.refused({ type: 'confirm', despiteFindings: true, policy: 'at-packing' })).toEqual({
      code: 'not-confirmable',
      status: 'awaiting_approve',
    });
  });

  it('SH1 assembly ahead of packing only where nothing is left for the table to know', () => {
    const ahead = (of: Parameters<typeof snapshot>[0]) =>
      new PostingUnderTest()
        .must({ type: 'intake', snapshot: snapshot(of) })
        .must({ type: 'confirm', despiteFindings: true, policy: 'at-confirmation' })
        .types()
        .includes('ShipRequested');
    expect(ahead({})).toBe(true);
    expect(ahead({ way: 'aggregator', multibox: true })).toBe(false);
    expect(ahead({ lines: [line({ marking: 'required' })] })).toBe(false);
    expect(ahead({ way: 'non-integrated' })).toBe(false);
  });

  it('VR1 digital lines are no physical things', () => {
    const key = product({ sku: sku('300'), traits: ['digital'] });
    const posting = snapshot({ lines: [line(), line({ sku: sku('300'), name: 'Ключ' })] });
    const digital = checkPosting(snapshot({ lines: [line({ sku: sku('300'), name: 'Ключ' })] }), {
      ...context,
      lookup: catalogue(key),
    });
    expect(digital).toContainEqual({ code: 'nothing-to-pack' });
    expect(checkPosting(posting, { ...context, lookup: catalogue(product(), key) })).toEqual([]);
    expect(physicalLines(posting, catalogue(product(), key))).toEqual(['Кружка «Лиса»']);
  });
});
