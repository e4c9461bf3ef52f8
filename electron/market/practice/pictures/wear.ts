import { drawing, shadow } from './drawing.ts';

/** Black T-shirt. */
export const tshirtBlack = drawing(`${shadow(200, 366, 110)}
  <path d="M140 50l-94 54 34 76 40-18v198h160V162l40 18 34-76-94-54c-12 34-108 34-120 0z" fill="#2c3135"/><path d="M140 50c12 34 108 34 120 0l-16-6c-10 22-78 22-88 0z" fill="#454f57"/>
  <path d="M256 150v210h24V162z" fill="#1f2427"/>`);

/** Dark-blue sneaker. */
export const sneakers = drawing(`${shadow(200, 316, 160)}
  <path d="M46 150c30 18 60 10 84-22l30-10c40 64 84 92 150 100 36 6 52 24 52 58H46c-10-44-10-86 0-126z" fill="#2b3f5e"/><path d="M40 270h324c4 26-8 38-30 38H62c-18 0-26-14-22-38z" fill="#f3f1ec"/>
  <path d="M156 138l38-22M176 164l38-24M202 188l34-24" stroke="#f3f1ec" stroke-width="10" stroke-linecap="round"/><path d="M48 200c40 10 80 2 110-24" stroke="#5c7695" stroke-width="10" fill="none"/>`);

/** Perfume. */
export const perfume = drawing(`${shadow(200, 362, 96)}
  <rect x="164" y="36" width="72" height="70" rx="10" fill="#2b2f33"/><rect x="176" y="104" width="48" height="24" fill="#c9a45a"/>
  <rect x="100" y="126" width="200" height="232" rx="24" fill="#e8dff0"/><path d="M100 220c50-24 90 24 200 0v114a24 24 0 0 1-24 24H124a24 24 0 0 1-24-24z" fill="#b79ccf"/>
  <rect x="146" y="196" width="108" height="76" rx="6" fill="#fffaf2"/><path d="M166 222c22-16 44 16 68 0M166 244c22-16 44 16 68 0" stroke="#8b6fb5" stroke-width="6" fill="none" stroke-linecap="round"/>`);

const sock = (x: number, y: number, color: string, toe: string): string => `
  <path d="M${x} ${y}h74v126c0 16 10 26 34 38 40 20 30 64-10 64-30 0-98-36-98-70z" fill="${color}"/>
  <rect x="${x - 4}" y="${y - 8}" width="82" height="34" rx="8" fill="${toe}"/><path d="M${x + 92} ${y + 226}c28 2 38-20 34-40-16-2-34 14-34 40z" fill="${toe}"/>`;

/** Socks. */
export const socks = drawing(
  `${shadow(200, 350, 140)}${sock(56, 70, '#5c7695', '#39506b')}${sock(136, 92, '#d8974a', '#b97a33')}${sock(216, 112, '#6a9a6e', '#4b7a50')}`,
);

/** Black umbrella. */
export const umbrella = drawing(`${shadow(196, 366, 70)}
  <path d="M30 196c8-96 84-150 170-150s162 54 170 150c-26-22-62-22-86 2-22-24-60-24-84 0-24-24-62-24-84 0-24-24-60-24-86-2z" fill="#2c3135"/>
  <path d="M200 46c-40 40-62 92-84 152M200 46c40 40 62 92 84 152" stroke="#4a5258" stroke-width="6" fill="none"/><path d="M200 196v130c0 36 50 36 50 2" stroke="#a9743f" stroke-width="14" fill="none" stroke-linecap="round"/><rect x="195" y="28" width="10" height="24" rx="5" fill="#8e979d"/>`);

/** Grey backpack. */
export const backpack = drawing(`${shadow(200, 366, 110)}
  <path d="M154 76c0-46 92-46 92 0" fill="none" stroke="#4a5258" stroke-width="16"/><path d="M98 150c0-52 40-84 102-84s102 32 102 84v180a32 32 0 0 1-32 32H130a32 32 0 0 1-32-32z" fill="#8e979d"/>
  <path d="M270 90c20 14 32 34 32 60v180a32 32 0 0 1-32 32h-20c16-8 20-16 20-32z" fill="#79838a"/><rect x="124" y="220" width="152" height="118" rx="20" fill="#6b757d"/><path d="M124 250h152" stroke="#4a5258" stroke-width="8"/>
  <rect x="244" y="246" width="10" height="26" rx="4" fill="#e2a23b"/><path d="M136 150h128" stroke="#6b757d" stroke-width="10" stroke-linecap="round"/>`);

/** Jigsaw puzzle of a frozen lake. */
export const puzzle = drawing(`${shadow(200, 340, 150)}
  <rect x="48" y="80" width="304" height="246" rx="12" fill="#2f5f8f"/><rect x="64" y="96" width="272" height="168" rx="6" fill="#bfe0f2"/><path d="M64 220l70-70 50 46 60-84 92 108v44H64z" fill="#7fa8c4"/><path d="M244 112l30 36-24 8-22-20z" fill="#fff"/>
  <path d="M64 232h272v32H64z" fill="#e9f5fb"/><path d="M200 96v56c-26-10-26 30 0 22v90M64 190h52c-8-26 30-26 22 0h198" stroke="#2f5f8f" stroke-width="4" fill="none"/>
  <text x="200" y="308" font-family="Practice Sans Bold, sans-serif" font-size="34" font-weight="700" text-anchor="middle" fill="#fff">1000</text>`);
