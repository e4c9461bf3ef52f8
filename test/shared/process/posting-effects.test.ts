import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { effectsOf } from '#shared/process/posting-effects.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import {
  bareRules,
  fullRules,
  labelled,
  line,
  NUMBER,
  opened,
  packed,
  product,
  scan,
  snapshot,
  type PostingUnderTest,
} from '../../kit/postings.ts';

function effects(posting: PostingUnderTest): PlannedEffect[] {
  let state: PostingState = absentPosting;
  return posting.facts.flatMap((fact) => {
    const before = state;
    state = evolvePosting(state, fact);
    return [...effectsOf(before, fact, state)];
  });
}
const ids = (posting: PostingUnderTest): string[] => effects(posting).map((effect) => effect.id);
const back = { type: 'scan-back', scanId: 'b', code: NUMBER, owner: null } as const;

describe('what has to happen outside', () => {
  it('OB1 packing asks to ship, shipping fetches the label, the label prints', () => {
    expect(ids(labelled())).toEqual([`ship:${NUMBER}:1`, `fetch-label:${NUMBER}`, `label:${NUMBER}:1`]);
  });

  it('OB3 what is told, what is fetched and what is printed wait in lanes of their own', () => {
    expect(new Set(effects(labelled()).map((effect) => effect.lane))).toEqual(
      new Set([`market:${NUMBER}`, `label:${NUMBER}`, `print:${NUMBER}`]),
    );
  });

  it('SH6 the tracking number goes out when the parcel is closed, behind the ship call', () => {
    const posting = opened(snapshot({ way: 'non-integrated' }))
      .must(scan())
      .must(scan());
    posting.must({ type: 'waybill', raw: 'SF1402778603159', carrier: null, usedBy: null });
    expect(ids(posting)).toEqual([`ship:${NUMBER}:1`, `label:${NUMBER}:1`]);
    posting.must(back);
    expect(ids(posting).at(-1)).toBe(`tracking:${NUMBER}:SF1402778603159`);
    const lanes = effects(posting)
      .filter((effect) => effect.effect.kind === 'ship' || effect.effect.kind === 'tracking')
      .map((effect) => effect.lane);
    expect(lanes).toEqual([`market:${NUMBER}`, `market:${NUMBER}`]);
  });

  it('WY4 hand-over of a parcel the seller delivers is reported', () => {
    const posting = opened(snapshot({ way: 'non-integrated', trackingNumber: 'SF1402778603159' }))
      .must(scan())
      .must(scan())
      .must(back)
      .must({ type: 'hand-over', readAt: null, online: false });
    expect(ids(posting).at(-1)).toBe(`delivering:${NUMBER}`);
  });

  it('WY2 marking codes and boxes are told before the ship call', () => {
    const marked = opened(snapshot({ lines: [line({ quantity: 1, marking: 'required' })] }));
    const raw = `010460123456789321abcdefghijklm${GS}91AAAA${GS}92${'b'.repeat(20)}`;
    marked.must({
      type: 'mark',
      scanId: 'm',
      raw,
      product: { sku: sku('100'), name: 'x', units: 1 },
      usedBy: null,
    });
    expect(ids(marked)).toEqual([`marks:${NUMBER}:1`, `ship:${NUMBER}:1`]);
    const two = opened(snapshot({ lines: [line({ quantity: 2, marking: 'required' })] }));
    for (const serial of ['aaaaaaaaaaaaa', 'bbbbbbbbbbbbb']) {
      const mark = `010460123456789321${serial}${GS}91AAAA${GS}92${'b'.repeat(20)}`;
      two.must({
        type: 'mark',
        scanId: serial,
        raw: mark,
        product: { sku: sku('100'), name: 'x', units: 1 },
        usedBy: null,
      });
    }
    expect(effects(two)[0]).toMatchObject({
      effect: {
        units: [{ marks: [expect.stringContaining('aaa')] }, { marks: [expect.stringContaining('bbbb')] }],
      },
    });
    const boxes = opened(snapshot({ way: 'aggregator', multibox: true }))
      .must(scan())
      .must({ type: 'split' })
      .must(scan());
    expect(effects(boxes)[0]).toMatchObject({ id: `boxes:${NUMBER}:1`, effect: { boxes: 2 } });
  });

  it('ST1 the sticker prints with the last unit, once for this packing, undo or not', () => {
    const posting = opened(snapshot(), fullRules, [product({ traits: ['fragile'] })])
      .must(scan())
      .must(scan());
    const sticker = ids(posting);
    expect(sticker).toHaveLength(1);
    posting.must({ type: 'undo' }).must(scan());
    expect(new Set(ids(posting))).toEqual(new Set(sticker));
  });

  it('WY5 LB4 a cancelled posting fetches no label', () => {
    const posting = packed(snapshot({ express: true }))
      .must({ type: 'cancel', reason: 'x', initiator: 'client' })
      .must({ type: 'ship-confirmed', numbers: [NUMBER] });
    expect(ids(posting)).toEqual([`ship:${NUMBER}:1`]);
  });

  it('OB1 a file posting has nobody to tell', () => {
    expect(
      ids(
        opened(snapshot({ source: 'file' }), bareRules)
          .must(scan())
          .must(scan()),
      ),
    ).toEqual([`label:${NUMBER}:1`]);
  });
});
