import { handoverPaths } from './paths-handover.ts';
import { supplyPaths } from './paths-supplies.ts';

/** Every path of the Seller API that the station calls; versions die on dates, so they live in this one table. */
export const ozonPaths = {
  roles: '/v1/roles',
  sellerInfo: '/v1/seller/info',
  unfulfilledList: '/v4/posting/fbs/unfulfilled/list',
  postingList: '/v4/posting/fbs/list',
  postingGet: '/v3/posting/fbs/get',
  postingByBarcode: '/v2/posting/fbs/get-by-barcode',
  restrictions: '/v1/posting/fbs/restrictions',
  ship: '/v4/posting/fbs/ship',
  shipPart: '/v4/posting/fbs/ship/package',
  split: '/v1/posting/fbs/split',
  multiBoxQty: '/v3/posting/multiboxqty/set',
  exemplarGet: '/v6/fbs/posting/product/exemplar/create-or-get',
  exemplarSet: '/v6/fbs/posting/product/exemplar/set',
  exemplarStatus: '/v5/fbs/posting/product/exemplar/status',
  exemplarValidate: '/v5/fbs/posting/product/exemplar/validate',
  exemplarUpdate: '/v1/fbs/posting/product/exemplar/update',
  countryList: '/v2/posting/fbs/product/country/list',
  countrySet: '/v2/posting/fbs/product/country/set',
  labelCreate: '/v3/posting/fbs/package-label/create',
  labelGet: '/v2/posting/fbs/package-label/get',
  productInfo: '/v3/product/info/list',
  productAttributes: '/v4/product/info/attributes',
  ...handoverPaths,
  ...supplyPaths,
  cancelReasons: '/v1/posting/fbs/cancel-reason',
  allCancelReasons: '/v2/posting/fbs/cancel-reason/list',
  cancel: '/v2/posting/fbs/cancel',
  cancelUnits: '/v2/posting/fbs/product/cancel',
  cutoffSet: '/v1/posting/cutoff/set',
  productList: '/v3/product/list',
  barcodeAdd: '/v1/barcode/add',
  barcodeGenerate: '/v1/barcode/generate',
  stocksSet: '/v2/products/stocks',
  stockTotals: '/v4/product/info/stocks',
  stocksByWarehouse: '/v2/product/info/stocks-by-warehouse/fbs',
  warehouseList: '/v2/warehouse/list',
  deliveryMethodList: '/v2/delivery-method/list',
  reportCreate: '/v1/report/postings/create',
  reportInfo: '/v1/report/info',
} as const;

/** One of the paths above. */
export type OzonPath = (typeof ozonPaths)[keyof typeof ozonPaths];
