import { describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { saying, sentBody, wireShop } from './wire-shop.ts';

const number = postingNumber('0087451290-0007-1');

const pdf = Buffer.from('%PDF-1.4\nlabels\n%%EOF\n');

describe('cargo places on the wire', () => {
  const place = { warehouseId: '20605650911000', kind: 'box', sort: 'non-sort', count: 2 } as const;

  test('CG12 ids come as text or number and go as the API wants them', async () => {
    const { market, peer } = await wireShop(({ path }) =>
      path.endsWith('/create')
        ? { container_ids: ['61000001009', 61_000_002_018] }
        : {
            task_id: '71',
            error_postings: [{ posting_number: 'a-1', error_message: 'HAS_INCORRECT_STATUS' }],
          },
    );
    expect(await market.createCargo(place)).toEqual({ ok: true, value: ['61000001009', '61000002018'] });
    expect(await market.fillCargo('61000001009', [postingNumber('a-1'), number])).toMatchObject({
      value: { tasks: ['71'], refused: [{ id: 'a-1', error: { kind: 'wrong-status' } }] },
    });
    await market.placeCargo('9', ['61000001009']);
    expect([0, 1, 2].map((index) => sentBody(peer, index))).toEqual([
      {
        warehouse_id: 20_605_650_911_000,
        cargo_type: 'box',
        sort_type: 'non-sort',
        containers_count: 2,
      },
      { container_id: 61_000_001_009, posting_numbers: ['a-1', number] },
      { parent_container_id: 9, child_container_ids: ['61000001009'] },
    ]);
  });

  test('CG12 three hundred postings a call, a hundred places a call', async () => {
    const { market, peer } = await saying({ task_id: 7 });
    await market.fillCargo(
      '9',
      Array.from({ length: 650 }, (_, index) => postingNumber(`1-${index}`)),
    );
    await market.cancelCargo(Array.from({ length: 150 }, (_, index) => String(index + 1)));
    const sizes = peer.received.map((_, index) => {
      const sent = sentBody(peer, index) as { posting_numbers?: unknown[]; container_ids?: unknown[] };
      return (sent.posting_numbers ?? sent.container_ids ?? []).length;
    });
    expect(sizes).toEqual([300, 300, 50, 100, 50]);
  });

  test.each([
    ['neither task nor refusal', { error_postings: [] }],
    ['a refusal of nobody', { task_id: 1, error_postings: [{ error_message: 'HAS_INCORRECT_STATUS' }] }],
    ['a task 0', { task_id: 0 }],
  ])('CG12 %s is no answer', async (_, answer) => {
    const { market } = await saying(answer);
    expect(await market.fillCargo('9', [number])).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test.each([
    ['pending', 'pending'],
    ['in_progress', 'pending'],
    ['completed', 'done'],
    ['failed', 'failed'],
    ['dreaming', 'pending'],
  ])('CG12 a task that is "%s" is %s', async (status, state) => {
    const { market } = await saying({ status, error_message: status === 'failed' ? 'NO_SPACE_LEFT' : '' });
    expect(await market.cargoTask('7')).toMatchObject({ value: { state } });
  });

  test.each([
    ['new', 'new'],
    ['approve_enqueued', 'forming'],
    ['approved', 'formed'],
    ['cancellation_enqueded', 'cancelling'],
    ['approve_failed', 'failed'],
    ['on_the_moon', 'unknown'],
  ])('CG12 a place that is "%s" is %s', async (raw, status) => {
    const { market } = await saying({ containers: [{ container_id: 9, status: raw }] });
    expect(await market.cargoStatuses(['9'])).toEqual({
      ok: true,
      value: [{ id: '9', status, rawStatus: raw }],
    });
  });

  test('CG13 labels that are torn, or missing without a name, are none', async () => {
    const torn = { content: { file_content: pdf.subarray(0, 12).toString('base64') } };
    const { market } = await saying(torn);
    expect(await market.cargoLabels(['9'])).toMatchObject({ error: { kind: 'garbled' } });
    const { market: other } = await saying({
      content: { file_content: pdf.toString('base64') },
      error_containers: [{ error_message: 'NO_SPACE_LEFT' }],
    });
    expect(await other.cargoLabels(['9', '8'])).toMatchObject({ error: { kind: 'garbled' } });
  });

  test('CG14 a kind and a status of tomorrow do not hide a place', async () => {
    const { market } = await saying({
      containers: [
        { container_id: 9, cargo_type: 'bag', status: 'floating', sort_type: 'NON_SORT' },
        { status: 'new' },
      ],
      cursor: '',
    });
    const page = await market.cargoPlaces(
      { made: { from: 0, to: 1 }, sort: 'sort', kind: null, warehouseId: null },
      null,
    );
    expect(page).toMatchObject({
      value: {
        rows: [{ id: '9', kind: null, sort: 'non-sort', status: 'unknown', rawStatus: 'floating' }],
        unreadable: [{ id: null }],
        cursor: null,
      },
    });
  });
});

describe('picking lists on the wire', () => {
  const query = { kind: 'cutoff', cutoff: { from: 0, to: 1 }, methodId: null } as const;

  test('CG15 a posting whose goods or counts are illegible is named, and the rest stays', async () => {
    const good = { sku: 1, product_name: 'a', quantity: '2' };
    const { market } = await saying({
      postings: [
        { posting_number: 'a-1', products: [good] },
        { posting_number: 'b-1', products: [{ ...good, quantity: 0 }] },
        { posting_number: 'c-1', products: [] },
      ],
      cursor: '',
    });
    expect(await market.pickPostings(query, null)).toMatchObject({
      value: {
        rows: [{ number: 'a-1', code: null, labelPrintable: null }],
        unreadable: [{ id: 'b-1' }, { id: 'c-1' }],
        cursor: null,
      },
    });
  });

  test('CG15 products are paged by offset, and an empty page ends it', async () => {
    const { market, peer } = await wireShop(({ text }) => {
      const { offset } = JSON.parse(text) as { offset: number };
      const products = offset < 4 ? [1, 2].map((index) => ({ sku: offset + index, quantity: 1 })) : [];
      return { products, has_next: true };
    });
    const cursors: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await market.pickProducts(query, cursor);
      cursor = page.ok ? page.value.cursor : null;
      cursors.push(cursor);
    } while (cursor !== null);
    expect(cursors).toEqual(['2', '4', null]);
    expect(peer.received).toHaveLength(3);
  });
});
