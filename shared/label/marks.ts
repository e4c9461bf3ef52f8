import type { Box, VectorItem } from './doc.ts';

// A cracked wine glass in the manner of ISO 780 no. 1, drawn for a view of 60 x 100.
const glassBody =
  'M8 4 H52 C53.5 22 53 34 47 43.5 C43.2 49.4 38.6 52.6 33.6 53.8 V86 C38 88 46 89.2 49.5 91 V96 H10.5 V91 ' +
  'C14 89.2 22 88 26.4 86 V53.8 C21.4 52.6 16.8 49.4 13 43.5 C7 34 6.5 22 8 4 Z';
const glassCrack = 'M37 2 L25.5 17.5 L34.5 22.5 L25 40.5 L41.5 20.5 L33 16 L43.5 2 Z';

/** Handling mark "fragile": a glass with a crack. */
export const fragileMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 60,
  viewHeight: 100,
  shapes: [
    { d: glassBody, ink: 'black' },
    { d: glassCrack, ink: 'white' },
  ],
});

// Two arrows on a ground line in the manner of ISO 780 no. 3, for a view of 100 x 100.
const arrow = (x: number) => `M${x} 4 L${x + 21} 38 H${x + 9} V82 H${x - 9} V38 H${x - 21} Z`;

/** Handling mark "this way up": two arrows over a line. */
export const upMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 100,
  viewHeight: 100,
  shapes: [
    { d: arrow(25), ink: 'black' },
    { d: arrow(75), ink: 'black' },
    { d: 'M2 89 H98 V97 H2 Z', ink: 'black' },
  ],
});
