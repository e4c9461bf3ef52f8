import { deliveryMethods, warehouses, type DeliveryMethod, type Warehouse } from '../shop/methods.ts';
import type { Method } from './context.ts';
import { listPage } from './list-page.ts';

function warehouseRow(warehouse: Warehouse): unknown {
  return {
    warehouse_id: warehouse.id,
    name: warehouse.name,
    status: 'created',
    is_rfbs: warehouse.rfbs,
    is_express: warehouse.express,
    is_comfort: false,
    is_kgt: warehouse.maxWeight > 25_000,
    is_auto_assembly: false,
    has_entrusted_acceptance: warehouse.firstMile === 'PICK_UP',
    is_waybill_enabled: false,
    with_item_list: true,
    carriage_label_type: warehouse.label,
    first_mile: {
      type: warehouse.firstMile,
      dropoff_point_id: warehouse.firstMile === 'DROP_OFF' ? '1020002075314000' : '',
      timeslot_from: '17:00',
      timeslot_to: '20:00',
      timeslot_id: 287_231,
      first_mile_is_changing: false,
    },
    address_info: {
      address: warehouse.address,
      latitude: warehouse.latitude,
      longitude: warehouse.longitude,
      utc: `UTC+0${warehouse.utcHours}:00`,
    },
    phone: '+7(999)999-99-99',
    courier_comment: '',
    courier_phones: [],
    created_at: '2025-03-11T11:57:51.811Z',
    updated_at: '2026-01-11T08:02:13Z',
    pause_at: null,
    postings_limit: -1,
    min_postings_limit: 1,
    has_postings_limit: false,
    sla_cut_in: 240,
    cut_in_time: 0,
    warehouse_type: '',
    timetable: null,
    working_days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  };
}

/** `/v2/warehouse/list`. */
export const warehouseList: Method = {
  message: 'WarehouseListV2Request',
  answer: (body) => {
    const limit = body.intIn('limit', 1, 200);
    const ids = body.ints('warehouse_ids', 200);
    const { page: rows, ...rest } = listPage(
      warehouses.filter((one) => ids.length === 0 || ids.includes(one.id)),
      body,
      limit,
    );
    return { warehouses: rows.map(warehouseRow), ...rest };
  },
};

function methodRow(method: DeliveryMethod): unknown {
  return {
    id: method.id,
    name: method.name,
    warehouse_id: method.warehouse.id,
    provider_id: method.providerId,
    status: 'ACTIVE',
    tpl_integration_type: method.integration,
    cutoff: method.cutoff,
    sla_cut_in: method.express ? 30 : 240,
    is_express: method.express,
    template_id: method.id % 1000,
    tpl_dropoff_point: null,
    created_at: '2025-03-11T11:57:51.811Z',
    updated_at: '2026-01-11T08:02:13Z',
  };
}

/** `/v2/delivery-method/list`: realFBS only. */
export const deliveryMethodList: Method = {
  message: 'DeliveryMethodListV2Request',
  answer: (body) => {
    const limit = body.intIn('limit', 1, 100);
    const filter = body.object('filter');
    const among = (name: string, value: number): boolean => {
      const ids = filter?.ints(name, 100) ?? [];
      return ids.length === 0 || ids.includes(value);
    };
    const statuses = filter?.texts('status', 0, 10) ?? [];
    const rows = deliveryMethods.filter(
      (method) =>
        method.schema === 'rfbs' &&
        among('warehouse_ids', method.warehouse.id) &&
        among('provider_ids', method.providerId) &&
        among('delivery_method_ids', method.id) &&
        (statuses.length === 0 || statuses.includes('ACTIVE')),
    );
    const { page: shown, ...rest } = listPage(rows, body, limit);
    return { delivery_methods: shown.map(methodRow), ...rest };
  },
};
