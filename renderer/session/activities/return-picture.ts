import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { arguable, type Judgement } from '#shared/domain/return/returned.ts';
import type { PhotoRef } from '#shared/domain/posting/photo.ts';
import type { Sku } from '#shared/kit/brand.ts';
import { createPictureTaking } from '../picture-taking.ts';
import type { ActivityParts } from './all.ts';
import type { ReturnsScreen } from './returns-view.ts';

/** What OK came to while a picture is asked for: nothing yet, a reason why not, or a picture that main has. */
type Taken = PostingRefusal | PhotoRef | null;

/** The question for a picture of a unit that was just judged; it holds nobody up (RT6). */
export interface ReturnPicture {
  /** Asks where the station's settings and the judgement say so. */
  ask(sku: Sku, judgement: Judgement): void;
  asked(): Sku | null;
  /** Goes on without, or after it was kept. */
  done(): void;
  /** Throws away what was taken and not kept; false where there was nothing. */
  again(): boolean;
  ok(back: KnownPosting): Promise<Taken>;
  screen(back: KnownPosting): Extract<ReturnsScreen, { stage: 'photo' }> | null;
}

/** Whether OK answered with a refusal. */
export const isRefusal = (taken: Taken): taken is PostingRefusal => taken !== null && 'code' in taken;

/** Makes it with nothing asked. */
export function createReturnPicture(
  parts: Pick<ActivityParts, 'camera' | 'ask' | 'ids' | 'settings'>,
): ReturnPicture {
  const picture = createPictureTaking(parts);
  let asked: Sku | null = null;
  const done = (): void => {
    picture.again();
    asked = null;
  };
  return {
    done,
    asked: () => asked,
    ask(sku, judgement) {
      if (parts.settings().returns.photo === 'ask' && arguable.has(judgement)) asked = sku;
    },
    again: () => picture.again(),
    async ok({ snapshot }) {
      const answer = await picture.ok(snapshot.number);
      if (answer.kind === 'trouble') return { code: 'no-photo', why: answer.why };
      return answer.kind === 'look' ? null : answer.photo;
    },
    screen(back) {
      if (asked === null) return null;
      const name = back.snapshot.lines.find(({ sku }) => sku === asked)?.name ?? '';
      return { kind: 'returns', stage: 'photo', back, sku: asked, name, ...picture.view() };
    },
  };
}
