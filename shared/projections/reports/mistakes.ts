import type { PostingRefusal, ThingRef } from '../../domain/posting/refusals.ts';

/** Kinds of mistakes that the table stopped before a box was closed, in the order they are told. */
export const mistakeKinds = [
  'wrong-item',
  'one-too-many',
  'unknown-code',
  'wrong-label',
  'cancelled',
  'weight',
  'marking',
  'wrong-slot',
  'waybill',
  'data',
] as const;

/** One of `mistakeKinds`. */
export type MistakeKind = (typeof mistakeKinds)[number];

/** A mistake and the product it was about, as far as that is known. */
interface Mistake {
  readonly kind: MistakeKind;
  readonly thing: ThingRef | null;
}

const of = (kind: MistakeKind, thing: ThingRef | null = null): Mistake => ({ kind, thing });

/** Which mistake a refusal stopped; null for a no that stopped none: an order of steps, a question, a moment (RP3). */
export function mistakeOf(refusal: PostingRefusal): Mistake | null {
  switch (refusal.code) {
    case 'wrong-item':
      return of('wrong-item', refusal.got);
    case 'one-too-many':
      return of('one-too-many', refusal.thing);
    case 'unknown-code':
      return of('unknown-code');
    case 'wrong-label':
      return of('wrong-label');
    case 'cancelled':
    case 'parcel-cancelled':
      return of('cancelled');
    case 'weight-off':
    case 'weight-over':
    case 'size-over':
    case 'weight-implausible':
      return of('weight');
    case 'mark-unreadable':
    case 'mark-used':
      return of('marking');
    case 'mark-of-another':
      return of('marking', refusal.expected);
    case 'wrong-slot':
      return of('wrong-slot');
    case 'waybill-refused':
    case 'waybill-used':
      return of('waybill');
    case 'data-wrong':
    case 'data-used':
      return of('data');
    default:
      return null;
  }
}
