import { drawing, shadow } from './drawing.ts';

/** Wireless earbuds in their case. */
export const earbuds = drawing(`${shadow(200, 340, 110)}
  <rect x="84" y="190" width="232" height="146" rx="58" fill="#eceff1"/><path d="M84 226a40 40 0 0 1 40-40h152a40 40 0 0 1 40 40z" fill="#d7dde0"/>
  <g fill="#fbfcfc" stroke="#cfd6da" stroke-width="4"><path d="M130 200c-26-20-26-78 14-82 34-2 44 40 22 60l-6 34h-26z"/><path d="M270 200c26-20 26-78-14-82-34-2-44 40-22 60l6 34h26z"/></g>
  <g fill="#33383c"><ellipse cx="150" cy="146" rx="9" ry="13"/><ellipse cx="250" cy="146" rx="9" ry="13"/></g><circle cx="200" cy="280" r="6" fill="#7fd6a2"/>`);

/** Smart watch. */
export const watch = drawing(`${shadow(200, 372, 76)}
  <path d="M152 24h96l12 92H140zM152 372h96l12-92H140z" fill="#2a2f33"/><rect x="116" y="98" width="168" height="200" rx="44" fill="#454f57"/><rect x="132" y="114" width="136" height="168" rx="32" fill="#10151a"/>
  <rect x="284" y="176" width="14" height="44" rx="6" fill="#6b757d"/><path d="M200 150v50l32 18" stroke="#f2c14b" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="200" cy="200" r="50" fill="none" stroke="#4f8f84" stroke-width="8" stroke-dasharray="220 100"/>`);

const phoneCase = (body: string, edge: string, opacity: string): string =>
  drawing(`${shadow(200, 372, 82)}
  <rect x="112" y="30" width="176" height="338" rx="38" fill="${edge}"/><rect x="120" y="38" width="160" height="322" rx="32" fill="${body}" opacity="${opacity}"/>
  <rect x="130" y="50" width="78" height="84" rx="24" fill="#fff" opacity=".85"/><g fill="#33383c"><circle cx="154" cy="76" r="15"/><circle cx="184" cy="108" r="15"/></g><circle cx="186" cy="74" r="6" fill="#aab3b8"/>
  <path d="M262 180v140" stroke="#fff" stroke-width="8" opacity=".5" stroke-linecap="round"/>`);

/** Clear phone case. */
export const caseClear = phoneCase('#eef4f5', '#c6d3d6', '.8');
/** Blue phone case. */
export const caseBlue = phoneCase('#2f6fb3', '#24558a', '1');

/** Two protective glasses. */
export const glassProtector = drawing(`${shadow(206, 366, 120)}
  <g stroke="#8fb3c4" stroke-width="5"><rect x="74" y="56" width="160" height="300" rx="26" fill="#dcecf3"/><rect x="158" y="44" width="160" height="300" rx="26" fill="#e8f3f8" opacity=".9"/></g>
  <rect x="212" y="60" width="52" height="12" rx="6" fill="#8fb3c4"/><path d="M186 120l70-50M186 170l110-80" stroke="#fff" stroke-width="10" stroke-linecap="round"/>
  <circle cx="296" cy="310" r="42" fill="#e2672a"/><path d="M282 296c4-16 30-14 28 4-2 12-22 16-28 28h30" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`);

const bulb = (light: string, label: string, band: string): string =>
  drawing(`${shadow(200, 368, 60)}
  <path d="M200 32c66 0 108 48 108 104 0 52-44 74-54 122H146c-10-48-54-70-54-122 0-56 42-104 108-104z" fill="${light}"/>
  <path d="M132 120c4-26 20-44 44-50" stroke="#fff" stroke-width="12" fill="none" stroke-linecap="round" opacity=".8"/>
  <rect x="146" y="256" width="108" height="40" fill="${band}"/><path d="M156 296h88l-10 62h-68z" fill="#b8c0c5"/><path d="M158 312h84M162 332h76" stroke="#8e979d" stroke-width="7"/>
  <text x="200" y="284" font-family="Practice Sans Bold, sans-serif" font-size="24" font-weight="700" text-anchor="middle" fill="#fff">${label}</text>`);

/** Warm lamp. */
export const bulbWarm = bulb('#fbdf9a', '2700K', '#d98a2b');
/** Neutral lamp. */
export const bulbCold = bulb('#e6f1fb', '4000K', '#3b6ea8');

/** Desk lamp. */
export const deskLamp = drawing(`${shadow(180, 364, 120)}
  <rect x="90" y="340" width="170" height="22" rx="11" fill="#c3cbd0"/><path d="M176 344V230l70-110" stroke="#dfe5e8" stroke-width="18" fill="none" stroke-linecap="round" stroke-linejoin="round"/>
  <circle cx="176" cy="232" r="15" fill="#aab3b8"/><path d="M206 150l78-88c42 10 66 48 62 92z" fill="#eef2f4"/><path d="M206 150l140 4-16 22-110-6z" fill="#f2c14b"/>`);

/** Radio-controlled car. */
export const rcCar = drawing(`${shadow(200, 330, 150)}
  <path d="M44 250c0-34 24-44 60-48l44-60h108l44 58c36 4 58 18 58 50v26H44z" fill="#cf3b32"/><path d="M160 156h40v46h-74zM212 156h36l34 46h-70z" fill="#d9ebfa"/>
  <path d="M44 252h314v26H44z" fill="#a52c25"/><g fill="#262b2f"><circle cx="114" cy="282" r="46"/><circle cx="290" cy="282" r="46"/></g><g fill="#aab3b8"><circle cx="114" cy="282" r="20"/><circle cx="290" cy="282" r="20"/></g>
  <path d="M300 210V70" stroke="#33383c" stroke-width="6"/><circle cx="300" cy="66" r="8" fill="#f2c14b"/>`);
