/** Paths of supplies to Ozon's own warehouses. */
export const supplyPaths = {
  supplyOrderList: '/v3/supply-order/list',
  supplyOrderGet: '/v3/supply-order/get',
  supplyBundle: '/v1/supply-order/bundle',
  placesGet: '/v1/cargoes/get',
  placesCreate: '/v1/cargoes/create',
  placesCreateInfo: '/v2/cargoes/create/info',
  placeLabelsCreate: '/v1/cargoes-label/create',
  placeLabelsGet: '/v1/cargoes-label/get',
} as const;
