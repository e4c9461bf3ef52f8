import type { Clock } from '#shared/kit/clock.ts';
import type { PracticeSnapshot } from './shop/state.ts';

/** A role of the key: its name, and methods or the beginnings of their paths. */
export interface PracticeRole {
  readonly name: string;
  readonly methods: readonly string[];
}

/** Error codes of single marks and documents; Ozon lists none. */
interface MarkErrorCodes {
  readonly format: string;
  readonly used: string;
  readonly product: string;
  readonly imei: string;
  readonly uin: string;
  readonly gtd: string;
  readonly rnpt: string;
  readonly weight: string;
}

/** Where Ozon's documentation is silent the practice marketplace has a switch; each default is our choice, not a fact about Ozon. */
export interface PracticeSwitches {
  /** From assembly to a printable label, ms; each posting takes up to a third longer. Ozon advises asking after 45-60 s. */
  readonly labelDelayMs: number;
  /** From the ship call to `awaiting_deliver` or `ship_failed`, ms. */
  readonly shipDelayMs: number;
  /** How long Ozon takes to register an aggregator posting with the carrier, ms. */
  readonly registrationDelayMs: number;
  /** How long `delivering`, `last-mile` and `delivered` take to show, ms. */
  readonly statusDelayMs: number;
  /** How long the check of a marking code takes, ms. */
  readonly markCheckMs: number;
  /** How long a label task stays pending and then in progress, ms each. */
  readonly labelTaskMs: number;
  /** Calls per second and Client-Id; Infinity switches the limit off. */
  readonly ratePerSecond: number;
  /** Whether single methods keep their own limits a minute. */
  readonly methodLimits: boolean;
  /** How far Ozon's clock is ahead of the shop's, ms: its `Date` header shows it. */
  readonly clockAheadMs: number;
  /** What the key may do. */
  readonly roles: readonly PracticeRole[];
  /** How long a report waits and then is processed, ms each. */
  readonly reportMs: number;
  /** Share of ship calls that end in `ship_failed`, 0..1. */
  readonly shipFailShare: number;
  /** Share of exemplar/set calls that answer false although all is well, 0..1. */
  readonly exemplarSetFalseAlarm: number;
  /** Buyers who cancel on their own: how many of the seeded postings, and when (ms after start, from..to). */
  readonly buyerCancels: { readonly count: number; readonly fromMs: number; readonly toMs: number };
  /** Unknown enum values, nulls and mixed id types on some postings. */
  readonly oddities: boolean;
  /** Numbers of the postings made by a split. */
  readonly splitNumbering: 'first-keeps' | 'all-new';
  /** Whether the numbers in the answer of a split come in the order of the packages. */
  readonly splitOrder: 'as-asked' | 'reversed';
  /** How long the new parts of a split cannot be seen yet, ms. */
  readonly splitShowsMs: number;
  /** Whether v3/get names related postings; an official example has null there. */
  readonly relatedPostings: 'told' | 'null';
  /** Whether a split without assembly keeps the number for the first part, though its documentation retires it. */
  readonly splitSource: 'retired' | 'keeps-first';
  /** Which number a partial assembly takes for the goods it assembles. */
  readonly partialNumbering: 'part-new' | 'rest-new' | 'both-new';
  /** The text in `result` of a partial assembly; described in the plural, typed as one text. */
  readonly partialResult: 'part' | 'both' | 'empty';
  /** Answer to a second ship call while the first is at work. */
  readonly repeatShipWhileAsync: 'POSTING_ALREADY_SHIPPED' | 'HAS_INCORRECT_STATUS';
  /** Refusal of a ship call whose date of assembly is not confirmed. */
  readonly cutoffRefusal: string;
  /** Refusal of a date of assembly later than the cut-off. */
  readonly lateCutoffRefusal: string;
  /** Whether the actions hold `ship` before the date of assembly is confirmed. */
  readonly shipListedBeforeCutoff: boolean;
  /** Refusal of a number of boxes where Ozon's partner does not carry. */
  readonly boxesElsewhere: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE' | 'MULTIBOX_NOT_ALLOWED_FOR_FBS';
  /** What exemplar/set without a number of boxes does to it. */
  readonly setWithoutBoxes: 'keeps' | 'one';
  /** What exemplar/set does where the same data are stored already. */
  readonly setAgain: 'replaces' | 'EXEMPLAR_INFO_ALREADY_DEFINED';
  /** Whether exemplar/set works after assembly; the documentation says both. */
  readonly setAfterShip: 'allowed' | 'refused';
  /** State of the exemplars after exemplar/update. */
  readonly afterMarkUpdate: 'update_available' | 'update_not_available';
  /** Whether exemplars come in the same order in every answer. */
  readonly exemplarOrder: 'same' | 'turning';
  /** Whether saying that there is no customs declaration is enough where one is wanted. */
  readonly gtdAbsentSuffices: boolean;
  /** Where a weight outside its range is found out. */
  readonly weightJudged: 'by-set' | 'by-check';
  /** Postings that want country, declarations, IMEI, weight or a confirmed date are among the first 45 of the shop. */
  readonly paperwork: boolean;
  /** What becomes of a posting of which some units are cancelled. */
  readonly unitsCancel: 'in-place' | 'rest-new' | 'gone-new';
  /** Whether the answer to that names a new number where there is one. */
  readonly unitsCancelResult: 'named' | 'empty';
  /** Whether the seller may cancel what is assembled. */
  readonly cancelAfterShip: 'allowed' | 'refused';
  /** What a label task does with a posting whose label is not ready. */
  readonly notReadyLabels: 'unprinted' | 'wait' | 'refuse';
  readonly labelSize: 'by-warehouse' | 'big' | 'small';
  readonly bigLabelMm: { readonly width: number; readonly height: number };
  readonly smallLabelMm: { readonly width: number; readonly height: number };
  /** Whether a page with the product list follows each label. */
  readonly productListPage: 'never' | 'single' | 'always';
  readonly pagePerBox: boolean;
  /** Which postings carry a ScanIt code. */
  readonly scanit: 'mixed' | 'always' | 'never';
  readonly scanitSymbology: 'code128' | 'datamatrix';
  /** Whether `barcodes` and `scanit` are filled before assembly. */
  readonly barcodesBeforeShip: boolean;
  /** How long a label file stays on the CDN, ms. */
  readonly fileLifetimeMs: number;
  readonly pictureFormat: 'png' | 'svg';
  readonly obsoleteAnswer: 400 | 404;
  /** Longest window of `/v4/posting/fbs/list`, days (documented a year, seen live about a month). */
  readonly listPeriodMaxDays: number;
  readonly deliveredNeedsLastMile: boolean;
  readonly lastMileStatus: 'driver_pickup' | 'delivering';
  /** `error` of a row that went well in delivering, last-mile, delivered. */
  readonly emptyRowError: 'array' | 'string' | 'null';
  /** A mark whose GTIN is of another product fails its check. */
  readonly markMustMatchProduct: boolean;
  readonly markErrorCodes: MarkErrorCodes;
  readonly lateKeyMessage: string;
  /** From approval of a carriage to its papers, ms. */
  readonly papersDelayMs: number;
  /** From approval of a carriage until it is handed over, ms. */
  readonly handoverDelayMs: number;
  /** How long the sorting centre takes to scan it in, ms. */
  readonly acceptanceMs: number;
  /** From there to the buyer, ms. */
  readonly carriageDeliveryMs: number;
  /** How long a change of cargo places takes, ms. */
  readonly cargoTaskMs: number;
  /** When postings begin to say that they are in a carriage. */
  readonly inCarriageFrom: 'approve' | 'create';
  /** What happens to a second carriage of a way and day while the first is `new`. */
  readonly secondCarriage: 'refused' | 'partial';
  /** What telling cargo places of a supply that has some does without asking to replace them. */
  readonly secondPlaces: 'refused' | 'added';
  /** How cancelling a carriage that has left is refused. */
  readonly cancelCarriageRefusal: 'in-answer' | 'error';
  /** How papers and codes come: as the bytes of the file, or as JSON with base64. */
  readonly fileBody: 'bytes' | 'json';
  /** What moving a delivery a third time answers. */
  readonly noSlotLeft: 'result-false' | 'error';
  /** Shape of a return request's `available_actions`. */
  readonly returnActions: 'wrapped' | 'bare';
  /** HTTP status per message where 400 is not what you want. */
  readonly httpStatus: Readonly<Record<string, number>>;
}

