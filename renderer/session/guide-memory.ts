import type { StepTask } from '#shared/domain/posting/plan.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Clock } from '#shared/kit/clock.ts';

/** A guide that was read so long ago is shown again, ms: a shift. */
const SHIFT_MS = 12 * 3_600_000;

/** Who read which guide in this shift (PG3); forgotten with the window, so that it is rather shown once more. */
export interface GuideMemory {
  knows(packer: string, product: KnownProduct): boolean;
  learn(packer: string, task: StepTask): void;
}

/** Nothing read yet. */
export function createGuideMemory(clock: Clock): GuideMemory {
  const read = new Map<string, number>();
  // What it says is part of the key: a guide that was changed is read anew.
  const key = (
    packer: string,
    sku: string,
    guide: Pick<Extract<StepTask, { kind: 'guide' }>, 'text' | 'pictures'>,
  ) => JSON.stringify([packer, sku, guide.text, guide.pictures]);
  return {
    knows(packer, { sku, guide }) {
      const at = guide === undefined || guide === null ? undefined : read.get(key(packer, sku, guide));
      return at !== undefined && clock.now() - at < SHIFT_MS;
    },
    learn(packer, task) {
      if (task.kind === 'guide') read.set(key(packer, task.sku, task), clock.now());
    },
  };
}
