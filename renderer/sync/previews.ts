import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { waybillDoc } from './compose-label.ts';

/** Pictures of labels as they were printed, made once per copy; object URLs, the last few are kept. */
export interface Previews {
  /** The picture, or null while it is being made or cannot be had. */
  of(posting: KnownPosting, parcel: PostingNumber, copy: number): string | null;
}

const KEPT = 8;

/** What previews need. */
export interface PreviewParts {
  readonly ask: Ask;
  readonly settings: () => Settings;
  readonly language: () => Language;
  readonly changed: () => void;
}

/** Makes an empty set of previews. */
export function createPreviews({ ask, settings, language, changed }: PreviewParts): Previews {
  const made = new Map<string, string | null>();

  async function keptOf(number: PostingNumber): Promise<Uint8Array | null> {
    const drawn = await ask('labels.previewKept', { number });
    return drawn.ok ? drawn.value : null;
  }

  async function ownOf(
    posting: KnownPosting,
    parcel: PostingNumber,
    copy: number,
  ): Promise<Uint8Array | null> {
    const [doc] = waybillDoc(posting, parcel, copy, settings(), language());
    if (doc === undefined) return null;
    const drawn = await ask('labels.preview', { kind: 'waybill', doc });
    return drawn.ok ? drawn.value.png : null;
  }

  async function make(
    key: string,
    posting: KnownPosting,
    parcel: PostingNumber,
    copy: number,
  ): Promise<void> {
    const work = 'work' in posting ? posting.work : null;
    const png =
      work?.plan.labelSource === 'market' ? await keptOf(parcel) : await ownOf(posting, parcel, copy);
    if (png === null) return;
    made.set(key, URL.createObjectURL(new Blob([png.slice()], { type: 'image/png' })));
    for (const [old, url] of made) {
      if (made.size <= KEPT) break;
      if (url !== null) URL.revokeObjectURL(url);
      made.delete(old);
    }
    changed();
  }

  return {
    of: (posting, parcel, copy) => {
      const key = `${parcel}#${copy}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      made.set(key, null);
      void make(key, posting, parcel, copy).catch(() => made.delete(key)); // a preview is a convenience: the label itself is printed by main
      return null;
    },
  };
}
