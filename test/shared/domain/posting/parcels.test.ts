import { describe, expect, it } from 'vitest';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { cancelledByLabel } from '#shared/domain/posting/decide-label.ts';
import { dueSnapshot, unseenParcel } from '#shared/domain/posting/parcels.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { isActive } from '#shared/projections/queue.ts';
import { postingRow } from '../../../../renderer/db/posting-row.ts';
import {
  bareRules,
  catalogue,
  line,
  NUMBER,
  opened,
  PostingUnderTest,
  product,
  scan,
  snapshot,
} from '../../../kit/postings.ts';

const SECOND = postingNumber('0208245774-0029-2');
const note = { reason: 'передумал', initiator: 'Клиент', afterShip: true };
const of = snapshot({ lines: [line(), line({ sku: sku('200'), name: 'Банка', quantity: 1 })] });
const jar = { sku: sku('200'), name: 'Банка' };
const goods = { mugs: [{ sku: sku('100'), quantity: 2 }], jar: [{ sku: sku('200'), quantity: 1 }] };
const back = (code: string) => ({ type: 'scan-back', scanId: `b${code}`, code, owner: null }) as const;
const gone = (parcel = SECOND, lines = goods.jar) =>
  ({ type: 'cancel-parcel', parcel, note, lines }) as const;

function known(posting: PostingUnderTest): KnownPosting {
  if (posting.state.status === 'absent') throw new Error('absent');
  return posting.state;
}

const requested = () => opened(of).must(scan()).must(scan()).must({ type: 'split' }).must(scan(jar));
/** Two mugs in the first parcel, a jar in the second; both labels came out. */
const split = (): PostingUnderTest => {
  const posting = requested().must({ type: 'ship-confirmed', numbers: [NUMBER, SECOND] });
  for (const parcel of [NUMBER, SECOND]) {
    posting.must({ type: 'label-ready', parcel, codes: [`code of ${parcel}`] });
    const jobId = `label:${parcel}:1`;
    posting.must({ type: 'label-printed', parcel, jobId, outcome: 'printed', detail: null });
  }
  return posting;
};

describe('CN9 a parcel of a split that is cancelled by itself', () => {
  it('is waited for no more: the others close the posting', () => {
    const posting = split().must(gone());
    expect(parcelNumbers(known(posting))).toEqual([NUMBER]);
    expect(posting.must(back(NUMBER)).state.status).toBe('closed');
  });

  it('closes it where the others were scanned back before, over a problem too', () => {
    expect(split().must(back(NUMBER)).must(gone()).state.status).toBe('closed');
    const stopped = split()
      .must(back(NUMBER))
      .must({ type: 'report-problem', reason: 'damaged', note: null })
      .must(gone());
    expect(stopped.state.status).toBe('problem');
    expect(stopped.must({ type: 'resolve-problem', how: 'mended' }).state.status).toBe('closed');
  });

  it('may have the number of the posting, whatever reads it; what it says of its goods and phase is left out', () => {
    const read = {
      ...of,
      lines: [line()],
      phase: 'cancelled',
      rawStatus: 'cancelled',
      cancellation: note,
    } as const;
    const posting = split().must({ type: 'intake', snapshot: read });
    expect(posting.state).toMatchObject({
      status: 'packed',
      snapshot: { lines: of.lines, cancellation: null },
    });
    expect(parcelNumbers(known(posting))).toEqual([SECOND]);
    expect(posting.do({ type: 'intake', snapshot: read })).toEqual({ ok: true, facts: [] });
  });

  it('while the split is under way only a number that still holds everything cancels all of it', () => {
    const part = { ...of, lines: [line()], cancellation: note };
    expect(requested().must({ type: 'intake', snapshot: part }).state.status).toBe('packed');
    expect(requested().must({ type: 'intake', snapshot: { ...of, cancellation: note } }).state.status).toBe(
      'cancelled',
    );
  });

  it('a number that holds none of its parcels says nothing of them', () => {
    const third = postingNumber('0208245774-0029-3');
    const posting = requested().must({ type: 'ship-confirmed', numbers: [SECOND, third] });
    expect(
      posting
        .must({ type: 'intake', snapshot: { ...of, lines: [], cancellation: note } })
        .types()
        .at(-1),
    ).toBe('ShipConfirmed');
  });

  it('the last one takes the posting with it', () => {
    const posting = split().must(gone()).must(gone(NUMBER, goods.mugs));
    expect(posting.state).toMatchObject({ status: 'cancelled', note, toPull: true });
    expect(posting.do(gone())).toEqual({ ok: true, facts: [] });
  });

  it('cancelled before all were assembled it comes with the numbers, in one breath', () => {
    const posting = requested().must({
      type: 'ship-confirmed',
      numbers: [NUMBER, SECOND],
      cancelled: [{ parcel: SECOND, note, lines: goods.jar }],
    });
    expect(posting.types().slice(-2)).toEqual(['ShipConfirmed', 'ParcelCancelled']);
  });

  it('prints no more, neither by itself nor by hand', () => {
    const posting = requested()
      .must({ type: 'ship-confirmed', numbers: [NUMBER, SECOND] })
      .must(gone());
    posting.must({ type: 'label-ready', parcel: SECOND, codes: [] });
    expect(posting.types()).not.toContain('LabelRequested');
    expect(posting.refused({ type: 'print-label', parcel: SECOND, reason: 'lost' })).toMatchObject({
      code: 'parcel-cancelled',
    });
  });
});

