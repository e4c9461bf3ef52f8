import * as v from 'valibot';

const KEY = 'packline.aside';
/** A store that has to be set aside again within this time, ms, is not mended by setting aside. */
const AGAIN_MS = 3_600_000;

const schema = v.object({
  at: v.number(),
  why: v.picklist(['unopenable', 'unreadable', 'backup']),
});

/** Why a store was set aside, remembered over the restart in the window's own small storage. */
export type AsideWhy = v.InferOutput<typeof schema>['why'];

/** What is remembered; null for nothing, or nothing readable. */
export function asideNoted(storage: Storage): v.InferOutput<typeof schema> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Whether it was tried a moment ago; a clock that was set back counts as a moment. */
export function asideTried(storage: Storage, now: number): boolean {
  const noted = asideNoted(storage);
  return noted !== null && now - noted.at < AGAIN_MS;
}

/** Remembers why, right before the store is set aside. */
export const noteAside = (storage: Storage, why: AsideWhy, now: number): void =>
  storage.setItem(KEY, JSON.stringify({ at: now, why }));

/** The mend is through. */
export const forgetAside = (storage: Storage): void => storage.removeItem(KEY);
