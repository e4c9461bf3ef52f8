import { describe, expect, it } from 'vitest';
import { effectsOf } from '#shared/process/posting-effects.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingState } from '#shared/domain/posting/state.ts';
import { absentPosting } from '#shared/domain/posting/state.ts';
import { owedBy, owedTone } from '#shared/domain/posting/virtual.ts';
import { physicalIn, waitsForVirtual } from '#shared/domain/rules/physical.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { isActive, queueRow } from '#shared/projections/queue.ts';
import {
  bareRules,
  catalogue,
  NUMBER,
  PostingUnderTest,
  product,
  scan,
  snapshot,
  who,
  type Bare,
} from '../../../kit/postings.ts';

const DAY = 86_400_000;
const DUE = who.at + 10 * DAY;

const taken = (partial: Parameters<typeof snapshot>[0] = {}) =>
  new PostingUnderTest().must({ type: 'intake', snapshot: snapshot({ way: 'non-integrated', ...partial }) });

const send = (partial: Partial<Extract<Bare, { type: 'send-virtually' }>> = {}): Bare => ({
  type: 'send-virtually',
  why: 'digital',
  number: 'VIRT-20260131-0001',
  note: 'ключ в чате',
  presaleUntil: null,
  along: null,
  usedBy: null,
  physical: [],
  ...partial,
});
const presale = send({ why: 'presale', presaleUntil: DUE, physical: ['Кружка'] });

const known = ({ state }: PostingUnderTest) => {
  if (state.status === 'absent') throw new Error('absent');
  return state;
};

/** Every effect of the facts so far, in the order of writing. */
function effects({ facts }: PostingUnderTest): readonly string[] {
  let state: PostingState = absentPosting;
  return facts.flatMap((fact) => {
    const before = state;
    state = evolvePosting(state, fact);
    return effectsOf(before, fact, state).map(({ id }) => id);
  });
}

describe('sending without a parcel', () => {
  it('VS1 keeps why, number, note and who', () => {
    expect(known(taken().must(send())).virtual).toMatchObject({
      why: 'digital',
      number: 'VIRT-20260131-0001',
      note: 'ключ в чате',
      by: 'ANNA',
      dueAt: null,
    });
  });

  it('VS1 only what is checked, all digital and good otherwise goes by itself', () => {
    const digital = catalogue(product({ traits: ['digital'] }));
    const fresh = taken();
    expect(waitsForVirtual(known(fresh), digital)).toBe(false);
    fresh.must({ type: 'check', findings: [{ code: 'nothing-to-pack' }] });
    expect(waitsForVirtual(known(fresh), digital)).toBe(true);
    expect(waitsForVirtual(known(fresh), catalogue(product()))).toBe(false);
    fresh.must({
      type: 'check',
      findings: [{ code: 'nothing-to-pack' }, { code: 'unknown-way', rawWay: 'x' }],
    });
    expect(waitsForVirtual(known(fresh), digital)).toBe(false);
    expect(waitsForVirtual(known(taken().must(send())), digital)).toBe(false);
  });

  it('VS2 what nobody knows counts as a thing to pack', () => {
    const { lines } = snapshot();
    expect(physicalIn(lines, () => null)).toEqual(lines.map(({ name }) => name));
  });

  it('VS2 a pre-sale needs a date that lies ahead', () => {
    const physical = ['Кружка'];
    expect(taken().refused(send({ why: 'presale', physical }))).toEqual({ code: 'not-virtual', physical });
    expect(taken().refused(send({ why: 'presale' }))).toEqual({ code: 'presale-date' });
    expect(taken().refused(send({ why: 'presale', physical, presaleUntil: who.at }))).toEqual({
      code: 'presale-date',
    });
    expect(taken().must(presale).state.status).toBe('sent-virtually');
  });

  it('VS2 a gift or sample names the other parcel in which it lies, never itself', () => {
    const physical = ['Пробник'];
    for (const why of ['gift', 'sample'] as const) {
      expect(taken().refused(send({ why, physical }))).toEqual({ code: 'not-virtual', physical });
      expect(taken().refused(send({ why, physical, along: NUMBER }))).toMatchObject({ code: 'not-virtual' });
      const along = postingNumber('0208245774-0030-1');
      expect(known(taken().must(send({ why, physical, along }))).virtual).toMatchObject({ why, along });
    }
    expect(taken().refused(send({ why: 'digital', physical }))).toMatchObject({ code: 'not-virtual' });
  });

  it('VS2 what is wanted of single units cannot be told without goods', () => {
    const [line] = snapshot().lines;
    if (line === undefined) throw new Error('no line');
    const marked = taken({ lines: [{ ...line, marking: 'required', wants: ['gtd'] }] });
    expect(marked.refused(presale)).toEqual({
      code: 'check-failed',
      findings: [{ code: 'wants-data', what: ['marking', 'gtd'] }],
    });
  });

  it('VS3 goods that a carrier of the marketplace comes for are packed', () => {
    for (const way of ['fbs', 'aggregator', 'integrated'] as const) {
      expect(taken({ way }).refused(presale)).toEqual({ code: 'virtual-way' });
      expect(taken({ way }).must(send()).state.status).toBe('sent-virtually');
    }
    expect(taken({ way: 'fbs', source: 'file' }).must(presale).state.status).toBe('sent-virtually');
  });

  it('VS4 a number that another posting has is refused, and a prefix of one’s own is the seller’s', () => {
    const by = postingNumber('0208245774-0031-1');
    expect(taken().refused(send({ usedBy: by }))).toEqual({ code: 'waybill-used', by });
    expect(taken().refused(send({ prefix: 'MYGIFT' }))).toMatchObject({ code: 'virtual-number' });
    const own = taken().must(send({ prefix: 'MYGIFT', number: 'mygift 20260131 0007' }));
    expect(known(own).virtual?.number).toBe('MYGIFT-20260131-0007');
  });

  it('VS5 the marketplace hears of digital goods once each: assembly, number, under way, and steps that a person tells', () => {
    const posting = taken().must(send());
    posting.do(send());
    expect(effects(posting)).toEqual([
      `ship:${NUMBER}:1`,
      `tracking:${NUMBER}:VIRT-20260131-0001`,
      `delivering:${NUMBER}`,
    ]);
    posting.must({ type: 'report-step', step: 'last-mile' }).must({ type: 'report-step', step: 'delivered' });
    expect(effects(posting).slice(3)).toEqual([`last-mile:${NUMBER}`, `delivered:${NUMBER}`]);
  });

  it('VS5 of a pre-sale nothing is under way, and of other ways only assembly is told', () => {
    const waits = taken().must(presale);
    expect(effects(waits)).toEqual([`ship:${NUMBER}:1`, `tracking:${NUMBER}:VIRT-20260131-0001`]);
    expect(waits.refused({ type: 'report-step', step: 'last-mile' })).toMatchObject({ code: 'wrong-moment' });
    expect(effects(taken({ way: 'fbs' }).must(send()))).toEqual([`ship:${NUMBER}:1`]);
    expect(effects(taken({ source: 'file' }).must(send()))).toEqual([]);
  });
});

