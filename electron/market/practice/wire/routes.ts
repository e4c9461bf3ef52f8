import { roles, sellerInfo } from '../methods/account.ts';
import { barcodeAdd, barcodeGenerate } from '../methods/barcodes.ts';
import { productList } from '../methods/catalogue-list.ts';
import type { Method } from '../methods/context.ts';
import { delivered, delivering, lastMile, setTracking } from '../methods/delivery.ts';
import { labelCreate, labelGet } from '../methods/labels.ts';
import { postingList, unfulfilledList } from '../methods/lists.ts';
import { postingByBarcode, postingGet } from '../methods/one-posting.ts';
import { productAttributes, productInfoList } from '../methods/products.ts';
import { reportCreate, reportInfo } from '../methods/reports.ts';
import { stocksByWarehouse, stocksSet, stockTotals } from '../methods/stocks.ts';
import { deliveryMethodList, warehouseList } from '../methods/warehouses.ts';
import { assemblyRoutes } from './routes-assembly.ts';
import { handoverRoutes } from './routes-handover.ts';
import { supplyRoutes } from './routes-supplies.ts';

/** Methods that answer. */
export const routes: Readonly<Record<string, Method>> = {
  ...assemblyRoutes,
  '/v1/roles': roles,
  '/v1/seller/info': sellerInfo,
  '/v4/posting/fbs/unfulfilled/list': unfulfilledList,
  '/v4/posting/fbs/list': postingList,
  '/v3/posting/fbs/get': postingGet,
  '/v2/posting/fbs/get-by-barcode': postingByBarcode,
  '/v3/posting/fbs/package-label/create': labelCreate,
  '/v2/posting/fbs/package-label/get': labelGet,
  '/v3/product/info/list': productInfoList,
  '/v4/product/info/attributes': productAttributes,
  '/v2/fbs/posting/tracking-number/set': setTracking,
  '/v2/fbs/posting/delivering': delivering,
  '/v2/fbs/posting/last-mile': lastMile,
  '/v2/fbs/posting/delivered': delivered,
  '/v2/warehouse/list': warehouseList,
  '/v2/delivery-method/list': deliveryMethodList,
  ...handoverRoutes,
  ...supplyRoutes,
  '/v3/product/list': productList,
  '/v1/barcode/add': barcodeAdd,
  '/v1/barcode/generate': barcodeGenerate,
  '/v2/products/stocks': stocksSet,
  '/v2/product/info/stocks-by-warehouse/fbs': stocksByWarehouse,
  '/v4/product/info/stocks': stockTotals,
  '/v1/report/postings/create': reportCreate,
  '/v1/report/info': reportInfo,
};

/** Methods Ozon switched off, by its own news; they answer that they are obsolete. */
export const obsoletePaths: readonly string[] = [
  '/v3/posting/fbs/list',
  '/v3/posting/fbs/unfulfilled/list',
  '/v2/posting/fbs/package-label',
  '/v1/posting/fbs/package-label/create',
  '/v2/posting/fbs/package-label/create',
  '/v1/posting/fbs/package-label/get',
  '/v2/posting/fbs/act/create',
  '/v1/warehouse/list',
  '/v1/delivery-method/list',
  '/v1/posting/carriage-available/list',
  '/v1/carriage/delivery/list',
  '/v2/posting/fbs/digital/act/check-status',
  '/v2/posting/fbs/digital/act/get-pdf',
  '/v2/fbs/posting/sent-by-seller',
  '/v5/fbs/posting/product/exemplar/create-or-get',
  '/v4/fbs/posting/product/exemplar/set',
  '/v5/fbs/posting/product/exemplar/set',
  '/v4/fbs/posting/product/exemplar/status',
  '/v4/fbs/posting/product/exemplar/validate',
  '/v2/posting/fbs/product/change',
  '/v3/posting/fbs/ship',
  '/v3/posting/fbs/ship/package',
  '/v2/returns/rfbs/reject',
  '/v2/returns/rfbs/compensate',
  '/v2/returns/rfbs/verify',
  '/v2/returns/rfbs/receive-return',
  '/v2/returns/rfbs/return-money',
  '/v3/returns/company/fbs',
  '/v1/product/import/stocks',
];
