import { expect, it } from 'vitest';
import type { AnyFact } from '#shared/domain/envelope.ts';
import { overrideIn, overrideKinds, type OverrideKind } from '#shared/projections/reports/overrides.ts';

/** Parts of a fact that make it an override, and what the list says then. */
type Sample = readonly [part: object, kind: OverrideKind, detail: string];

/** Every fact there is: how it is an override, or `null` for what is everyday work. A new fact does not compile without its line. */
const table: Readonly<Record<AnyFact['type'], readonly Sample[] | null>> = {
  PostingTakenIn: null,
  PostingChanged: null,
  PostingChecked: null,
  PostingConfirmed: [
    [{ despite: ['past-cutoff', 'phone-odd'] }, 'confirmed-anyway', 'past-cutoff, phone-odd'],
  ],
  PostingPicked: null,
  UnitPut: null,
  PutUndone: null,
  PackingStarted: null,
  ParcelTakenOver: [[{ from: 'ANNA' }, 'taken-over', 'ANNA']],
  PackingAbandoned: null,
  UnitScanned: null,
  MarkCaptured: null,
  DataGiven: null,
  ScanRefused: null,
  ShadowNoted: [[{ refusal: { code: 'step-required', stepId: 'weigh' } }, 'step-left-out', 'weigh']],
  LastUndone: [[{ what: 'unit' }, 'undid-other', 'ANNA']],
  StepDone: null,
  BoxChosen: null,
  Weighed: [[{ despite: 'too-light' }, 'weight-despite', 'too-light']],
  WaybillTaken: null,
  PhotoTaken: null,
  ClipKept: null,
  NextParcelStarted: null,
  PostingPacked: null,
  ShipRequested: null,
  ShipConfirmed: null,
  ShipRefused: null,
  LabelReady: null,
  LabelRequested: [[{ reason: 'torn' }, 'reprinted', 'torn']],
  LabelPrinted: null,
  Parked: null,
  LabelScannedBack: null,
  PostingClosed: null,
  PostingReopened: [[{ reason: 'asked' }, 'reopened', 'asked']],
  ProblemReported: null,
  ProblemTaken: null,
  ProblemLeft: null,
  NoteWritten: null,
  MessageTold: null,
  LossSaid: null,
  ClaimWritten: null,
  ProblemResolved: [[{ how: 'restocked' }, 'problem-resolved', 'restocked']],
  PostingCancelled: null,
  CancellationSeen: null,
  ParcelPulled: null,
  ParcelCancelled: null,
  ErrandAsked: [
    [{ errand: { what: 'cancel', reasonId: '352' } }, 'cancel-asked', '352'],
    [{ errand: { what: 'cancel-units', reasonId: '402' } }, 'cancel-asked', '402'],
  ],
  ErrandDone: null,
  ErrandRefused: null,
  ErrandSettled: [[{ choice: 'leave' }, 'refusal-settled', 'leave']],
  VirtualSent: [[{ number: 'VIRT1' }, 'sent-virtually', 'VIRT1']],
  PresaleReady: null,
  PresaleMoved: [[{ dueAt: Date.UTC(2026, 10, 5) }, 'presale-moved', '2026-11-05']],
  PutIntoBatch: null,
  ReturnOpened: null,
  ReturnJudged: null,
  ReturnPhotographed: null,
  ReturnUndone: [[{ of: 'ANNA' }, 'undid-other', 'ANNA']],
  ReturnStocked: null,
  TakenOutOfBatch: null,
  LeftSaid: [
    [{ why: 'unscanned', note: null }, 'left-said', 'unscanned'],
    [{ why: 'missing', note: 'not on its shelf' }, 'left-said', 'missing: not on its shelf'],
  ],
  HereSaid: null,
  PostingHandedOver: null,
  ProductSeen: null,
  BarcodeAsked: null,
  BarcodeTold: null,
  BarcodeTaught: [[{ code: '460' }, 'taught', '460']],
  BarcodeForgotten: [[{ code: '460' }, 'forgotten', '460']],
  TraitsSet: [[{ traits: ['fragile', 'liquid'] }, 'traits-set', 'fragile, liquid']],
  ShelfSet: null,
  GuideSet: null,
  PictureSet: null,
  KitSet: [[{ parts: [{}, {}] }, 'kit-set', '2']],
  StockCounted: null,
  StockMoved: null,
  StockCountEnded: [[{}, 'count-ended', '']],
  TableNoted: null,
  TwinSaid: [
    [{ twin: '99', two: true }, 'twin-said', '≠ 99'],
    [{ twin: '99', two: false }, 'twin-said', '= 99'],
  ],
  LowMarkSet: null,
  StockTold: null,
  SupplyPlanned: null,
  CartonOpened: null,
  SupplyUnitPacked: null,
  SupplyUnitMarked: null,
  SupplyUnitTakenBack: [[{ of: 'ANNA' }, 'undid-other', 'ANNA']],
  CartonClosed: null,
  CartonReopened: [[{ carton: 'C1' }, 'reopened', 'C1']],
  CargoPlaceWeighed: null,
  CargoLabelAsked: [[{ reason: 'torn' }, 'reprinted', 'torn']],
  CargoLabelPrinted: null,
  CargoLabelScanned: null,
  PalletBegun: null,
  CartonPutOnPallet: null,
  CartonTakenOffPallet: null,
  PalletClosed: null,
  PalletReopened: [[{ pallet: 'P1' }, 'reopened', 'P1']],
  SupplyClosed: [[{ short: 3 }, 'closed-short', '3']],
  SupplyGivenUp: [[{ reason: 'late' }, 'given-up', 'late']],
  PlacesAsked: [[{ replace: true }, 'confirmed-anyway', 'replace']],
  PlacesLeft: [[{}, 'refusal-settled', 'left']],
  PlacesTold: null,
  PlacesRefused: null,
  SupplyTakenUp: [[{}, 'reopened', '']],
};

