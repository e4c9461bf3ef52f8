import { describe, expect, test } from 'vitest';
import { openShop, wholeWindow, type Json } from './kit.ts';

/** Fields of a posting in both of its shapes, as the documentation lists them. */
const common =
  'posting_number order_id order_number status substatus delivery_method tpl_integration_type integration_type_flow ' +
  'sorting_center tracking_number in_process_at shipment_date shipment_date_without_delay delivering_date products ' +
  'requirements optional barcodes scanit available_actions cancellation customer addressee analytics_data ' +
  'financial_data legal_info is_express is_multibox multi_box_qty is_click_and_collect is_presortable ' +
  'destination_place_id destination_place_name container container_sort_type parent_posting_number ' +
  'pickup_code_verified_at prr_option require_blr_traceable_attrs external_order tariffication tariffication_steps';
const onlyV4 = 'delivery_schema quantum_id volume_weight';
const onlyV3 =
  'previous_substatus provider_status delivery_price courier additional_data product_exemplars related_postings ' +
  'related_weight_postings fact_delivery_date';

const names = (text: string): string[] => text.split(' ');
const missing = (body: Json, ...lists: string[]): string[] =>
  lists.flatMap(names).filter((name) => !(name in body));

describe('fields a client may count on', () => {
  test('every posting of the lists and of v3/get has all documented fields', async () => {
    const shop = await openShop({ postings: 60, ratePerSecond: Infinity });
    const { postings } = (
      await shop.call('/v4/posting/fbs/unfulfilled/list', { limit: 100, filter: wholeWindow })
    ).body;
    for (const posting of postings) {
      expect(missing(posting, common, onlyV4)).toEqual([]);
      const { body } = await shop.call('/v3/posting/fbs/get', { posting_number: posting.posting_number });
      expect(missing(body.result, common, onlyV3)).toEqual([]);
      expect(typeof posting.products[0].price).toBe('object');
      expect(body.result.products[0].price).toMatch(/^\d+\.\d{4}$/);
      expect(body.result.products[0].dimensions.weight).toMatch(/^\d+$/);
    }
  });

  test('what was not asked for is null, what was is there', async () => {
    const shop = await openShop();
    const get = async (wanted?: object): Promise<Json> =>
      (await shop.call('/v4/posting/fbs/unfulfilled/list', { limit: 1, filter: wholeWindow, with: wanted }))
        .body.postings[0];
    const bare = await get();
    expect([bare.barcodes, bare.analytics_data, bare.financial_data]).toEqual([null, null, null]);
    const full = await get({ barcodes: true, analytics_data: true, financial_data: true });
    expect(full.barcodes.lower_barcode).toMatch(/^\d{14,15}$/);
    expect(full.analytics_data.delivery_type).not.toBe('');
    expect(full.financial_data.products[0].product_id).toBe(full.products[0].sku);
  });

  test('ids come as numbers here and texts there, codes are sometimes "0", times with and without fraction', async () => {
    const shop = await openShop({ postings: 300 });
    const postings: Json[] = [];
    for (let cursor = '', more = true; more;) {
      const { body } = await shop.call('/v4/posting/fbs/unfulfilled/list', {
        limit: 100,
        cursor,
        filter: wholeWindow,
        with: { barcodes: true },
      });
      postings.push(...body.postings);
      cursor = body.cursor;
      more = body.has_next;
    }
    const ids = postings.flatMap((posting) => posting.requirements.products_requiring_mandatory_mark);
    expect(new Set(ids.map((id) => typeof id))).toEqual(new Set(['string', 'number']));
    expect(new Set(postings.map((posting) => posting.scanit === ''))).toEqual(new Set([true, false]));
    expect(postings.some((posting) => posting.barcodes.upper_barcode === '0')).toBe(true);
    expect(postings.every((posting) => posting.scanit !== '' || posting.barcodes.lower_barcode !== '0')).toBe(
      true,
    );
    expect(new Set(postings.map((posting) => posting.in_process_at.length))).toEqual(new Set([20, 24]));
  });

  test('without oddities a shop is plain', async () => {
    const shop = await openShop({ oddities: false });
    const { postings } = (
      await shop.call('/v4/posting/fbs/unfulfilled/list', { limit: 100, filter: wholeWindow })
    ).body;
    const odd = postings.filter(
      (posting: Json) =>
        posting.substatus === 'posting_at_new_kind_of_place' ||
        posting.available_actions.includes('action_of_tomorrow'),
    );
    expect(odd).toEqual([]);
  });
});
