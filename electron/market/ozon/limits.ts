import type { LimitTable } from '../limits/table.ts';
import { ozonPaths } from './paths.ts';

const second = 1_000;
const minute = 60 * second;

/** What Ozon documents; one call a second is left for whatever else uses the key. */
export const ozonLimits: LimitTable = {
  all: { calls: 49, perMs: second },
  methods: {
    [ozonPaths.stocksSet]: { calls: 80, perMs: minute },
    [ozonPaths.barcodeAdd]: { calls: 20, perMs: minute },
    [ozonPaths.barcodeGenerate]: { calls: 20, perMs: minute },
  },
  patienceMs: {
    [ozonPaths.productList]: 10 * second,
    [ozonPaths.productInfo]: 5 * second,
    [ozonPaths.productAttributes]: 10 * second,
    [ozonPaths.stocksSet]: 5 * second,
    [ozonPaths.stockTotals]: 10 * second,
    [ozonPaths.stocksByWarehouse]: 10 * second,
    [ozonPaths.reportCreate]: 10 * second,
    [ozonPaths.reportInfo]: 10 * second,
  },
};

/** How long a product in a warehouse rests between two settings of its stock, ms. */
export const stockRestMs = 30 * second;

/** How many rows one call takes. */
export const rowsPerCall = { stocks: 100, barcodes: 100 } as const;
