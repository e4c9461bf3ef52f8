import type { SupplyNumber } from '../kit/brand.ts';
import type { SupplyFact } from '../domain/supply/facts.ts';
import type { PlannedEffect } from './effects.ts';

/** What has to happen outside because of facts about a supply (OB1): a label for each that was asked for (FO9). */
export const supplyEffects = (supply: SupplyNumber, facts: readonly SupplyFact[]): readonly PlannedEffect[] =>
  facts.flatMap((fact) => {
    if (fact.type !== 'CargoLabelAsked') return [];
    const { place, jobId } = fact;
    return [
      { id: jobId, lane: `print:${supply}:${place}`, effect: { kind: 'print-cargo', supply, place, jobId } },
    ];
  });
