import { productOfSku } from '../goods/catalogue.ts';
import { methodOf } from '../shop/methods.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Method } from './context.ts';
import { codesOf, timeOf } from './parts.ts';
import { postingV3 } from './posting-v3.ts';

/** `/v3/posting/fbs/get`. */
export const postingGet: Method = {
  message: 'GetFbsPostingRequestV3',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const wanted = body.object('with');
    const flag = (name: string): boolean => wanted?.flag(name) ?? false;
    const shape = {
      analytics: flag('analytics_data'),
      barcodes: flag('barcodes'),
      financial: flag('financial_data'),
      exemplars: flag('product_exemplars'),
      related: flag('related_postings'),
    };
    return { result: postingV3(posting, shape, ctx) };
  },
};

/** `/v2/posting/fbs/get-by-barcode`: any of the codes on the label. */
export const postingByBarcode: Method = {
  message: 'GetFbsPostingByBarcodeRequest',
  answer: (body, ctx) => {
    const wanted = body.text('barcode');
    const posting = ctx.shop.postings.find((candidate) => {
      const codes = codesOf(candidate, ctx);
      return wanted !== '0' && [codes.upper, codes.lower, codes.scanit].includes(wanted);
    });
    if (!posting) throw new ApiError('POSTING_NOT_FOUND');
    const codes = codesOf(posting, ctx);
    return {
      result: {
        posting_number: posting.number,
        order_id: posting.orderId,
        order_number: posting.orderNumber,
        status: posting.status,
        cancel_reason_id: posting.cancellation?.reasonId ?? 0,
        created_at: timeOf(posting, posting.createdAt),
        in_process_at: timeOf(posting, posting.inProcessAt),
        shipment_date: timeOf(posting, posting.shipmentDate),
        products: posting.lines.map((line) => {
          const product = productOfSku(line.sku);
          return {
            sku: product.sku,
            name: product.name,
            quantity: line.quantity,
            offer_id: product.offerId,
            price: product.price.toFixed(4),
          };
        }),
        barcodes: { upper_barcode: codes.upper, lower_barcode: codes.lower },
      },
    };
  },
};

/** `/v1/posting/fbs/restrictions`: limits of the first mile; grams, centimetres, roubles. FBS only. */
export const restrictions: Method = {
  message: 'GetRestrictionsRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const method = methodOf(posting);
    if (method.schema !== 'fbs') throw new ApiError('HAS_INCORRECT_TPL_INTEGRATION_TYPE');
    const pickUp = method.warehouse.firstMile === 'PICK_UP';
    return {
      result: {
        posting_number: posting.number,
        max_posting_weight: method.warehouse.maxWeight,
        min_posting_weight: 0,
        width: pickUp ? 180 : 80,
        height: pickUp ? 180 : 60,
        length: pickUp ? 180 : 120,
        max_posting_price: 500_000,
        min_posting_price: 0,
      },
    };
  },
};