/** What a fact carries where it is no override. */
const everyday: object = {
  reason: null,
  short: 0,
  refusal: { code: 'unknown-code' },
  errand: { what: 'call' },
};
const fact = (type: string, by: string, part: object): AnyFact =>
  ({ ...everyday, type, at: 1000, by, ...part }) as unknown as AnyFact;

const overrides = Object.entries(table).flatMap(([type, samples]) =>
  (samples ?? []).map((sample) => [type, ...sample] as const),
);

it.each(overrides)('AU1 %s %j is told as %s with its detail, who and when', (type, part, kind, detail) => {
  expect(overrideIn('posting:7-1', fact(type, 'BOSS', part), 'ANNA')).toEqual({
    at: 1000,
    by: 'BOSS',
    kind,
    about: '7-1',
    detail,
  });
});

it.each(overrides)('AU1 %s %j by a machine is none', (type, part) => {
  for (const by of ['market', 'station', 'file', 'practice'])
    expect(overrideIn('posting:7-1', fact(type, by, part), 'ANNA')).toBeNull();
});

it.each(Object.entries(table).flatMap(([type, samples]) => (samples === null ? [type] : [])))(
  'AU1 %s is everyday work, of which nothing is told',
  (type) => {
    expect(overrideIn('posting:7-1', fact(type, 'BOSS', {}), 'ANNA')).toBeNull();
  },
);

it('AU1 every kind that the list can tell comes from a fact', () => {
  expect(new Set(overrides.map(([, , kind]) => kind))).toEqual(new Set(overrideKinds));
});

it.each(['ReturnUndone', 'SupplyUnitTakenBack'])(
  'AU1 %s of one’s own deed, or of one of an older version that tells no doer, is none',
  (type) => {
    expect(overrideIn('posting:7-1', fact(type, 'BOSS', { of: 'BOSS' }), null)).toBeNull();
    expect(overrideIn('posting:7-1', fact(type, 'BOSS', {}), null)).toBeNull();
  },
);