describe('a pre-sale that owes its parcel', () => {
  const toTheEnd = (posting: PostingUnderTest): PostingUnderTest => {
    const { snapshot: said } = known(posting);
    posting.must({ type: 'ship-confirmed', numbers: [NUMBER] }).must({ type: 'presale-ready' });
    const plan = buildPlan(said, bareRules, catalogue(product()));
    posting.must({ type: 'open', plan, opened: 'posting' }).must(scan()).must(scan());
    posting.must({ type: 'waybill', raw: 'SF1234567890123', carrier: 'sf', usedBy: null });
    posting.must({
      type: 'label-printed',
      parcel: NUMBER,
      jobId: `label:${NUMBER}:1`,
      outcome: 'printed',
      detail: null,
    });
    return posting.must({ type: 'scan-back', scanId: 'b', code: NUMBER, owner: null });
  };

  it('VS6 stays on the watch-list until its parcel is handed over or its order cancelled', () => {
    const posting = taken().must(presale);
    expect(owedBy(known(posting))?.dueAt).toBe(DUE);
    expect(isActive(known(posting))).toBe(true);
    expect(isActive(known(taken().must(send())))).toBe(false);
    toTheEnd(posting);
    expect(owedBy(known(posting))?.dueAt).toBe(DUE);
    posting.must({ type: 'hand-over', readAt: null, online: false });
    expect(owedBy(known(posting))).toBeNull();
    const gone = taken().must(presale).must({ type: 'cancel', reason: 'x', initiator: 'client' });
    expect(owedBy(known(gone))).toBeNull();
  });

  it('VS6 is called out some days before its date, and as overdue after it', () => {
    expect(owedTone(DUE, DUE - 4 * DAY, 3)).toBe('calm');
    expect(owedTone(DUE, DUE - 3 * DAY, 3)).toBe('soon');
    expect(owedTone(DUE, DUE + 1, 3)).toBe('late');
  });

  it('VS7 is packed like any other when its goods came, hurrying for its date', () => {
    const posting = taken().must(presale);
    expect(posting.refused(scan())).toMatchObject({ code: 'not-packing' });
    posting.must({ type: 'presale-ready' });
    expect(queueRow(known(posting))).toMatchObject({ stage: 'ready', cutoffAt: DUE });
    expect(posting.do({ type: 'presale-ready' })).toEqual({ ok: true, facts: [] });
    expect(posting.refused(presale)).toMatchObject({ code: 'wrong-moment' });
    expect(taken().must(send()).refused({ type: 'presale-ready' })).toMatchObject({ code: 'wrong-moment' });
  });

  it('VS7 its waybill goes out in place of the virtual number, and delivery begins with the hand-over; nothing is asked for twice', () => {
    const posting = toTheEnd(taken().must(presale)).must({ type: 'hand-over', readAt: null, online: false });
    const asked = effects(posting);
    expect(asked.filter((id) => /^(ship|tracking|delivering)/u.test(id))).toEqual([
      `ship:${NUMBER}:1`,
      `tracking:${NUMBER}:VIRT-20260131-0001`,
      `tracking:${NUMBER}:SF1234567890123`,
      `delivering:${NUMBER}`,
    ]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('VS8 its date is moved only to one that lies ahead', () => {
    const posting = taken().must(presale);
    expect(posting.refused({ type: 'move-presale', dueAt: who.at })).toEqual({ code: 'presale-date' });
    posting.must({ type: 'move-presale', dueAt: DUE + DAY });
    expect(posting.facts.at(-1)).toMatchObject({ type: 'PresaleMoved', by: 'ANNA' });
    expect(owedBy(known(posting))?.dueAt).toBe(DUE + DAY);
    expect(taken().refused({ type: 'move-presale', dueAt: DUE })).toMatchObject({ code: 'wrong-moment' });
  });

  it('VS6 a fact of the first version tells of no date, and is as it was', () => {
    const old = evolvePosting(taken().state, {
      type: 'VirtualSent',
      at: 1,
      by: 'ANNA',
      number: 'VIRT-20260131-0001',
      note: 'x',
    });
    expect(old).toMatchObject({ status: 'sent-virtually', number: 'VIRT-20260131-0001' });
    expect('virtual' in old).toBe(false);
  });
});
