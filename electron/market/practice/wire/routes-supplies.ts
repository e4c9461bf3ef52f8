import type { Method } from '../methods/context.ts';
import {
  placeLabelsCreate,
  placeLabelsGet,
  placesCreate,
  placesCreateInfo,
  placesGet,
  supplyBundle,
  supplyOrderGet,
  supplyOrderList,
} from '../methods/supplies.ts';

/** Methods of supplies to Ozon's own warehouses. */
export const supplyRoutes: Readonly<Record<string, Method>> = {
  '/v3/supply-order/list': supplyOrderList,
  '/v3/supply-order/get': supplyOrderGet,
  '/v1/supply-order/bundle': supplyBundle,
  '/v1/cargoes/get': placesGet,
  '/v1/cargoes/create': placesCreate,
  '/v2/cargoes/create/info': placesCreateInfo,
  '/v1/cargoes-label/create': placeLabelsCreate,
  '/v1/cargoes-label/get': placeLabelsGet,
};
