import type { FirstRun } from '#shared/bridge/first-run.ts';
import type { Settings } from '#shared/bridge/settings.ts';

/** The end of it: what was chosen holds, and real work opens where it was asked for (FR5). */
export const finished = (settings: Settings, { afterwards }: FirstRun): Settings => ({
  ...settings,
  firstRun: null,
  marketplace: { ...settings.marketplace, kind: afterwards },
});

/** The settings at a step; only in practice is a parcel packed at the end: a real order is nothing to try with (FR5). */
export const atStep = (settings: Settings, run: FirstRun): Settings =>
  run.at === 'parcel' && settings.marketplace.kind !== 'practice'
    ? finished(settings, run)
    : { ...settings, firstRun: run };
