import { isSplit } from '#shared/domain/posting/parcels.ts';
import type { DraftKind } from '#shared/domain/posting/care.ts';
import type { ProblemReason } from '#shared/domain/posting/facts.ts';
import { mayBeAssembled } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { mayBePackedAgain } from '#shared/projections/problem-sorts.ts';
import type { Trouble } from '#shared/projections/problems.ts';

/** What a person decides about a posting that cannot go on, with one click. */
export type ProblemAction =
  | 'resolve'
  | 'restocked'
  | 'tookAnother'
  | 'shelfRight'
  | 'coded'
  | 'addressKnown'
  | 'split'
  | 'shipAgain'
  | 'packAgain'
  | 'confirm'
  | 'confirmAnyway'
  | 'again'
  | 'leave'
  | 'pulled';
/** What needs a word more before it is decided. */
export type ProblemForm = 'message' | 'units' | 'correct' | 'cancelThere';

/** Something that is offered: done at once, or asked about first. */
export type Offer = ProblemAction | ProblemForm;

const forms: ReadonlySet<Offer> = new Set<ProblemForm>(['message', 'units', 'correct', 'cancelThere']);

/** Whether an offer asks something first. */
export const isForm = (offer: Offer): offer is ProblemForm => forms.has(offer);

/** What helps against what a packer reported, the best first (PQ5). */
const byReason: Readonly<Record<ProblemReason, readonly Offer[]>> = {
  'out-of-stock': ['restocked', 'units', 'message'],
  damaged: ['tookAnother', 'units', 'message'],
  'wrong-item-on-shelf': ['shelfRight', 'units', 'message'],
  'no-barcode': ['coded', 'units'],
  'bad-address': ['message', 'addressKnown'],
  'label-trouble': ['resolve', 'split'],
  'ship-refused': ['resolve', 'split', 'message'],
  other: ['resolve', 'message', 'units'],
};

const unitsOf = ({ snapshot }: KnownPosting): number =>
  snapshot.lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** Cancelled there, or some units of it: only where the marketplace offers it. */
function mayCancel(trouble: Trouble): boolean {
  if (trouble.kind === 'pull' || trouble.kind === 'pull-parcel' || trouble.kind === 'refused') return false;
  const { posting } = trouble;
  // Of a split only the parcels can be cancelled, and what may be done with them is not kept: the marketplace answers (CN13).
  const inParcels =
    posting.ship.state === 'confirmed' && isSplit(posting) && posting.status !== 'handed-over';
  return inParcels || posting.snapshot.actions.includes('cancel');
}

/** Some units can go while others stay, and the marketplace was not asked to assemble it yet (PQ6). */
const mayLeaveOut = (trouble: Trouble): boolean =>
  mayCancel(trouble) &&
  unitsOf(trouble.posting) > 1 &&
  trouble.posting.snapshot.source === 'market' &&
  (trouble.posting.ship.state === 'none' || trouble.posting.ship.state === 'refused');

/** Divided at the table into several parcels: only by ways that know it, and before the marketplace assembled it. */
const maySplit = ({ posting }: Trouble): boolean =>
  unitsOf(posting) > 1 &&
  posting.snapshot.way !== 'virtual' &&
  (posting.ship.state === 'none' || posting.ship.state === 'refused');

/** The marketplace itself does not let these be assembled yet; the next look brings them on. */
const mayBeConfirmed = ({ snapshot }: KnownPosting): boolean =>
  mayBeAssembled(snapshot) ||
  (snapshot.phase !== 'unready' && snapshot.phase !== 'unknown' && snapshot.phase !== 'disputed');

/** Findings that are about what is in the house: the buyer may be asked, or some of it left out. */
const aboutGoods: ReadonlySet<string> = new Set(['out-of-stock', 'over-limit']);

function offered(trouble: Trouble): readonly Offer[] {
  switch (trouble.kind) {
    case 'pull':
    case 'pull-parcel':
      return ['pulled'];
    case 'reported': {
      const usual = byReason[trouble.posting.reason];
      if (trouble.posting.ship.state !== 'refused') return usual;
      const anew: readonly Offer[] = mayBePackedAgain(trouble.posting)
        ? ['packAgain', 'shipAgain']
        : ['shipAgain'];
      return [...anew, ...usual];
    }
    case 'unshipped':
      return ['shipAgain'];
    case 'refused':
      return trouble.record.errand.what === 'tracking' ? ['again', 'correct', 'leave'] : ['again', 'leave'];
    case 'found': {
      const sure: readonly Offer[] = mayBeConfirmed(trouble.posting) ? ['confirmAnyway'] : [];
      const isAddress = trouble.findings.some(({ code }) => code === 'address-incomplete');
      if (isAddress) return ['message', ...sure];
      return trouble.findings.some(({ code }) => aboutGoods.has(code)) ? [...sure, 'units', 'message'] : sure;
    }
    case 'waits':
      return ['confirm'];
  }
}

/** Everything that makes sense for this trouble, the best first (PQ5). */
export function offersFor(trouble: Trouble): readonly Offer[] {
  const all = offered(trouble).filter((offer) => {
    if (offer === 'units') return mayLeaveOut(trouble);
    return offer === 'split' ? maySplit(trouble) : true;
  });
  return mayCancel(trouble) ? [...all, 'cancelThere'] : all;
}

/** Which draft comes first for a trouble. */
export function draftFor(trouble: Trouble): DraftKind {
  if (trouble.kind === 'found')
    return trouble.findings.some(({ code }) => code === 'address-incomplete') ? 'address' : 'out-of-stock';
  if (trouble.kind !== 'reported') return 'delayed';
  const { reason } = trouble.posting;
  if (reason === 'damaged' || reason === 'out-of-stock') return reason;
  return reason === 'bad-address' ? 'address' : reason === 'wrong-item-on-shelf' ? 'out-of-stock' : 'delayed';
}
