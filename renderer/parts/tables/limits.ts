/** Rows a table may have: three times what the largest seller exports. */
export const MOST_ROWS = 300_000;

/** Columns that are looked at. */
export const MOST_COLUMNS = 200;

/** A larger file is no table of orders, bytes. */
export const MOST_BYTES = 96 * 1024 * 1024;
