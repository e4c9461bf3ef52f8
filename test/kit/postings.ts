import { barcode, postingNumber, sku, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import type { PostingDecision } from '#shared/domain/posting/decision.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot, SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { defaultBoxes } from '#shared/domain/rules/boxes.ts';
import { buildPlan, type PackingRules } from '#shared/domain/rules/checklist.ts';
import { fold } from '#shared/kit/fold.ts';

/** A posting number to play with. */
export const NUMBER = postingNumber('0208245774-0029-1');

/** Who does things in tests, and when. */
export const who = { at: 1_700_000_000_000, by: 'ANNA' } as const;

/** A line of a posting; two fox mugs where nothing else is said. */
export const line = (partial: Partial<SnapshotLine> = {}): SnapshotLine => ({
  sku: sku('100'),
  offerId: 'KR-LISA',
  name: 'Кружка «Лиса»',
  quantity: 2,
  unitGrams: 340,
  priceKopecks: 59_000,
  currency: 'RUB',
  color: null,
  marking: 'none',
  wants: [],
  ...partial,
});

/** An FBS posting that may be assembled now. */
export const snapshot = (partial: Partial<PostingSnapshot> = {}): PostingSnapshot => ({
  number: NUMBER,
  orderNumber: '0208245774-0029',
  way: 'fbs',
  express: false,
  phase: 'shippable',
  shipProgress: 'none',
  rawWay: 'ozon',
  rawStatus: 'awaiting_packaging',
  rawSubstatus: 'posting_created',
  actions: ['ship', 'cancel'],
  orderedAt: who.at - 3_600_000,
  cutoffAt: who.at + 7_200_000,
  lateAt: null,
  warehouse: 'Южный-2',
  deliveryMethod: 'Доставка Ozon',
  carrier: 'Ozon',
  lines: [line()],
  trackingNumber: null,
  labelCodes: ['%101%1720049505'],
  multibox: false,
  boxes: 1,
  destination: {
    buyerName: 'Иванова Анна',
    phone: '+79001112233',
    region: 'Москва',
    city: 'Москва',
    address: 'ул. Ленина, 1, кв. 2',
  },
  cancellation: null,
  parent: null,
  source: 'market',
  ...partial,
});

/** A product of the catalogue. */
export const product = (partial: Partial<KnownProduct> = {}): KnownProduct => ({
  status: 'known',
  sku: sku('100'),
  offerId: 'KR-LISA',
  name: 'Кружка «Лиса»',
  barcodes: [barcode('4601234567893')],
  pictureUrl: null,
  grams: 340,
  lengthMm: 120,
  widthMm: 90,
  heightMm: 100,
  allBarcodes: [{ code: barcode('4601234567893'), units: 1, origin: 'market' }],
  traits: [],
  traitsBy: 'rule',
  shelf: 'A-03-2',
  kit: [],
  ...partial,
});

/** Packing rules with nothing asked beyond the goods. */
export const bareRules: PackingRules = {
  inspect: 'off',
  bubbleLayers: 2,
  weigh: 'off',
  chooseBox: 'off',
  inserts: [],
  boxes: [...defaultBoxes],
};

/** Packing rules that ask for everything. */
export const fullRules: PackingRules = {
  ...bareRules,
  inspect: 'required',
  weigh: 'required',
  chooseBox: 'optional',
  inserts: [{ sku: 'CARD-1', name: 'Открытка', required: false, grams: 8, fromKopecks: 0 }],
};

/** A lookup over a few products. */
export const catalogue =
  (...products: readonly KnownProduct[]) =>
  (id: Sku): KnownProduct | null =>
    products.find((candidate) => candidate.sku === id) ?? null;

/** A command without the stamp. */
export type Bare = PostingCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** A posting under test: commands go in, the last decision and all facts can be looked at. */
export class PostingUnderTest {
  state: PostingState = absentPosting;
  readonly facts: PostingFact[] = [];
  private clock = who.at;

  do(command: Bare): PostingDecision {
    this.clock += 1000;
    const decision = decidePosting(this.state, { ...command, at: this.clock, by: who.by });
    this.facts.push(...decision.facts);
    this.state = fold(evolvePosting, this.state, decision.facts);
    return decision;
  }

  /** Does a command that the test takes for granted. */
  must(command: Bare): this {
    const decision = this.do(command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    return this;
  }

  /** The refusal of a command that must be refused. */
  refused(command: Bare): Extract<PostingDecision, { ok: false }>['refusal'] {
    const decision = this.do(command);
    if (decision.ok) throw new Error(`${command.type} was not refused`);
    return decision.refusal;
  }

  /** Names of all facts so far. */
  types(): string[] {
    return this.facts.map((fact) => fact.type);
  }
}

let scans = 0;

/** A scan of the fox mug's barcode, or of whatever is named. */
export const scan = (
  of: { sku: Sku; name: string; units?: number } = { sku: sku('100'), name: 'Кружка «Лиса»' },
  scanId = `s${++scans}`,
): Bare => ({
  type: 'scan',
  scanId,
  code: barcode('4601234567893'),
  product: { units: 1, ...of },
});

/** Takes a posting in, confirms and opens it. */
export function opened(
  of: PostingSnapshot = snapshot(),
  rules: PackingRules = bareRules,
  products: readonly KnownProduct[] = [product()],
  policy: 'at-packing' | 'at-confirmation' = 'at-packing',
): PostingUnderTest {
  return new PostingUnderTest()
    .must({ type: 'intake', snapshot: of })
    .must({ type: 'confirm', despiteFindings: true, policy })
    .must({ type: 'open', plan: buildPlan(of, rules, catalogue(...products)), opened: 'posting' });
}

/** A posting whose two mugs are in the box; everything else is settled too. */
export const packed = (of: PostingSnapshot = snapshot()): PostingUnderTest =>
  opened(of).must(scan()).must(scan());

/** A packed posting whose label came and was printed. */
export function labelled(
  of: PostingSnapshot = snapshot(),
  number: PostingNumber = of.number,
): PostingUnderTest {
  return packed(of)
    .must({ type: 'ship-confirmed', numbers: [number] })
    .must({ type: 'label-ready', parcel: number, codes: ['ii30525117479'] })
    .must({
      type: 'label-printed',
      parcel: number,
      jobId: `label:${number}:1`,
      outcome: 'printed',
      detail: null,
    });
}
