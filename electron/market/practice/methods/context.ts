import type { FontFiles } from '../labels/fonts.ts';
import type { PracticeRole, PracticeSwitches } from '../options.ts';
import type { Note } from '../shop/advance.ts';
import { findPosting, isVisible, type Posting, type ShopState } from '../shop/state.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';

/** Faults that strike inside a method, by posting (a report by its code). */
export type InnerFault = 'ship-fails' | 'label-error' | 'label-partial' | 'report-fails';

/** What a method may see and touch while it answers one call. */
export interface Ctx {
  readonly shop: ShopState;
  readonly switches: PracticeSwitches;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Base address of the file server. */
  readonly cdnUrl: string;
  readonly keyExpiresAt: number;
  /** Fonts for papers. */
  readonly fonts: () => FontFiles;
  /** Roles of the key. */
  readonly roles: readonly PracticeRole[];
  /** Counts an effect on a posting. */
  readonly note: Note;
  /** Whether an injected fault of the kind hits this posting now; uses it up. */
  readonly fault: (kind: InnerFault, posting: string) => boolean;
}

/** One method of the API: reads a body, answers the JSON body of a 200, or throws ApiError. */
export interface Method {
  /** Name of its request message in validation texts. */
  readonly message: string;
  readonly answer: (body: Reader, ctx: Ctx) => unknown;
}

/** The posting a call names, or the documented 404. */
export function postingOr404(number: string, ctx: Ctx): Posting {
  const posting = findPosting(ctx.shop, number);
  if (!posting || !isVisible(posting, ctx.now)) throw new ApiError('POSTING_NOT_FOUND');
  return posting;
}
