import type { LabelDoc } from './doc.ts';
import { handlingSticker } from './handling-sticker.ts';
import type { RollSize } from './size.ts';

/** The FRAGILE sticker 易碎品 ХРУПКОЕ FRAGILE with the glass. */
export const fragileSticker = (size: RollSize): LabelDoc =>
  handlingSticker({ mark: 'fragile', weight: null }, size);
