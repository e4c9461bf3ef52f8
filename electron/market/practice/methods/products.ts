import { attributesOf } from '../goods/attributes.ts';
import { goodsOf } from '../goods/catalogue.ts';
import type { Product } from '../goods/product.ts';
import { barcodesOf } from '../shop/barcodes.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import type { Ctx, Method } from './context.ts';

/** Address of a product's picture on the file server. */
export const pictureUrl = (product: Product, ctx: Pick<Ctx, 'cdnUrl' | 'switches'>): string =>
  `${ctx.cdnUrl}/s3/multimedia-1/${product.picture}.${ctx.switches.pictureFormat}`;

/** Products a call names by one kind of id; null when it names none. */
function chosen(from: Reader, ctx: Ctx): Product[] | null {
  const offers = from.texts('offer_id', 0, 1000);
  const ids = from.ints('product_id', 1000);
  const skus = from.ints('sku', 1000);
  const count = offers.length + ids.length + skus.length;
  if (count === 0) return null;
  if (count > 1000) throw invalidField(from, 'sku', 'value must contain between 1 and 1000 items, inclusive');
  return goodsOf(ctx.shop).filter(
    (product) =>
      offers.includes(product.offerId) || ids.includes(product.productId) || skus.includes(product.sku),
  );
}

const volumeWeight = ([length, width, height]: Product['size']): number =>
  Math.round((length * width * height) / 50_000) / 100;

function infoItem(product: Product, ctx: Ctx): unknown {
  return {
    id: product.productId,
    sku: product.sku,
    offer_id: product.offerId,
    name: product.name,
    barcodes: barcodesOf(product, ctx.shop),
    primary_image: [pictureUrl(product, ctx)],
    images: [],
    color_image: [],
    price: product.price.toFixed(2),
    old_price: (product.price * 1.3).toFixed(2),
    min_price: '',
    currency_code: 'RUB',
    description_category_id: 17_028_922,
    type_id: 94_765,
    created_at: '2025-09-15T10:30:00Z',
    updated_at: '2026-01-16T12:45:00.517Z',
    is_archived: false,
    is_autoarchived: false,
    is_discounted: false,
    is_kgt: product.traits.includes('oversize'),
    is_super: false,
    is_prepayment_allowed: false,
    has_discounted_fbo_item: false,
    discounted_fbo_stocks: 0,
    vat: '0',
    volume_weight: volumeWeight(product.size),
    model_info: { model_id: product.productId - 7, count: 1 },
    sources: [
      {
        sku: product.sku,
        source: 'SDS',
        created_at: '2025-09-15T10:31:00Z',
        shipment_type: 'SHIPMENT_TYPE_GENERAL',
        quant_code: '',
      },
    ],
    statuses: {
      is_created: true,
      moderate_status: 'approved',
      status: 'price_sent',
      status_description: '',
      status_failed: '',
      status_name: 'Продается',
      status_tooltip: '',
      status_updated_at: '2026-01-14T11:20:00Z',
      validation_status: 'success',
    },
    stocks: { has_stock: true, stocks: [{ sku: product.sku, source: 'fbs', present: 40, reserved: 3 }] },
    visibility_details: { has_price: true, has_stock: true },
    availabilities: [],
    commissions: [],
    errors: [],
    promotions: [],
    price_indexes: null,
  };
}

/** `/v3/product/info/list`: no weight and no size here. */
export const productInfoList: Method = {
  message: 'GetProductInfoListRequest',
  answer: (body, ctx) => {
    const products = chosen(body, ctx);
    if (products === null) throw invalidField(body, 'offer_id', 'at least one identifier is required');
    return { items: products.map((product) => infoItem(product, ctx)) };
  },
};

function attributeRow(product: Product, ctx: Ctx): unknown {
  const [depth, width, height] = product.size;
  const barcodes = barcodesOf(product, ctx.shop);
  return {
    id: product.productId,
    sku: product.productId % 2 === 0 ? product.sku : String(product.sku),
    offer_id: product.offerId,
    name: product.name,
    barcode: barcodes[0] ?? '',
    barcodes: barcodes.length === 0 ? null : barcodes,
    height,
    depth,
    width,
    dimension_unit: 'mm',
    weight: product.weight,
    weight_unit: 'g',
    primary_image: pictureUrl(product, ctx),
    images: [],
    color_image: '',
    pdf_list: [],
    description_category_id: 17_028_922,
    type_id: 94_765,
    model_info: { model_id: product.productId - 7, count: 1 },
    attributes: attributesOf(product),
    attributes_with_defaults: [],
    complex_attributes: [],
  };
}

/** `/v4/product/info/attributes`: sizes, weight, barcodes and the attributes a trait can be read from. */
export const productAttributes: Method = {
  message: 'GetProductAttributesV4Request',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    const rows = (filter ? chosen(filter, ctx) : null) ?? [...goodsOf(ctx.shop)];
    const limit = body.intIn('limit', 1, 1000);
    const lastId = body.textOr('last_id');
    const after = lastId === '' ? 0 : Number(Buffer.from(lastId, 'base64').toString('utf8'));
    if (Number.isNaN(after)) throw invalidField(body, 'last_id', 'value is not valid');
    const rest = rows.filter((product) => product.productId > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const more = rest.length > page.length;
    return {
      result: page.map((product) => attributeRow(product, ctx)),
      total: ctx.switches.oddities ? String(rows.length) : rows.length,
      last_id: more && last ? Buffer.from(String(last.productId)).toString('base64') : '',
    };
  },
};
