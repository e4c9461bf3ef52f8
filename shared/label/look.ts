import type { Box, ImageItem } from './doc.ts';
import { pngRatio } from './png-size.ts';

/** What a design says about a label besides its size: fields left out, PNG of the logo in base64. */
export interface Look {
  readonly hidden: readonly string[];
  readonly logo: string | null;
}

/** Everything shown, no logo. */
export const plainLook: Look = { hidden: [], logo: null };

/** Whether an optional field is to be drawn. */
export const shows = (look: Look, field: string): boolean => !look.hidden.includes(field);

/** The logo as large as its place allows, at its left edge or in its middle; nothing where there is none. */
export function logoIn(look: Look, at: Box, align: 'left' | 'center'): ImageItem[] {
  if (look.logo === null) return [];
  const ratio = pngRatio(look.logo) ?? at.w / at.h;
  const w = Math.min(at.w, at.h * ratio);
  const h = Math.min(at.h, at.w / ratio);
  const x = at.x + (align === 'left' ? 0 : (at.w - w) / 2);
  return [{ kind: 'image', box: { x, y: at.y + (at.h - h) / 2, w, h }, png: look.logo }];
}