/** What a practice marketplace is made from. */
export interface PracticeOptions extends Partial<PracticeSwitches> {
  readonly seed: number;
  /** How many postings the shop starts with. */
  readonly postings: number;
  readonly clock: Clock;
  /** Port of the API; 0 or absent takes a free one. */
  readonly port?: number;
  /** Port of the file server; 0 or absent takes a free one. */
  readonly cdnPort?: number;
  /** Whose goods it sells: 0 the first seller's (the usual), any other number the neighbour's. */
  readonly seller?: number;
  readonly clientId?: string;
  readonly apiKey?: string;
  /** Milliseconds since 1970; absent: 90 days after the start. */
  readonly keyExpiresAt?: number;
  /** TTF files for the labels; absent: Noto Sans of @expo-google-fonts/noto-sans. */
  readonly fonts?: { readonly regular: string; readonly bold: string };
  /** Go on from an earlier run instead of a fresh shop. */
  readonly restore?: PracticeSnapshot;
}

/** The pair of credentials a practice marketplace accepts unless told otherwise. */
export const practiceCredentials = {
  clientId: '1000001',
  apiKey: 'practice-0000-0000-0000-000000000000',
} as const;

/** The pair of one of several shops that are played at once: no two accept the same. */
export const credentialsOf = (seller: number): { readonly clientId: string; readonly apiKey: string } =>
  seller === 0
    ? practiceCredentials
    : {
        clientId: String(1_000_001 + seller),
        apiKey: `practice-0000-0000-0000-${String(seller).padStart(12, '0')}`,
      };

