import type { Pickup } from './propose.ts';
import type { Tariffs } from './tariff.ts';

/** What the house wrote down of a carrier that a proposal asks for. */
export interface CarrierHours {
  readonly carrier: string;
  readonly used: boolean;
  readonly days: readonly number[];
  readonly untilHour: number;
}

/** When each carrier comes that has a price and is not switched off; one that nobody wrote anything of comes any day (CA4). */
export function pickupsOf(details: readonly CarrierHours[], { rates }: Tariffs): readonly Pickup[] {
  return [...new Set(rates.map(({ carrier }) => carrier))].flatMap((carrier) => {
    const told = details.find((each) => each.carrier === carrier);
    if (told?.used === false) return [];
    return [{ carrier, days: told?.days ?? [], untilHour: told?.untilHour ?? 24 }];
  });
}
