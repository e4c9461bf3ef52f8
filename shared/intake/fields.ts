/** What a column of a table of orders may mean to us. */
export const tableFields = [
  'posting',
  'order',
  'sku',
  'offerId',
  'barcode',
  'name',
  'quantity',
  'price',
  'currency',
  'color',
  'weight',
  'orderedAt',
  'cutoffAt',
  'lateAt',
  'status',
  'way',
  'carrier',
  'tracking',
  'warehouse',
  'buyer',
  'phone',
  'region',
  'city',
  'address',
] as const;

/** One of `tableFields`. */
export type TableField = (typeof tableFields)[number];

/** Which column of a table is what: places from 0. */
export type Columns = Readonly<Partial<Record<TableField, number>>>;

/** Without these there is nothing to pack; of a group one is enough (IM3). */
const requiredGroups: readonly (readonly TableField[])[] = [
  ['posting'],
  ['sku', 'offerId', 'barcode'],
  ['name'],
  ['quantity'],
];

/** The groups that have no column yet. */
export const missingGroups = (columns: Columns): readonly (readonly TableField[])[] =>
  requiredGroups.filter((group) => group.every((field) => columns[field] === undefined));

/** Whether a field is required by itself or one of a group that is. */
export const isRequired = (field: TableField): boolean =>
  requiredGroups.some((group) => group.includes(field));
