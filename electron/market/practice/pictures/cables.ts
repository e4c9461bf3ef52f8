import { drawing } from './drawing.ts';

const cable = (cord: string, plug: string): string =>
  drawing(`
  <ellipse cx="200" cy="352" rx="120" ry="11" fill="#14181b" opacity=".08"/>
  <g fill="none" stroke="${cord}" stroke-width="20"><ellipse cx="200" cy="196" rx="118" ry="112"/><ellipse cx="200" cy="204" rx="92" ry="90"/><path d="M112 274c-26 30-40 40-62 46M288 272c26 34 44 40 66 44" stroke-linecap="round"/></g>
  <rect x="176" y="272" width="48" height="64" rx="10" fill="#3b6ea8"/><rect x="176" y="294" width="48" height="10" fill="#2b5686"/>
  <g transform="rotate(-18 46 322)"><rect x="14" y="300" width="56" height="42" rx="10" fill="${plug}"/><rect x="-8" y="310" width="24" height="22" rx="6" fill="#a9b0b5"/></g>
  <g transform="rotate(14 350 318)"><rect x="322" y="298" width="56" height="42" rx="10" fill="${plug}"/><rect x="378" y="310" width="20" height="18" rx="4" fill="#a9b0b5"/></g>
`);

/** White cable. */
export const cableWhite = cable('#d8dcdf', '#c3c9cd');
/** Black cable. */
export const cableBlack = cable('#33383c', '#22262a');

const powerbank = (front: string, side: string): string =>
  drawing(`
  <ellipse cx="200" cy="362" rx="92" ry="10" fill="#14181b" opacity=".08"/><rect x="112" y="44" width="176" height="314" rx="34" fill="${front}"/><path d="M244 44h10a34 34 0 0 1 34 34v246a34 34 0 0 1-34 34h-10z" fill="${side}"/>
  <path d="M206 130l-46 74h32l-8 62 48-78h-34z" fill="#f2c14b"/><g fill="#7fd6a2"><circle cx="152" cy="320" r="6"/><circle cx="174" cy="320" r="6"/><circle cx="196" cy="320" r="6"/></g><circle cx="218" cy="320" r="6" fill="#6b757d"/><rect x="166" y="58" width="48" height="14" rx="7" fill="#22282d"/>
`);

/** Black power bank. */
export const powerbankBlack = powerbank('#454f57', '#353d44');
/** White power bank. */
export const powerbankWhite = powerbank('#e7ebed', '#cfd6da');
