import type { Box, ImageItem } from './doc.ts';

/** What a design says about a label besides its size: fields left out, PNG of the logo in base64. */
export interface Look {
  readonly hidden: readonly string[];
  readonly logo: string | null;
}

/** Everything shown, no logo. */
export const plainLook: Look = { hidden: [], logo: null };

/** Whether an optional field is to be drawn. */
export const shows = (look: Look, field: string): boolean => !look.hidden.includes(field);

/** The logo in its place; nothing where there is none. */
export const logoIn = (look: Look, at: Box): ImageItem[] =>
  look.logo === null ? [] : [{ kind: 'image', box: at, png: look.logo }];
