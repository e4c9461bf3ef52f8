import type { SupplyNumber } from '../kit/brand.ts';
import type { SupplyFact } from '../domain/supply/facts.ts';
import type { SupplyState } from '../domain/supply/state.ts';
import type { PlannedEffect } from './effects.ts';

/** What has to happen outside because of facts about a supply (OB1): a label for each that was asked for (FO9), and the marketplace told (FM2). */
export const supplyEffects = (
  supply: SupplyNumber,
  facts: readonly SupplyFact[],
  after: SupplyState,
): readonly PlannedEffect[] =>
  facts.flatMap((fact): PlannedEffect[] => {
    switch (fact.type) {
      case 'CargoLabelAsked': {
        const { place, jobId } = fact;
        return [
          {
            id: jobId,
            lane: `print:${supply}:${place}`,
            effect: { kind: 'print-cargo', supply, place, jobId },
          },
        ];
      }
      case 'PlacesAsked': {
        const { no, replace } = fact;
        const shop = after.status === 'absent' ? undefined : after.plan.market?.shop;
        return [
          {
            id: `places:${supply}:${no}`,
            lane: `supply:${supply}`,
            effect: { kind: 'places', supply, no, replace },
            ...(shop === undefined ? {} : { shop }),
          },
        ];
      }
      default:
        return [];
    }
  });
