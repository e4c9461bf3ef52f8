import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimStates, type Claim } from '#shared/domain/posting/care.ts';
import {
  claimSums,
  mayForget,
  standingOf,
  trackStandings,
  watchOf,
  type WatchRow,
} from '#shared/projections/tracking.ts';
import { labelled, NUMBER, snapshot } from '../../kit/postings.ts';

const DAY = 86_400_000;
const days = { fbs: 5, aggregator: 7, integrated: 7, 'non-integrated': 10 };
const closed = () => labelled().must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null });
const gone = () => closed().must({ type: 'hand-over', readAt: null, online: false });
const rowOf = (posting: ReturnType<typeof gone>): WatchRow => {
  const row = posting.state.status === 'absent' ? null : watchOf(posting.state);
  if (row === null) throw new Error('not watched');
  return row;
};

describe('tracking watch', () => {
  it('TK1 what is in the house is not watched', () => {
    const { state } = closed();
    expect(state.status === 'absent' ? undefined : watchOf(state)).toBeNull();
    expect(rowOf(gone())).toMatchObject({ number: NUMBER, way: 'fbs', goods: { units: 2, others: 0 } });
  });

  it('TK2 is silent after as many whole days as its way has', () => {
    const row = rowOf(gone());
    expect(standingOf(row, row.newsAt + 5 * DAY - 1, days)).toBe('moving');
    expect(standingOf(row, row.newsAt + 5 * DAY, days)).toBe('silent');
    expect(standingOf({ ...row, way: 'non-integrated' }, row.newsAt + 9 * DAY, days)).toBe('moving');
    expect(standingOf({ ...row, way: 'non-integrated' }, row.newsAt + 10 * DAY, days)).toBe('silent');
  });

  it('TK3 stands in exactly one place, and what came back or arrived is neither lost nor silent', () => {
    const base = rowOf(gone());
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('shipped', 'delivering', 'delivered', 'disputed', 'cancelled', 'unknown' as const),
        fc.integer({ min: 0, max: 60 }),
        (lost, back, phase, passed) => {
          const row = { ...base, lost, back, phase: phase as WatchRow['phase'] };
          const standing = standingOf(row, base.newsAt + passed * DAY, days);
          expect(trackStandings).toContain(standing);
          if (back) expect(standing).toBe('returned');
          else if (phase === 'delivered') expect(standing).toBe('delivered');
          else if (lost) expect(standing).toBe('lost');
        },
      ),
    );
  });

  it('TK3 a cancelled order whose parcel left comes back, and is back once the table has it', () => {
    const posting = gone().must({
      type: 'intake',
      snapshot: snapshot({
        phase: 'cancelled',
        rawStatus: 'cancelled',
        actions: [],
        cancellation: { reason: 'не забрал', initiator: 'client', afterShip: true },
      }),
    });
    expect(standingOf(rowOf(posting), rowOf(posting).newsAt, days)).toBe('returning');
    const back = posting.must({ type: 'open-return', told: null });
    expect(standingOf(rowOf(back), rowOf(back).newsAt, days)).toBe('returned');
  });

  it('TK5 the seller reports the last mile and the delivery of what he delivers himself, one after another', () => {
    const base = gone().state;
    if (base.status !== 'handed-over') throw new Error('not handed over');
    const own = { ...base, snapshot: snapshot({ way: 'non-integrated', phase: 'delivering' }) };
    expect(watchOf(base)?.step).toBeNull();
    expect(watchOf(own)?.step).toBe('last-mile');
    const said = {
      id: 'x',
      errand: { what: 'step', step: 'last-mile' },
      state: 'asked',
      why: null,
      at: 1,
    } as const;
    expect(watchOf({ ...own, errands: [said] })?.step).toBe('delivered');
    expect(watchOf({ ...own, errands: [{ ...said, state: 'refused' }] })?.step).toBe('last-mile');
  });

  it('forgets what arrived long ago, never what somebody claims for', () => {
    const row: WatchRow = { ...rowOf(gone()), phase: 'delivered' };
    expect(mayForget(row, row.newsAt + 29 * DAY)).toBe(false);
    expect(mayForget(row, row.newsAt + 30 * DAY)).toBe(true);
    expect(mayForget({ ...row, phase: 'delivering' }, row.newsAt + 300 * DAY)).toBe(false);
    const claim: Claim = {
      against: 'marketplace',
      kopecks: 5,
      since: 1,
      dueAt: null,
      state: 'refused',
      paidKopecks: null,
      note: '',
    };
    expect(mayForget({ ...row, claim }, row.newsAt + 300 * DAY)).toBe(false);
  });

  it('TK7 sums are those of a naive count', () => {
    const claims = fc.array(
      fc.record({
        against: fc.constantFrom('carrier', 'marketplace' as const),
        kopecks: fc.integer({ min: 1, max: 10_000_000 }),
        since: fc.constant(1),
        dueAt: fc.constant(null),
        state: fc.constantFrom(...claimStates),
        paidKopecks: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        note: fc.constant(''),
      }),
    );
    fc.assert(
      fc.property(claims, (all) => {
        const sums = claimSums(all);
        for (const state of claimStates) {
          let kopecks = 0;
          let count = 0;
          for (const each of all) {
            if (each.state !== state) continue;
            count += 1;
            kopecks += each.paidKopecks === null ? each.kopecks : each.paidKopecks;
          }
          expect(sums[state]).toEqual({ count, kopecks });
        }
      }),
    );
  });
});
