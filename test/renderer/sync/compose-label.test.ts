import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { stickerDoc, waybillDoc } from '../../../renderer/sync/compose-label.ts';
import { NUMBER, opened, scan, snapshot } from '../../kit/postings.ts';

const settings = defaultSettings('TEST', 'ru');
const destination = {
  buyerName: 'Алина',
  phone: null,
  region: 'Москва',
  city: 'Москва',
  address: '115172, Москва, ул. Гагарина, д. 1',
};
const packed = () =>
  opened(snapshot({ way: 'non-integrated', destination }))
    .must(scan())
    .must(scan())
    .must({ type: 'waybill', raw: 'SF1402778603159', carrier: null, usedBy: null }).state;

function texts(copy: number): string {
  const state = packed();
  if (state.status === 'absent') throw new Error('no posting');
  return JSON.stringify(waybillDoc(state, NUMBER, copy, settings, 'ru')[0]?.items ?? []);
}

describe('our own waybill label', () => {
  it('WY4 carries the number that was taken and the posting number', () => {
    expect(texts(1)).toContain('SF1402778603159');
    expect(texts(1)).toContain(NUMBER);
  });

  it('says the address once, whatever the marketplace repeats', () => {
    expect(texts(1)).toContain('Гагарина');
    expect(texts(1).split('Москва').length - 1).toBe(1);
  });

  it('LB3 marks a second copy', () => {
    expect(texts(2)).not.toBe(texts(1));
  });

  it('CL5 the FRAGILE sticker is made for the stock that is set', () => {
    expect(stickerDoc('fragile', settings)).toMatchObject([{ widthMm: 75, heightMm: 120 }]);
  });
});
