import type { WeightRefusal } from '../domain/posting/refusals.ts';
import { assertNever } from '../kit/assert-never.ts';
import { message, said, type Param, type Telling } from './message.ts';

type Doubt = Extract<WeightRefusal, { code: 'weight-off' }>;

function saidOfDoubt({ doubt, final }: Doubt): Pick<Telling, 'title' | 'hint'> {
  const { off, usual, unit } = doubt;
  const side = off < 0 ? 'light' : 'heavy';
  return said(unit === null ? `data:weight.${side}` : `data:weight.${side}Unit`, {
    off: { grams: Math.abs(off) },
    usual: { grams: usual },
    name: unit?.name ?? '',
    next: { say: message(final ? 'data:weight.lookAgain' : 'data:weight.look') },
  });
}

/** What speaks against a weight, and what to do about it. */
export function tellWeight(refusal: WeightRefusal): Pick<Telling, 'title' | 'hint'> {
  const next: Param = { say: message(refusal.final ? 'data:weight.problem' : 'data:weight.problemOrOk') };
  switch (refusal.code) {
    case 'weight-off':
      return saidOfDoubt(refusal);
    case 'weight-over':
      return said('data:weight.over', {
        weight: { grams: refusal.grams },
        limit: { grams: refusal.limit },
        next,
      });
    case 'size-over':
      return said('data:weight.size', { next });
    default:
      return assertNever(refusal);
  }
}
