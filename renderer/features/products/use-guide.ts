import { useState } from 'react';
import { isBlankGuide, MOST_GUIDE_PICTURES, type Guide } from '#shared/domain/product/guide.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { mayUnpack } from '#shared/kit/picture-size.ts';
import { noText } from '#shared/domain/rules/house-rules/rule.ts';
import type { GuidesText } from '#shared/text/shape-guides.ts';
import { jpegOf } from '../../runtime/jpeg.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** A larger file is not even opened, bytes. */
const MOST_BYTES = 25 * 1024 ** 2;

/** The size in dots stands within so many bytes; cameras put a small picture before it. */
const HEAD_BYTES = 1024 ** 2;

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

/** A picture file as a JPEG of bounded size; null where it is no picture. */
async function readPicture(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (head === null || !mayUnpack(new Uint8Array(head))) return null;
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  const shot = await jpegOf({ image, width: image.width, height: image.height });
  image.close();
  return shot?.jpeg ?? null;
}

/** The guide of a product as it is being changed; pictures go to main at once, the guide when it is saved. */
export function useGuide({ sku, name, guide: kept }: KnownProduct): GuideDraft {
  const { runtime, clock } = useStarted();
  const [guide, change] = useState<Guide>(kept ?? { text: noText, pictures: [] });
  const [busy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly GuideTrouble[]>([]);

  async function take(file: File): Promise<string | GuideTrouble> {
    if (file.size > MOST_BYTES) return { why: 'too-large', name: file.name };
    const jpeg = await readPicture(file);
    if (jpeg === null) return { why: 'not-picture', name: file.name };
    const answer = await runtime.ask('guides.keep', { jpeg });
    return answer.ok ? answer.value.name : { why: answer.error, name: file.name };
  }

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
        const taken = await take(file);
        if (typeof taken !== 'string') wrong.push(taken);
        else if (!pictures.includes(taken)) pictures = [...pictures, taken];
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
