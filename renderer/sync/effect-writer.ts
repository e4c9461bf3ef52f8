import type { Store } from '../db/store.ts';
import type { EffectPatch } from '../db/effect-row.ts';

/** Writes how rows go on. Whatever comes while a write is under way goes into the next one together: one flush of the disk for many rows. */
export type EffectWriter = (id: string, patch: EffectPatch) => Promise<void>;

interface Waiting {
  readonly id: string;
  readonly patch: EffectPatch;
  readonly kept: () => void;
  readonly lost: (error: unknown) => void;
}

/** Makes a writer. A row that cannot be written must not be acted on: its promise is rejected. */
export function createEffectWriter(store: Pick<Store, 'commit'>): EffectWriter {
  let waiting: Waiting[] = [];
  let writing = false;

  async function flush(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      const updates = now.map(({ id, patch }) => ({ id, patch }));
      try {
        const done = await store.commit({ postings: [], products: [], effects: [], updates });
        if (!done.ok) throw new Error(`outbox: ${done.error.kind}`);
        for (const each of now) each.kept();
      } catch (error) {
        for (const each of now) each.lost(error);
      }
    }
    writing = false;
  }

  return (id, patch) =>
    new Promise<void>((kept, lost) => {
      waiting.push({ id, patch, kept, lost });
      if (!writing) void flush();
    });
}
