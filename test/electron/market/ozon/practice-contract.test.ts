import type { PracticeSwitches } from '../../../../electron/market/practice/options.ts';
import { cargoContract } from '../../../contracts/cargo.contract.ts';
import { goodsContract } from '../../../contracts/goods.contract.ts';
import { handoverContract } from '../../../contracts/handover.contract.ts';
import { marketplaceContract } from '../../../contracts/marketplace.contract.ts';
import { returnsContract } from '../../../contracts/returns.contract.ts';
import { makeHandoverBench, otherHandover } from './handover-bench.ts';
import { practiceBench } from './practice-bench.ts';

/** Where the documentation is silent, both answers must do. */
const otherWay: Partial<PracticeSwitches> = {
  splitNumbering: 'all-new',
  splitOrder: 'reversed',
  splitSource: 'keeps-first',
  relatedPostings: 'null',
  partialNumbering: 'both-new',
  partialResult: 'empty',
  repeatShipWhileAsync: 'HAS_INCORRECT_STATUS',
  cutoffRefusal: 'HAS_INCORRECT_STATUS',
  lateCutoffRefusal: 'HAS_INCORRECT_CUTOFF_DATE',
  shipListedBeforeCutoff: true,
  boxesElsewhere: 'MULTIBOX_NOT_ALLOWED_FOR_FBS',
  setWithoutBoxes: 'one',
  setAgain: 'EXEMPLAR_INFO_ALREADY_DEFINED',
  afterMarkUpdate: 'update_not_available',
  exemplarOrder: 'turning',
  weightJudged: 'by-check',
  unitsCancel: 'rest-new',
  unitsCancelResult: 'empty',
  notReadyLabels: 'refuse',
  labelSize: 'small',
  emptyRowError: 'null',
  exemplarSetFalseAlarm: 1,
  scanit: 'always',
  listPeriodMaxDays: 10,
  lastMileStatus: 'delivering',
  httpStatus: {
    POSTING_ALREADY_SHIPPED: 409,
    "The next postings aren't ready": 409,
    EXEMPLAR_INFO_NOT_FILLED_COMPLETELY: 409,
    HAS_INCORRECT_STATUS: 404,
    HAS_INCORRECT_PRODUCT_QUANTITY: 404,
    UNKNOW_PRODUCT: 404,
  },
};

marketplaceContract('the Ozon adapter on the practice marketplace', () => practiceBench({}));
marketplaceContract('the same where the marketplace decides otherwise', () => practiceBench(otherWay));

handoverContract('handing over through the Ozon adapter', () => makeHandoverBench({}));
handoverContract('the same where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
cargoContract('cargo places and picking lists through the Ozon adapter', () => makeHandoverBench({}));
cargoContract('those where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
returnsContract('own delivery and returns through the Ozon adapter', () => makeHandoverBench({}));
returnsContract('these where Ozon decides otherwise', () => makeHandoverBench(otherHandover));
goodsContract('account, goods, stocks, warehouses and reports', () => practiceBench({}));
