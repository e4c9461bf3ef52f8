import type { MarketPhase } from '#shared/domain/posting/snapshot.ts';

const phases: ReadonlySet<MarketPhase> = new Set(['registering', 'shipped', 'delivering', 'delivered']);

/** Whether the marketplace has assembled what stands in this phase. */
export const isAssembled = (phase: MarketPhase): boolean => phases.has(phase);
