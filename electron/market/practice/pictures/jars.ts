import { drawing } from './drawing.ts';

const jar = (content: string, top: string): string =>
  drawing(`
  <ellipse cx="200" cy="360" rx="104" ry="11" fill="#14181b" opacity=".08"/>
  <rect x="104" y="112" width="192" height="248" rx="36" fill="#dfeef0"/><path d="M104 214h192v110a36 36 0 0 1-36 36H140a36 36 0 0 1-36-36z" fill="${content}"/>
  <path d="M104 214c30-16 60 14 96 0s66 14 96 0v22H104z" fill="${top}"/><rect x="126" y="236" width="148" height="86" rx="8" fill="#fffaf2"/>
  <path d="M150 262h100M150 282h70" stroke="#9a8f80" stroke-width="8" stroke-linecap="round"/><rect x="120" y="128" width="18" height="80" rx="9" fill="#fff" opacity=".8"/>
  <rect x="116" y="88" width="168" height="32" rx="8" fill="#b9d3d6"/><path d="M112 44h176l-10 48H122z" fill="#b98556"/><path d="M240 44h48l-10 48h-46z" fill="#9d6d42"/>
`);

/** Honey. */
export const honey = jar('#d9962b', '#e8b45a');
/** Raspberry jam. */
export const jam = jar('#a3263f', '#c24a60');

/** Shampoo bottle. */
export const bottle = drawing(`
  <ellipse cx="200" cy="364" rx="86" ry="10" fill="#14181b" opacity=".08"/>
  <rect x="172" y="28" width="56" height="66" rx="8" fill="#2f4a46"/><rect x="182" y="90" width="36" height="26" fill="#a9c9c2"/>
  <path d="M122 168c0-36 28-56 60-56h36c32 0 60 20 60 56v168a26 26 0 0 1-26 26H148a26 26 0 0 1-26-26z" fill="#bfdcd5"/><path d="M238 114c24 6 40 26 40 54v168a26 26 0 0 1-26 26h-26c10-6 12-16 12-28z" fill="#a3c8bf"/>
  <rect x="122" y="196" width="156" height="112" fill="#fffdf8"/><path d="M200 212c14 18 22 28 22 40a22 22 0 0 1-44 0c0-12 8-22 22-40z" fill="#4f8f84"/><path d="M158 290h84" stroke="#8aa39d" stroke-width="8" stroke-linecap="round"/><rect x="138" y="148" width="14" height="40" rx="7" fill="#fff" opacity=".75"/>
`);
