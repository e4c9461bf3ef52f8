import type { ParcelView, RuledLine } from './parcel-view.ts';
import { goodsMeant } from './match.ts';
import { isUnwritten, type Deed, type HouseRule } from './rule.ts';

/** What the house has, by which a deed may name what is not there. */
export interface House {
  readonly boxes: readonly { readonly id: string }[];
  readonly inserts: readonly { readonly sku: string }[];
  /** Missing where nobody can tell. */
  readonly printers?: readonly { readonly id: string }[];
}

/** Why a deed cannot be done as it is written; the parcel goes on without it, and the rules page says so (RL9). */
export type DeedTrouble =
  | { readonly kind: 'no-such-box'; readonly box: string }
  | { readonly kind: 'no-such-insert'; readonly sku: string }
  | { readonly kind: 'no-such-printer'; readonly printer: string }
  | { readonly kind: 'no-text' }
  /** Every box of the house is forbidden. */
  | { readonly kind: 'no-box-left' }
  /** The goods do not go into the box that must be taken. */
  | { readonly kind: 'box-too-small'; readonly box: string };

/** A deed by its rule and its place in it, from 0. */
export interface DeedRef {
  readonly rule: string;
  readonly deed: number;
}

/** What holds for one subject in one parcel: what was said of it last (RL6). */
export interface Standing<D extends Deed = Deed> extends DeedRef {
  readonly what: D;
  /** Lines of goods that it means. */
  readonly lines: readonly string[];
}

/** What became of one deed of a rule in one parcel. */
export interface Fate extends DeedRef {
  /** `partly`: overruled for some of its goods only. */
  readonly fate: 'stands' | 'partly' | 'overruled' | 'impossible';
  /** Rules that overruled it. */
  readonly by: readonly string[];
  readonly trouble?: DeedTrouble;
}

/** What all rules together say of one parcel. */
export interface Resolved {
  /** By subject, in the order in which the subjects were first spoken of. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** One for each deed of every rule that touches the parcel, in their order. */
  readonly fates: readonly Fate[];
}

/** Why a deed cannot be done whatever the parcel; null where it can. */
export function troubleOf(deed: Deed, house: House): DeedTrouble | null {
  switch (deed.kind) {
    case 'use-box':
    case 'no-box':
      return house.boxes.some(({ id }) => id === deed.box) ? null : { kind: 'no-such-box', box: deed.box };
    case 'insert':
      return house.inserts.some(({ sku }) => sku === deed.sku)
        ? null
        : { kind: 'no-such-insert', sku: deed.sku };
    case 'printer':
      return deed.printer === '' ||
        (house.printers ?? [{ id: deed.printer }]).some(({ id }) => id === deed.printer)
        ? null
        : { kind: 'no-such-printer', printer: deed.printer };
    case 'custom':
      return isUnwritten(deed.text) ? { kind: 'no-text' } : null;
    default:
      return null;
  }
}

/** What a deed speaks of: two deeds of one subject cannot both hold (RL6). */
function subjectsOf(deed: Deed, ref: DeedRef, lines: readonly RuledLine[]): readonly string[] {
  switch (deed.kind) {
    case 'wrap':
    case 'seal':
      return lines.map(({ line }) => `${deed.kind}:${line.id}`);
    case 'sticker':
      return [`sticker:${deed.sticker}`];
    case 'insert':
      return [`insert:${deed.sku}`];
    case 'custom':
      return [`custom:${ref.rule}:${ref.deed}`];
    case 'no-box':
      return [`box:${deed.box}`];
    default:
      return [deed.kind];
  }
}

const same = (a: Deed, b: Deed): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Claimed extends DeedRef {
  readonly what: Deed;
  readonly subjects: readonly string[];
  readonly trouble: DeedTrouble | null;
}

/** Lets one deed after another speak; whoever speaks later of a subject is heard (RL6). */
export function resolveRules(rules: readonly HouseRule[], view: ParcelView, house: House): Resolved {
  const standing = new Map<string, Standing>();
  const claims: Claimed[] = [];
  for (const rule of rules) {
    const meant = rule.on ? goodsMeant(view, rule) : null;
    if (meant === null) continue;
    for (const [deed, what] of rule.deeds.entries()) {
      const ref = { rule: rule.id, deed };
      const trouble = troubleOf(what, house);
      const subjects = trouble === null ? subjectsOf(what, ref, meant) : [];
      const lines = meant.map(({ line }) => line.id);
      for (const subject of subjects) standing.set(subject, { ...ref, what, lines });
      // A box that must be taken and one that must not: the later word on that box holds.
      if (trouble === null && what.kind === 'use-box') standing.delete(`box:${what.box}`);
      if (trouble === null && what.kind === 'no-box') dropUse(standing, what.box);
      claims.push({ ...ref, what, subjects, trouble });
    }
  }
  return { standing, fates: claims.map((claim) => fateOf(claim, claims, standing)) };
}

function dropUse(standing: Map<string, Standing>, box: string): void {
  const use = standing.get('use-box');
  if (use?.what.kind === 'use-box' && use.what.box === box) standing.delete('use-box');
}

/** Whether a later deed took the place of this one: it speaks of the same subject, or of the same box the other way round. */
const contradicts = (later: Claimed, claim: Claimed, subject: string): boolean => {
  if (later.subjects.includes(subject)) return true;
  const [one, other] = [claim.what, later.what];
  return (
    (one.kind === 'use-box' && other.kind === 'no-box' && one.box === other.box) ||
    (one.kind === 'no-box' && other.kind === 'use-box' && one.box === other.box)
  );
};

function fateOf(claim: Claimed, claims: readonly Claimed[], standing: Resolved['standing']): Fate {
  const { rule, deed, what, subjects, trouble } = claim;
  if (trouble !== null) return { rule, deed, fate: 'impossible', by: [], trouble };
  const after = claims.slice(claims.indexOf(claim) + 1).filter((each) => each.trouble === null);
  // Told the same again later it holds all the same, and nobody overruled anybody.
  const lost = subjects.filter((subject) => {
    const now = standing.get(subject);
    return now === undefined || !same(now.what, what);
  });
  if (lost.length === 0) return { rule, deed, fate: 'stands', by: [] };
  const by = lost.flatMap((subject) => {
    const last = after.findLast((later) => contradicts(later, claim, subject));
    return last === undefined ? [] : [last.rule];
  });
  return { rule, deed, fate: lost.length === subjects.length ? 'overruled' : 'partly', by: [...new Set(by)] };
}
