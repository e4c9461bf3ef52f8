import { productOfSku } from '../goods/catalogue.ts';
import type { PracticeSwitches } from '../options.ts';
import type { CheckState, Exemplar } from './state.ts';

const gtdShape = /^\d{8}\/\d{6}\/\d{7}(\/\d{1,3})?$/;
const rnptShape = /^\d{8}\/\d{6}\/\d{7}\/\d{1,3}$/;

/** What one unit of goods sold by weight may weigh, kilograms. */
export function weightRange(sku: number): { readonly min: number; readonly max: number } {
  const kilograms = productOfSku(sku).weight / 1000;
  return { min: kilograms * 0.5, max: kilograms * 1.5 };
}

/** Whether a weight in kilograms may be the weight of a unit. */
export function isWeightInRange(sku: number, kilograms: number): boolean {
  const { min, max } = weightRange(sku);
  return kilograms >= min && kilograms <= max;
}

const verdict = (good: boolean): CheckState => (good ? 'passed' : 'failed');

/** Finishes the checks of the papers and the weight of one unit. */
export function checkPapers(exemplar: Exemplar): void {
  const { checks } = exemplar;
  if (checks?.gtd === 'processing') checks.gtd = verdict(gtdShape.test(exemplar.gtd));
  if (checks?.rnpt === 'processing') checks.rnpt = verdict(rnptShape.test(exemplar.rnpt));
  if (checks?.weight === 'processing')
    checks.weight = verdict(isWeightInRange(exemplar.sku, exemplar.weight));
}

/** What is wrong with the shape of a declaration or batch number; empty for none given. */
export const paperErrors = (
  gtd: string,
  rnpt: string,
  { markErrorCodes }: Pick<PracticeSwitches, 'markErrorCodes'>,
): string[] => [
  ...(gtd === '' || gtdShape.test(gtd) ? [] : [markErrorCodes.gtd]),
  ...(rnpt === '' || rnptShape.test(rnpt) ? [] : [markErrorCodes.rnpt]),
];