/** Named defaults of every switch. */
const defaultSwitches: PracticeSwitches = {
  labelDelayMs: 45_000,
  shipDelayMs: 2_000,
  registrationDelayMs: 20_000,
  statusDelayMs: 1_500,
  markCheckMs: 2_500,
  labelTaskMs: 1_000,
  ratePerSecond: 50,
  methodLimits: true,
  clockAheadMs: 0,
  roles: [
    { name: 'Admin', methods: ['/v1', '/v2', '/v3', '/v4', '/v5', '/v6'] },
    { name: 'Posting FBS', methods: ['/v4/posting', '/v3/posting', '/v2/posting', '/v1/posting'] },
  ],
  reportMs: 1_500,
  shipFailShare: 0,
  exemplarSetFalseAlarm: 0.1,
  buyerCancels: { count: 0, fromMs: 0, toMs: 0 },
  oddities: true,
  splitNumbering: 'first-keeps',
  splitOrder: 'as-asked',
  splitShowsMs: 0,
  relatedPostings: 'told',
  splitSource: 'retired',
  partialNumbering: 'part-new',
  partialResult: 'part',
  repeatShipWhileAsync: 'POSTING_ALREADY_SHIPPED',
  cutoffRefusal: 'TRANSITION_IS_NOT_POSSIBLE',
  lateCutoffRefusal: 'new_cutoff_date must not be later than shipment_date',
  shipListedBeforeCutoff: false,
  boxesElsewhere: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE',
  setWithoutBoxes: 'keeps',
  setAgain: 'replaces',
  setAfterShip: 'allowed',
  afterMarkUpdate: 'update_available',
  exemplarOrder: 'same',
  gtdAbsentSuffices: true,
  weightJudged: 'by-set',
  paperwork: false,
  unitsCancel: 'in-place',
  unitsCancelResult: 'named',
  cancelAfterShip: 'allowed',
  notReadyLabels: 'unprinted',
  labelSize: 'by-warehouse',
  bigLabelMm: { width: 75, height: 120 },
  smallLabelMm: { width: 58, height: 40 },
  productListPage: 'never',
  pagePerBox: false,
  scanit: 'mixed',
  scanitSymbology: 'code128',
  barcodesBeforeShip: true,
  fileLifetimeMs: 3_600_000,
  pictureFormat: 'png',
  obsoleteAnswer: 400,
  listPeriodMaxDays: 30,
  deliveredNeedsLastMile: true,
  lastMileStatus: 'driver_pickup',
  emptyRowError: 'array',
  markMustMatchProduct: false,
  markErrorCodes: {
    format: 'MARK_FORMAT',
    used: 'MARK_ALREADY_USED',
    product: 'MARK_OF_ANOTHER_PRODUCT',
    imei: 'IMEI_FORMAT',
    uin: 'UIN_FORMAT',
    gtd: 'GTD_FORMAT',
    rnpt: 'RNPT_FORMAT',
    weight: 'WEIGHT_IS_OUT_OF_RANGE',
  },
  lateKeyMessage: 'Api-key is deactivated, use another one or generate a new one',
  papersDelayMs: 20_000,
  handoverDelayMs: 2 * 3_600_000,
  acceptanceMs: 3_600_000,
  carriageDeliveryMs: 48 * 3_600_000,
  cargoTaskMs: 3_000,
  inCarriageFrom: 'approve',
  secondCarriage: 'refused',
  secondPlaces: 'refused',
  cancelCarriageRefusal: 'in-answer',
  fileBody: 'bytes',
  noSlotLeft: 'result-false',
  returnActions: 'wrapped',
  httpStatus: {},
};

/** Fills what the caller left out. */
export function switchesOf(options: PracticeOptions): PracticeSwitches {
  const given = Object.entries(options).filter(
    ([key, value]) => key in defaultSwitches && value !== undefined,
  );
  return { ...defaultSwitches, ...Object.fromEntries(given) };
}