describe('CN10 the stop of one parcel', () => {
  it('its label closes nothing, before and after the posting is closed', () => {
    const posting = split().must(gone());
    const refusal = { code: 'parcel-cancelled', parcel: SECOND, reason: note.reason };
    expect(posting.refused(back(`code of ${SECOND}`))).toEqual(refusal);
    posting.must(back(NUMBER));
    expect(posting.refused(back(SECOND))).toEqual(refusal);
    expect(cancelledByLabel(known(posting), `code of ${SECOND}`)?.parcel).toBe(SECOND);
    expect(cancelledByLabel(known(posting), NUMBER)).toBeNull();
  });

  it('is seen once, by its own number', () => {
    const posting = split().must(gone());
    expect(unseenParcel(known(posting))?.parcel).toBe(SECOND);
    posting.must({ type: 'see-cancellation', parcel: SECOND });
    expect(unseenParcel(known(posting))).toBeNull();
    expect(posting.do({ type: 'see-cancellation', parcel: SECOND })).toEqual({ ok: true, facts: [] });
    expect(posting.refused({ type: 'see-cancellation', parcel: NUMBER })).toMatchObject({
      code: 'wrong-moment',
    });
  });
});

describe('CN11 a packed parcel that is cancelled', () => {
  const handOver = { type: 'hand-over', readAt: null, online: false } as const;

  it('keeps its posting on the lists and out of the hand-over until it is pulled, by name', () => {
    const posting = split().must(back(NUMBER)).must(back(SECOND)).must(gone());
    posting.must({ type: 'see-cancellation', parcel: SECOND });
    expect(isActive(known(posting))).toBe(true);
    expect(posting.refused(handOver)).toMatchObject({ code: 'parcel-cancelled', parcel: SECOND });
    posting.must({ type: 'say-pulled', parcel: SECOND });
    expect(posting.facts.at(-1)).toMatchObject({ type: 'ParcelPulled', parcel: SECOND, by: 'ANNA' });
    expect(posting.do({ type: 'say-pulled', parcel: SECOND })).toEqual({ ok: true, facts: [] });
    expect(isActive(known(posting))).toBe(false);
    expect(posting.must(handOver).state.status).toBe('handed-over');
  });

  it('pulled at the stop it is pulled; what has left is not to be pulled', () => {
    const seen = { type: 'see-cancellation', parcel: SECOND, pulled: true } as const;
    expect(isActive(known(split().must(back(NUMBER)).must(gone()).must(seen)))).toBe(false);
    const left = split().must(back(NUMBER)).must(back(SECOND)).must(handOver).must(gone());
    expect(left.state).toMatchObject({ status: 'handed-over', ship: { cancelled: [{ toPull: false }] } });
  });
});

describe('CN12 what lay in a cancelled parcel', () => {
  const reopened = () => split().must(back(NUMBER)).must(back(SECOND)).must({ type: 'reopen', reason: 'x' });
  const planOf = (posting: PostingUnderTest) =>
    buildPlan(dueSnapshot(known(posting)), bareRules, catalogue(product()));

  it('is not packed again', () => {
    const posting = reopened().must(gone());
    expect(
      posting.refused({
        type: 'open',
        plan: buildPlan(of, bareRules, catalogue(product())),
        opened: 'posting',
      }),
    ).toEqual({ code: 'plan-outdated' });
    posting
      .must({ type: 'open', plan: planOf(posting), opened: 'posting' })
      .must(scan())
      .must(scan());
    expect(posting.must(back(NUMBER)).state.status).toBe('closed');
  });

  it('a parcel that is being packed anew then begins anew', () => {
    const posting = reopened();
    posting
      .must({ type: 'open', plan: planOf(posting), opened: 'posting' })
      .must(scan())
      .must(gone());
    expect(posting.types().slice(-2)).toEqual(['ParcelCancelled', 'PackingAbandoned']);
    expect(posting.state.status).toBe('confirmed');
  });

  it('its marks are free once it was taken apart', () => {
    const mark = (n: number) => `01046012345678932156789${n}\u001d91FFD0\u001d92dGVzdA==`;
    const marked = {
      ...of,
      lines: of.lines.map((each) => ({ ...each, quantity: 1, marking: 'required' as const })),
    };
    const posting = opened(marked);
    const take = (thing: { sku: typeof jar.sku; name: string }, n: number) =>
      posting
        .must(scan(thing))
        .must({ type: 'mark', scanId: `m${n}`, raw: mark(n), product: { ...thing, units: 1 }, usedBy: null });
    take({ sku: sku('100'), name: 'Кружка' }, 1);
    posting.must({ type: 'split' });
    take(jar, 2);
    posting.must({ type: 'ship-confirmed', numbers: [NUMBER, SECOND] }).must(gone());
    const marks = () =>
      postingRow({
        state: known(posting),
        version: 1,
        seqs: [],
        statusAt: 0,
        closedAt: null,
        sentWaybills: [],
      }).marks;
    expect(marks()).toHaveLength(2);
    posting.must({ type: 'see-cancellation', parcel: SECOND, pulled: true });
    expect(marks()).toHaveLength(1);
  });
});
