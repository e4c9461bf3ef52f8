import type { WaveStage } from '../projections/waves.ts';

/** What waves at the desk say, in one language. */
export interface WavesText<T> {
  readonly plan: {
    readonly title: T;
    readonly cut: T;
    readonly allCuts: T;
    readonly way: T;
    readonly carrier: T;
    readonly allCarriers: T;
    readonly warehouse: T;
    readonly order: T;
    readonly urgent: T;
    readonly short: T;
    readonly size: T;
    readonly picker: T;
    readonly anybody: T;
    readonly single: T;
    readonly singleHint: T;
    readonly yes: T;
    readonly no: T;
    readonly chosen: T;
    readonly forget: T;
  };
  readonly sum: {
    readonly postings: T;
    readonly units: T;
    readonly kinds: T;
    readonly shelves: T;
    readonly aisles: T;
  };
  readonly lost: T;
  readonly walk: T;
  readonly slot: T;
  readonly free: T;
  readonly none: {
    readonly title: T;
    readonly hint: T;
  };
  readonly full: {
    readonly title: T;
    readonly hint: T;
  };
  readonly buttons: {
    readonly start: T;
    readonly list: T;
    readonly slots: T;
    readonly giveUp: T;
    readonly laidBack: T;
    readonly keep: T;
  };
  readonly started: {
    readonly title: T;
    readonly hint: T;
    readonly left: T;
    readonly notKept: T;
  };
  readonly open: {
    readonly title: T;
    readonly none: T;
    readonly wave: T;
    readonly by: T;
    readonly forPicker: T;
    readonly units: T;
    readonly freed: T;
    readonly layBack: T;
    readonly back: T;
    readonly noShelf: T;
    readonly failed: T;
  };
  readonly stages: Readonly<Record<WaveStage, T>>;
}
