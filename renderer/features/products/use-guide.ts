import { useState } from 'react';
import { isBlankGuide, MOST_GUIDE_PICTURES, type Guide } from '#shared/domain/product/guide.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { noText } from '#shared/domain/rules/house-rules/rule.ts';
import type { GuidesText } from '#shared/text/shape-guides.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { keepPicture } from './keep-picture.ts';

/** Why a picture or the guide was not taken. */
export interface GuideTrouble {
  readonly why: keyof GuidesText<string>['wrong'];
  readonly name: string;
}

/** A guide that is being written. */
export interface GuideDraft {
  readonly guide: Guide;
  readonly busy: boolean;
  readonly troubles: readonly GuideTrouble[];
  change(guide: Guide): void;
  add(files: readonly File[]): Promise<void>;
  /** Whether it was kept. */
  save(guide: Guide | null): Promise<boolean>;
}

/** The guide of a product as it is being changed; pictures go to main at once, the guide when it is saved. */
export function useGuide({ sku, name, guide: kept }: KnownProduct): GuideDraft {
  const { runtime, clock } = useStarted();
  const [guide, change] = useState<Guide>(kept ?? { text: noText, pictures: [] });
  const [busy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly GuideTrouble[]>([]);

  return {
    guide,
    busy,
    troubles,
    change,
    async add(files) {
      setBusy(true);
      const wrong: GuideTrouble[] = [];
      let { pictures } = guide;
      for (const file of files) {
        if (pictures.length >= MOST_GUIDE_PICTURES) {
          wrong.push({ why: 'too-many', name: file.name });
          continue;
        }
        const taken = await keepPicture(file, runtime.ask);
        if (!taken.ok) wrong.push({ why: taken.error, name: file.name });
        else if (!pictures.includes(taken.value)) pictures = [...pictures, taken.value];
      }
      change({ ...guide, pictures });
      setTroubles(wrong);
      setBusy(false);
    },
    async save(next) {
      const said = next === null || isBlankGuide(next) ? null : next;
      const command = { type: 'set-guide', guide: said, sku, at: clock.now(), by: runtime.acting() } as const;
      const outcome = await runtime.execute.product(sku, command);
      await runtime.station.refresh();
      const done = outcome.kind === 'done';
      setTroubles(done ? [] : [{ why: 'not-kept', name }]);
      return done;
    },
  };
}
