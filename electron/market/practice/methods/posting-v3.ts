import { productOfSku } from '../goods/catalogue.ts';
import { methodOf } from '../shop/methods.ts';
import { needsOf } from '../shop/needs.ts';
import { weightRange } from '../shop/paper-checks.ts';
import type { Line, Posting } from '../shop/state.ts';
import type { Ctx } from './context.ts';
import { analyticsPart, barcodesPart, commonParts, customerPart, timeOf } from './parts.ts';

/** The `with` of v3/get. */
export interface WithV3 {
  readonly analytics: boolean;
  readonly barcodes: boolean;
  readonly financial: boolean;
  readonly exemplars: boolean;
  readonly related: boolean;
}

const marksOfType = (posting: Posting, sku: number, type: string): string[] =>
  posting.exemplars
    .filter((exemplar) => exemplar.sku === sku)
    .flatMap((exemplar) => exemplar.marks.filter((mark) => mark.type === type).map((mark) => mark.mark));

const price4 = (roubles: number): string => roubles.toFixed(4);

function productPart(posting: Posting, line: Line): unknown {
  const product = productOfSku(line.sku);
  const [length, width, height] = product.size;
  const needs = needsOf(posting);
  const isWeighed = needs.weight.includes(line.sku);
  const range = weightRange(line.sku);
  return {
    sku: product.sku,
    offer_id: product.offerId,
    name: product.name,
    quantity: line.quantity,
    price: price4(product.price),
    currency_code: 'RUB',
    dimensions: {
      height: height.toFixed(2),
      length: length.toFixed(2),
      weight: String(product.weight),
      width: width.toFixed(2),
    },
    is_blr_traceable: false,
    is_marketplace_buyout: false,
    has_imei: needs.imei.includes(line.sku),
    is_weight_needed: isWeighed,
    weight_max: isWeighed ? range.max : product.weight / 1000,
    weight_min: isWeighed ? range.min : 0,
    jw_uin: marksOfType(posting, line.sku, 'jw_uin'),
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
        customer_price: price,
        currency_code: 'RUB',
        customer_currency_code: 'RUB',
        payout: 0,
        total_discount_value: 0,
        total_discount_percent: 0,
        actions: [],
        commission_amount: 0,
        commission_percent: 0,
        commissions_currency_code: 'RUB',
      };
    }),
    cluster_from: 'Москва, МО и Дальние регионы',
    cluster_to: 'Москва, МО и Дальние регионы',
  };
}

function exemplarsPart(posting: Posting, asked: boolean): unknown {
  if (!asked) return null;
  return {
    products: posting.lines.map((line) => ({
      sku: line.sku,
      exemplars: posting.exemplars
        .filter((exemplar) => exemplar.sku === line.sku)
        .map((exemplar) => ({
          exemplar_id: exemplar.id,
          mandatory_mark: exemplar.marks.find((mark) => mark.type === 'mandatory_mark')?.mark ?? '',
          gtd: exemplar.gtd,
          is_gtd_absent: exemplar.gtdAbsent,
          rnpt: exemplar.rnpt,
          is_rnpt_absent: exemplar.rnptAbsent,
          weight: exemplar.weight,
          imei: exemplar.marks.filter((mark) => mark.type === 'imei').map((mark) => mark.mark),
        })),
    })),
  };
}

function tarifficationPart(posting: Posting, ctx: Ctx): unknown {
  const late = ctx.now > posting.shipmentDate;
  return {
    current_tariff_rate: late ? 1 : 0,
    current_tariff_type: late ? 'commission' : 'no_discount',
    current_tariff_charge: late ? '50' : '',
    current_tariff_charge_currency_code: 'RUB',
    next_tariff_rate: late ? 3 : 1,
    next_tariff_type: 'commission',
    next_tariff_charge: late ? '150' : '50',
    next_tariff_starts_at: timeOf(posting, posting.shipmentDate + (late ? 12 * 3_600_000 : 1000)),
    next_tariff_charge_currency_code: 'RUB',
  };
}

function relatedPart(posting: Posting, asked: boolean, ctx: Ctx): unknown {
  const isTold = asked && ctx.switches.relatedPostings === 'told';
  return isTold ? { related_posting_numbers: posting.related } : null;
}

function addresseePart(posting: Posting): unknown {
  if (methodOf(posting).schema === 'fbs') return null;
  return { name: posting.buyer.name, phone: posting.buyer.phone, pin: posting.buyer.pin };
}

/** The `result` of v3/get, still in its older shapes. */
export function postingV3(posting: Posting, wanted: WithV3, ctx: Ctx): Record<string, unknown> {
  return {
    ...commonParts(posting, ctx),
    previous_substatus: posting.previousSubstatus,
    provider_status: '',
    delivery_price: '',
    customer: customerPart(posting, false),
    addressee: addresseePart(posting),
    courier: null,
    products: posting.lines.map((line) => productPart(posting, line)),
    additional_data: [],
    barcodes: barcodesPart(posting, wanted.barcodes, ctx),
    analytics_data: analyticsPart(posting, wanted.analytics),
    financial_data: financialPart(posting, wanted.financial),
    product_exemplars: exemplarsPart(posting, wanted.exemplars),
    related_postings: relatedPart(posting, wanted.related, ctx),
    related_weight_postings: [],
    prr_option: { code: '', price: '', currency_code: 'RUB', floor: '' },
    fact_delivery_date: posting.deliveringDate === null ? null : timeOf(posting, posting.deliveringDate),
    tariffication: tarifficationPart(posting, ctx),
  };
}
