import type { Box, VectorItem } from './doc.ts';
import type { HandlingMark } from './kinds.ts';

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

const upMark = (at: Box): VectorItem => ({
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

// An umbrella in the rain in the manner of ISO 780 no. 6, for a view of 100 x 100.
const canopy =
  'M8 60 C8 36 27 21 50 21 C73 21 92 36 92 60 Q85 51 78 51 Q71 51 64 60 Q57 51 50 51 Q43 51 36 60 ' +
  'Q29 51 22 51 Q15 51 8 60 Z';
const handle =
  'M47.4 15 H52.6 V84 C52.6 91.5 48 96 42 96 C36 96 31.4 91.5 31.4 85 H36.8 C36.8 88.4 39 90.6 42 90.6 ' +
  'C45.2 90.6 47.4 88.4 47.4 84 Z';
const drop = (x: number, y: number) =>
  `M${x} ${y} C${x + 2} ${y + 5} ${x + 4} ${y + 7} ${x + 4} ${y + 10} C${x + 4} ${y + 15} ${x - 4} ${y + 15} ` +
  `${x - 4} ${y + 10} C${x - 4} ${y + 7} ${x - 2} ${y + 5} ${x} ${y} Z`;

const dryMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 100,
  viewHeight: 100,
  shapes: [canopy, handle, drop(14, 13), drop(30, 3), drop(70, 3), drop(86, 13)].map((d) => ({
    d,
    ink: 'black',
  })),
});

// A weight with its ring, pressing down; ISO 780 has no such mark. For a view of 100 x 100.
const heavyMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 100,
  viewHeight: 100,
  shapes: [
    {
      d: 'M50 3 C61 3 69 11 69 21 C69 26 67 31 63.5 34.5 H36.5 C33 31 31 26 31 21 C31 11 39 3 50 3 Z',
      ink: 'black',
    },
    {
      d: 'M50 12 C55.4 12 59 16 59 21 C59 26 55.4 30 50 30 C44.6 30 41 26 41 21 C41 16 44.6 12 50 12 Z',
      ink: 'white',
    },
    {
      d: 'M24 34 H76 C79 34 80.6 35.6 81.4 38 L94 90 C95 94 93 97 89 97 H11 C7 97 5 94 6 90 L18.6 38 C19.4 35.6 21 34 24 34 Z',
      ink: 'black',
    },
    { d: 'M43.5 45 H56.5 V65 H70 L50 88 L30 65 H43.5 Z', ink: 'white' },
  ],
});

// A cell with a bolt, a drawing of our own: neither ISO 780 nor the mark that transport rules want on lithium cells.
const batteryMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 70,
  viewHeight: 100,
  shapes: [
    { d: 'M25 3 H45 C47 3 48 4 48 6 V13 H22 V6 C22 4 23 3 25 3 Z', ink: 'black' },
    {
      d: 'M15 13 H55 C61 13 65 17 65 23 V87 C65 93 61 97 55 97 H15 C9 97 5 93 5 87 V23 C5 17 9 13 15 13 Z',
      ink: 'black',
    },
    { d: 'M41 24 L17 60 H32 L27 87 L53 49 H37 Z', ink: 'white' },
  ],
});

// A bottle with its level and a drop, a drawing of our own: ISO 780 has none. For a view of 70 x 100.
const liquidMark = (at: Box): VectorItem => ({
  kind: 'vector',
  box: at,
  viewWidth: 70,
  viewHeight: 100,
  shapes: [
    { d: 'M25 3 H45 V15 H25 Z', ink: 'black' },
    {
      d: 'M27 19 H43 V31 C55 34 62 42 62 53 V89 C62 94 59 97 54 97 H16 C11 97 8 94 8 89 V53 C8 42 15 34 27 31 Z',
      ink: 'black',
    },
    { d: 'M15 50 C17 43 23 39 33 37.5 V25 H37 V37.5 C47 39 53 43 55 50 Z', ink: 'white' },
    {
      d: 'M35 57 C40 65 46 70 46 78 C46 85 41 89 35 89 C29 89 24 85 24 78 C24 70 30 65 35 57 Z',
      ink: 'white',
    },
  ],
});

/** A handling mark in a box. */
export const handlingMark: Readonly<Record<HandlingMark, (at: Box) => VectorItem>> = {
  fragile: fragileMark,
  up: upMark,
  'keep-dry': dryMark,
  heavy: heavyMark,
  battery: batteryMark,
  liquid: liquidMark,
};
