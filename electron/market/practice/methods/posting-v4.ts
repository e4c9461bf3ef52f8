import { productOfSku } from '../goods/catalogue.ts';
import { methodOf } from '../shop/methods.ts';
import type { Line, Posting } from '../shop/state.ts';
import type { Ctx } from './context.ts';
import { analyticsPart, barcodesPart, commonParts, customerPart, timeOf } from './parts.ts';

/** The `with` of a list call. */
export interface With {
  readonly analytics: boolean;
  readonly barcodes: boolean;
  readonly financial: boolean;
}

function productPart(line: Line): unknown {
  const product = productOfSku(line.sku);
  return {
    sku: product.sku,
    offer_id: product.offerId,
    name: product.name,
    quantity: line.quantity,
    price: { amount: String(product.price), currency: 'RUB' },
    weight: product.weight / 1000,
    product_color: product.color,
    imei: [],
    is_blr_traceable: false,
    is_marketplace_buyout: false,
  };
}

function financialPart(posting: Posting, asked: boolean): unknown {
  if (!asked) return null;
  return {
    products: posting.lines.map((line) => {
      const { price } = productOfSku(line.sku);
      return {
        product_id: line.sku,
        quantity: line.quantity,
        price,
        old_price: price,
        payout: 0,
        total_discount_value: 0,
        total_discount_percent: 0,
        customer_price: { amount: String(price), currency: 'RUB' },
        actions: [],
        commission: { amount: 0, percent: 0, currency: 'RUB' },
      };
    }),
    cluster_from: 'Москва, МО и Дальние регионы',
    cluster_to: 'Москва, МО и Дальние регионы',
  };
}

function tarifficationPart(posting: Posting, ctx: Ctx): unknown {
  const late = ctx.now > posting.shipmentDate;
  return {
    current_tariff_rate: late ? 1 : 0,
    current_tariff_type: late ? 'commission' : 'no_discount',
    current_tariff_charge: late ? { amount: '50', currency: 'RUB' } : null,
    current_tariff_min_charge: late ? { amount: '50', currency: 'RUB' } : null,
    next_tariff_rate: late ? 3 : 1,
    next_tariff_type: 'commission',
    next_tariff_charge: { amount: late ? '150' : '50', currency: 'RUB' },
    next_tariff_min_charge: null,
    next_tariff_starts_at: timeOf(posting, posting.shipmentDate + (late ? 12 * 3_600_000 : 1000)),
  };
}

/** One posting as the two v4 lists show it. */
export function postingV4(posting: Posting, wanted: With, ctx: Ctx): Record<string, unknown> {
  const customer = customerPart(posting, true);
  return {
    ...commonParts(posting, ctx),
    delivery_schema: methodOf(posting).schema,
    customer,
    addressee: customer === null ? null : { name: posting.buyer.name },
    products: posting.lines.map(productPart),
    barcodes: barcodesPart(posting, wanted.barcodes, ctx),
    analytics_data: analyticsPart(posting, wanted.analytics),
    financial_data: financialPart(posting, wanted.financial),
    tariffication: tarifficationPart(posting, ctx),
    prr_option: '',
    quantum_id: 0,
    volume_weight: 0,
  };
}
