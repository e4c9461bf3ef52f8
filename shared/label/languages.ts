/** Languages that printers are spoken to in; `pdf` is for office printers, `png` for files to look at. */
export const labelLanguages = ['zpl', 'tspl', 'escpos', 'ql', 'pdf', 'png'] as const;

/** One of `labelLanguages`. */
export type LabelLanguage = (typeof labelLanguages)[number];

/** How stock tells the printer where a label begins. */
export const mediaKinds = ['gap', 'mark', 'continuous'] as const;

/** One of `mediaKinds`. */
export type MediaKind = (typeof mediaKinds)[number];

/** How bitmaps travel: ZPL's packings, TSPL's inked tiles, packed raster rows, or plain. */
export const compressions = ['acs', 'z64', 'hex', 'tiles', 'packbits', 'none'] as const;

/** One of `compressions`. */
export type Compression = (typeof compressions)[number];
