import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import type { StationUnderTest } from './station-driver.ts';

/** What a station's store says is still to happen outside. By what each row says of itself: index fields come and go with layouts. */
export async function openEffects(station: Pick<StationUnderTest, 'rows'>): Promise<readonly EffectRow[]> {
  return (await station.rows<EffectRow>('effects')).filter(isOpen);
}
