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
  multiBoxQty: '/v3/posting/multiboxqty/set',
  exemplarGet: '/v6/fbs/posting/product/exemplar/create-or-get',
  exemplarSet: '/v6/fbs/posting/product/exemplar/set',
  exemplarStatus: '/v5/fbs/posting/product/exemplar/status',
  exemplarUpdate: '/v1/fbs/posting/product/exemplar/update',
  labelCreate: '/v3/posting/fbs/package-label/create',
  labelGet: '/v2/posting/fbs/package-label/get',
  productInfo: '/v3/product/info/list',
  productAttributes: '/v4/product/info/attributes',
  trackingSet: '/v2/fbs/posting/tracking-number/set',
  delivering: '/v2/fbs/posting/delivering',
  lastMile: '/v2/fbs/posting/last-mile',
  delivered: '/v2/fbs/posting/delivered',
  cancelReasons: '/v1/posting/fbs/cancel-reason',
  cancel: '/v2/posting/fbs/cancel',
  cancelUnits: '/v2/posting/fbs/product/cancel',
  cutoffSet: '/v1/posting/cutoff/set',
} as const;

/** One of the paths above. */
export type OzonPath = (typeof ozonPaths)[keyof typeof ozonPaths];
