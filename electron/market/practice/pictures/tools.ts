import { drawing, shadow } from './drawing.ts';

/** Kettlebell. */
export const kettlebell = drawing(`${shadow(200, 362, 112)}
  <path d="M132 190c-30-70-8-146 68-146s98 76 68 146" fill="none" stroke="#33383c" stroke-width="36"/><circle cx="200" cy="250" r="112" fill="#2c3135"/><path d="M112 226a92 92 0 0 1 46-56" stroke="#5a6368" stroke-width="12" fill="none" stroke-linecap="round"/>
  <circle cx="200" cy="252" r="52" fill="#e2a23b"/><text x="200" y="270" font-family="Practice Sans Bold, sans-serif" font-size="52" font-weight="700" text-anchor="middle" fill="#2c3135">16</text>`);

const dumbbell = (y: number): string => `
  <rect x="130" y="${y + 26}" width="140" height="24" rx="8" fill="#8e979d"/><g fill="#2f6fb3"><rect x="64" y="${y}" width="76" height="76" rx="18"/><rect x="260" y="${y}" width="76" height="76" rx="18"/></g>
  <g fill="#24558a"><rect x="48" y="${y + 14}" width="22" height="48" rx="8"/><rect x="330" y="${y + 14}" width="22" height="48" rx="8"/></g>
  <g font-family="Practice Sans Bold, sans-serif" font-size="34" font-weight="700" text-anchor="middle" fill="#fff"><text x="102" y="${y + 50}">5</text><text x="298" y="${y + 50}">5</text></g>`;

/** Pair of dumbbells. */
export const dumbbells = drawing(`${shadow(200, 332, 150)}${dumbbell(106)}${dumbbell(236)}`);

/** Rolled yoga mat. */
export const yogaMat = drawing(`${shadow(200, 330, 150)}
  <path d="M90 150h230a60 60 0 0 1 0 120h-40l70 46H110z" fill="#8b5fa8"/><path d="M110 316h240l-70-46H90z" fill="#a884c0"/><circle cx="92" cy="210" r="62" fill="#73498f"/>
  <path d="M92 172a38 38 0 1 1-36 50 26 26 0 1 1 48-20" fill="none" stroke="#b598cb" stroke-width="10" stroke-linecap="round"/><rect x="190" y="148" width="18" height="124" fill="#e2a23b"/>`);

/** Screwdriver set. */
export const screwdrivers = drawing(`${shadow(200, 344, 150)}
  <rect x="50" y="90" width="300" height="244" rx="24" fill="#33383c"/><rect x="66" y="106" width="268" height="212" rx="14" fill="#4a5258"/>
  <rect x="92" y="186" width="120" height="44" rx="18" fill="#e2672a"/><rect x="210" y="200" width="96" height="16" fill="#c3cbd0"/><path d="M306 200l14 8-14 8z" fill="#8e979d"/>
  <g fill="#c3cbd0"><rect x="92" y="126" width="14" height="36"/><rect x="120" y="126" width="14" height="36"/><rect x="148" y="126" width="14" height="36"/><rect x="176" y="126" width="14" height="36"/><rect x="204" y="126" width="14" height="36"/><rect x="232" y="126" width="14" height="36"/><rect x="260" y="126" width="14" height="36"/><rect x="288" y="126" width="14" height="36"/><rect x="92" y="256" width="14" height="36"/><rect x="120" y="256" width="14" height="36"/><rect x="148" y="256" width="14" height="36"/><rect x="176" y="256" width="14" height="36"/></g>`);

/** Packing tape. */
export const tape = drawing(`${shadow(200, 344, 130)}
  <circle cx="200" cy="200" r="138" fill="#d9c08a"/><circle cx="200" cy="200" r="138" fill="none" stroke="#c4a766" stroke-width="8"/><circle cx="200" cy="200" r="92" fill="#b98556"/><circle cx="200" cy="200" r="78" fill="#fdfcfa"/>
  <path d="M326 256l60 20-8 34-78-24z" fill="#e6d3a6"/><path d="M104 130a118 118 0 0 1 70-46" stroke="#fff" stroke-width="10" fill="none" opacity=".6" stroke-linecap="round"/>`);

/** Gift card on a screen. */
export const giftCard = drawing(`${shadow(200, 318, 140)}
  <rect x="50" y="96" width="300" height="200" rx="24" fill="#d8574f"/><path d="M50 150h300v40H50z" fill="#c14840"/><rect x="184" y="96" width="32" height="200" fill="#f2c14b"/>
  <path d="M200 132c-20-44-76-36-64-4 6 16 40 14 64 4zM200 132c20-44 76-36 64-4-6 16-40 14-64 4z" fill="#f2c14b"/><text x="300" y="276" font-family="Practice Sans Bold, sans-serif" font-size="36" font-weight="700" text-anchor="middle" fill="#fff">1000</text>`);

/** Licence key. */
export const appKey = drawing(`${shadow(200, 330, 130)}
  <rect x="70" y="70" width="260" height="250" rx="44" fill="#4f8f84"/><circle cx="156" cy="180" r="46" fill="none" stroke="#fffaf2" stroke-width="22"/><path d="M194 206l84 66m-28-22l-22 28m-4-66l-20 26" stroke="#fffaf2" stroke-width="22" fill="none" stroke-linecap="round"/>`);

/** Wall calendar. */
export const calendar = drawing(`${shadow(200, 360, 120)}
  <rect x="76" y="56" width="248" height="296" rx="14" fill="#fffdf8" stroke="#d9d2c4" stroke-width="4"/><path d="M76 70a14 14 0 0 1 14-14h220a14 14 0 0 1 14 14v110H76z" fill="#7fa8c4"/><path d="M76 180l70-66 46 38 54-60 78 88z" fill="#2f5f8f"/><path d="M76 180h248v14H76z" fill="#e9f5fb"/>
  <g fill="#33383c"><circle cx="140" cy="56" r="9"/><circle cx="200" cy="56" r="9"/><circle cx="260" cy="56" r="9"/></g>
  <g fill="#b6bec3"><rect x="102" y="216" width="26" height="22" rx="4"/><rect x="144" y="216" width="26" height="22" rx="4"/><rect x="186" y="216" width="26" height="22" rx="4"/><rect x="228" y="216" width="26" height="22" rx="4"/><rect x="102" y="256" width="26" height="22" rx="4"/><rect x="144" y="256" width="26" height="22" rx="4"/><rect x="228" y="256" width="26" height="22" rx="4"/><rect x="270" y="256" width="26" height="22" rx="4"/><rect x="102" y="296" width="26" height="22" rx="4"/><rect x="144" y="296" width="26" height="22" rx="4"/></g><rect x="186" y="256" width="26" height="22" rx="4" fill="#d8574f"/>`);
