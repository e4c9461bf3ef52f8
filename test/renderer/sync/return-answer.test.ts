import { describe, expect, it } from 'vitest';
import type { ReturnAnswer } from '#shared/domain/return/return-answer.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { standingOf, type ReturnRequestDetail } from '#shared/market/returns.ts';
import { kopecksOf } from '#shared/kit/kopecks.ts';
import { lastAnswer } from '../../../renderer/features/returns/last-answer.ts';
import { benchAtWork, numberAt, packAndPrint } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const ACT = '/v1/returns/rfbs/action/set';
const REJECT = '-1';
const OFFER = '1020';

/** A station whose parcel left, and whose buyer wants to give it back. */
async function benchWithWish(): Promise<{
  readonly bench: BenchStation;
  readonly number: PostingNumber;
  readonly wish: () => Promise<ReturnRequestDetail>;
}> {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'sf');
  await packAndPrint(bench, number);
  await bench.scanAll(number, 'PL-OK', 'PL-WORK-HAND-OVER', number, 'PL-OK', 'PL-OK', 'PL-LEAVE');
  await bench.quiet();
  const id = String(bench.world.control.askToReturn(number));
  const wish = async (): Promise<ReturnRequestDetail> => {
    const read = await bench.world.ask('market.returnRequest', { id });
    if (!read.ok) throw new Error(read.error.kind);
    return read.value;
  };
  return { bench, number, wish };
}

const rejected = (requestId: string): ReturnAnswer => ({
  requestId,
  action: REJECT,
  name: 'Отклонить',
  comment: 'Следы использования',
  rejectionId: '41',
  compensationKopecks: null,
});

async function answers(bench: BenchStation, wish: ReturnRequestDetail, answer: ReturnAnswer): Promise<void> {
  const done = await bench.now.execute.posting(wish.number, {
    type: 'answer-return',
    answer,
    before: standingOf(wish),
    at: bench.clock.now(),
    by: 'BOSS',
  });
  expect(done.kind).toBe('done');
}

const sent = (bench: BenchStation, number: PostingNumber, action: string): number =>
  bench.world.control.effects()[number]?.[`return-action ${action}`] ?? 0;

describe('answering a buyer who wants to give goods back', () => {
  it('RT7 RT8 what the marketplace offers is asked for, goes out once, and is done', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    expect(read.actions.map(({ id, needs }) => [id, needs.join()])).toEqual([
      ['1010', ''],
      [REJECT, 'rejection'],
      [OFFER, 'compensation'],
    ]);
    await answers(bench, read, rejected(read.id));
    await answers(bench, read, rejected(read.id));
    expect(await bench.quiet()).toEqual([]);
    expect(sent(bench, number, REJECT)).toBe(1);
    expect((await wish()).status).toBe('REJECTED');
    expect(lastAnswer(await bench.posting(number), read.id)).toMatchObject({ state: 'done' });
  });

  it('RT7 a compensation goes out in the sum that was typed', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    expect(['1 000', '12,5', '12.50', '0', '-3', '7,123'].map(kopecksOf)).toEqual([
      null,
      1250,
      1250,
      null,
      null,
      null,
    ]);
    const compensationKopecks = kopecksOf('350,50');
    await answers(bench, read, {
      ...rejected(read.id),
      action: OFFER,
      comment: '',
      rejectionId: null,
      compensationKopecks,
    });
    expect(await bench.quiet()).toEqual([]);
    expect(sent(bench, number, OFFER)).toBe(1);
    expect((await wish()).status).toBe('COMPENSATION_OFFERED');
  });

  it('RT9 what the buyer gets for the way back goes along where it was said, and is left out where not', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    const approved = { ...rejected(read.id), action: '1010', comment: '', rejectionId: null };
    await answers(bench, read, { ...approved, backwayKopecks: 25_000 });
    expect(await bench.quiet()).toEqual([]);
    expect(bench.world.control.effects()[number]).toMatchObject({
      'return-action 1010': 1,
      'return-backway': 1,
    });
    const other = await benchWithWish();
    const second = await other.wish();
    await answers(other.bench, second, { ...approved, requestId: second.id });
    expect(await other.bench.quiet()).toEqual([]);
    expect(other.bench.world.control.effects()[other.number]).toMatchObject({ 'return-action 1010': 1 });
    expect(other.bench.world.control.effects()[other.number]).not.toHaveProperty('return-backway');
  });

  it.each(['no-answer-after', 'reset-after', 'no-answer', 'reset-before'] as const)(
    'RT8 an answer that is lost (%s) is read back before anything goes out again',
    async (kind) => {
      const { bench, number, wish } = await benchWithWish();
      const read = await wish();
      bench.world.control.setFault({ fault: { kind }, path: ACT });
      await answers(bench, read, rejected(read.id));
      expect(await bench.quiet()).toEqual([]);
      expect(sent(bench, number, REJECT)).toBe(1);
      expect(lastAnswer(await bench.posting(number), read.id)).toMatchObject({ state: 'done' });
    },
  );

  it('RT8 a station that died in the middle asks nothing twice', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    bench.world.control.setFault({ fault: { kind: 'reset-after' }, path: ACT });
    await answers(bench, read, rejected(read.id));
    await bench.sync();
    await bench.restart();
    expect(await bench.quiet()).toEqual([]);
    expect(sent(bench, number, REJECT)).toBe(1);
  });

  it('RT8 a wish that somebody answered meanwhile becomes a person’s choice', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    const other = { requestId: read.id, action: '1010', comment: '', rejectionId: null };
    await bench.world.control.offline(true);
    await answers(bench, read, rejected(read.id));
    await bench.sync();
    await bench.world.control.offline(false);
    const before = (await wish()).status;
    await answers(bench, read, { ...rejected(read.id), ...other, name: 'Согласовать' });
    await bench.quiet();
    expect(before).toBe('ON_APPROVAL');
    expect(sent(bench, number, REJECT)).toBe(1);
    // Asked for with where it stood before: now it stands elsewhere.
    await answers(bench, read, { ...rejected(read.id), action: '1010' });
    await bench.quiet();
    expect(sent(bench, number, '1010')).toBe(0);
    expect(lastAnswer(await bench.posting(number), read.id)).toMatchObject({
      state: 'refused',
      why: 'return-moved',
    });
  });

  it('RT8 an action that is not offered goes nowhere', async () => {
    const { bench, number, wish } = await benchWithWish();
    const read = await wish();
    await answers(bench, read, { ...rejected(read.id), action: '1030' });
    await bench.quiet();
    expect(sent(bench, number, '1030')).toBe(0);
    expect(lastAnswer(await bench.posting(number), read.id)).toMatchObject({
      state: 'refused',
      why: 'return-not-offered',
    });
  });
});
