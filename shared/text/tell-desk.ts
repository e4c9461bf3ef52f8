import type { Errand } from '../domain/posting/errands.ts';
import type { ProblemReason } from '../domain/posting/facts.ts';
import type { CheckFinding } from '../domain/posting/findings.ts';
import type { ProductRefusal } from '../domain/product/refusals.ts';
import { assertNever } from '../kit/assert-never.ts';
import { listed, message, said, type Message, type Param, type Telling } from './message.ts';
import { unreadyStates, wantedData } from './shape-desk.ts';

const wantName = (want: string): Param => {
  const known = wantedData.find((candidate) => candidate === want);
  const name: Param = { say: message(`desk:wants.${known ?? 'other'}`) };
  return known === undefined ? listed([name, want]) : name;
};

/** A state of the marketplace in words; one that this version does not know as it came. */
function stateName(raw: string): Param {
  const known = unreadyStates.find((state) => state === raw);
  return known === undefined ? raw : { say: message(`desk:unready.${known}`) };
}

function findingSaid(finding: CheckFinding): Pick<Telling, 'title' | 'hint'> {
  switch (finding.code) {
    case 'address-incomplete':
      if (finding.missing.every((part) => part === 'flat')) return said('desk:findings.no-flat');
      return said('desk:findings.address-incomplete', {
        missing: listed(finding.missing.map((part) => ({ say: message(`desk:address.${part}`) }))),
      });
    case 'same-buyer':
      return said('desk:findings.same-buyer', { others: listed(finding.others) });
    case 'out-of-stock':
      return said('desk:findings.out-of-stock', {
        sku: finding.sku,
        wanted: finding.wanted,
        left: finding.left,
      });
    case 'phone-odd':
      return said('desk:findings.phone-odd', { digits: finding.digits });
    case 'product-unknown':
    case 'no-gtin':
    case 'no-barcode':
      return said(`desk:findings.${finding.code}`, { sku: finding.sku });
    case 'over-limit': {
      const size = (value: number): Param => (finding.what === 'weight' ? { grams: value } : { mm: value });
      return said(finding.what === 'weight' ? 'desk:findings.over-weight' : 'desk:findings.over-size', {
        value: size(finding.value),
        limit: size(finding.limit),
      });
    }
    case 'not-shippable':
      return said('desk:findings.not-shippable', { status: stateName(finding.rawStatus) });
    case 'unknown-way':
      return said('desk:findings.unknown-way', { way: finding.rawWay });
    case 'nothing-to-pack':
      return said('desk:findings.nothing-to-pack');
    case 'past-cutoff':
      return said('desk:findings.past-cutoff', { time: { moment: finding.cutoffAt } });
    case 'wants-data':
      return said('desk:findings.wants-data', { what: listed(finding.what.map(wantName)) });
    default:
      return assertNever(finding);
  }
}

/** What the check before confirming found. */
export const tellFinding = (finding: CheckFinding): Telling => ({ ...findingSaid(finding), sound: null });

/** What was refused: the thing itself, as the status line names it. */
export const tellErrand = (errand: Errand): Message =>
  message(
    errand.what === 'step'
      ? `outside:effects.${errand.step}`
      : errand.what === 'sticker' || errand.what === 'act' || errand.what === 'manifest'
        ? `outside:effects.print-${errand.what}`
        : `outside:effects.${errand.what}`,
  );

/** Why a posting cannot go on. */
export const tellProblem = (reason: ProblemReason): Telling => ({
  ...said(`desk:problems.${reason}`),
  sound: 'notice',
});

function productSaid(refusal: ProductRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'product-unknown':
    case 'not-permitted':
    case 'kit-of-itself':
    case 'kit-part-twice':
    case 'barcode-of-market':
      return said(`refusals:product.${refusal.code}`);
    case 'barcode-of-another':
      return said('refusals:product.barcode-of-another', { owner: refusal.owner });
    case 'barcode-unusable':
      return said(`refusals:barcode.${refusal.why}`);
    case 'shelf-too-long':
      return said('refusals:product.shelf-too-long', { most: refusal.most });
    case 'stock-not-counted':
      return said('refusals:product.stock-not-counted');
    case 'stock-short':
      return said('refusals:product.stock-short', { have: refusal.have });
    case 'guide-too-large':
      return said('refusals:product.guide-too-large', {
        pictures: refusal.pictures,
        letters: refusal.letters,
      });
    case 'units-implausible':
      return said('refusals:product.units-implausible', { units: refusal.units });
    default:
      return assertNever(refusal);
  }
}

/** Why a command about a product was refused. */
export const tellProductRefusal = (refusal: ProductRefusal): Telling => ({
  ...productSaid(refusal),
  sound: 'wrong',
});
