import { drawing, shadow } from './drawing.ts';

const glass = (x: number): string => `
  <path d="M${x} 92h88c8 74-10 118-44 122-34-4-52-48-44-122z" fill="#dfeef0"/>
  <path d="M${x + 2} 140h84c-2 44-18 70-42 74-24-4-40-30-42-74z" fill="#9c2f45"/>
  <rect x="${x + 39}" y="212" width="10" height="108" fill="#c6dde0"/>
  <ellipse cx="${x + 44}" cy="326" rx="40" ry="9" fill="#b9d3d6"/>
  <rect x="${x + 10}" y="100" width="8" height="54" rx="4" fill="#fff" opacity=".75"/>`;

/** Wine glasses. */
export const glasses = drawing(`${shadow(200, 344, 140)}${glass(84)}${glass(228)}`);

/** White vase with twigs. */
export const vase = drawing(`${shadow(200, 366, 84)}
  <g stroke="#7c8f5e" stroke-width="7" fill="none" stroke-linecap="round"><path d="M196 150C188 96 168 66 150 40M206 150c6-56 22-84 44-112M201 150V34"/></g>
  <g fill="#d8a04a"><circle cx="150" cy="40" r="13"/><circle cx="252" cy="38" r="13"/><circle cx="201" cy="30" r="13"/><circle cx="172" cy="82" r="10"/><circle cx="230" cy="80" r="10"/></g>
  <path d="M166 140h70c-6 40 40 66 40 128 0 56-30 96-75 96s-75-40-75-96c0-62 46-88 40-128z" fill="#f3f1ec"/>
  <path d="M222 140h14c-6 40 40 66 40 128 0 56-30 96-75 96 40-10 54-46 50-96-4-56-36-88-29-128z" fill="#dcd8cf"/>
  <ellipse cx="201" cy="140" rx="35" ry="8" fill="#c9c4b8"/>`);

/** Cast-iron pan. */
export const pan = drawing(`${shadow(180, 330, 130)}
  <rect x="270" y="178" width="122" height="30" rx="15" fill="#a9743f"/><rect x="262" y="182" width="34" height="22" rx="6" fill="#3a3f43"/>
  <circle cx="162" cy="194" r="130" fill="#2c3135"/><circle cx="162" cy="194" r="104" fill="#3f464b"/>
  <path d="M84 160a88 88 0 0 1 62-48" stroke="#5a6368" stroke-width="12" fill="none" stroke-linecap="round"/>`);

/** Chef's knife. */
export const knife = drawing(`${shadow(200, 318, 150)}
  <g transform="rotate(-24 200 200)"><path d="M12 214C80 150 170 148 250 152v62z" fill="#d5dbdf"/><path d="M12 214h238v-14H40z" fill="#b4bdc3"/>
  <rect x="246" y="146" width="18" height="72" rx="4" fill="#8e979d"/><rect x="260" y="150" width="132" height="54" rx="22" fill="#3a2c25"/>
  <g fill="#c9b8a6"><circle cx="290" cy="177" r="6"/><circle cx="326" cy="177" r="6"/><circle cx="362" cy="177" r="6"/></g></g>`);

const thermos = (body: string, side: string): string =>
  drawing(`${shadow(200, 368, 70)}
  <rect x="150" y="24" width="100" height="84" rx="14" fill="#3a4146"/><rect x="158" y="102" width="84" height="18" fill="#aab3b8"/>
  <rect x="138" y="116" width="124" height="250" rx="28" fill="${body}"/><path d="M228 116h6a28 28 0 0 1 28 28v194a28 28 0 0 1-28 28h-6z" fill="${side}"/>
  <rect x="156" y="150" width="14" height="150" rx="7" fill="#fff" opacity=".35"/>`);

/** Green thermos bottle. */
export const thermosGreen = thermos('#4f8f6b', '#3d7356');
/** Blue thermos bottle. */
export const thermosBlue = thermos('#3f74ad', '#305c8c');

/** Glass teapot and a tin of tea. */
export const teaSet = drawing(`${shadow(190, 346, 160)}
  <path d="M60 190h150v70a75 75 0 0 1-150 0z" fill="#e3f0ee"/><path d="M62 226h146v34a73 73 0 0 1-146 0z" fill="#c98a3a"/>
  <path d="M210 214c34-6 40-26 58-36l10 14c-20 12-24 52-70 60z" fill="#d2e6e3"/><path d="M62 206c-44-4-52 70-4 76" fill="none" stroke="#b9d3d6" stroke-width="14"/>
  <rect x="84" y="172" width="102" height="20" rx="10" fill="#b9d3d6"/><circle cx="135" cy="162" r="13" fill="#8fb0b3"/>
  <rect x="262" y="196" width="96" height="146" rx="12" fill="#2f6b4f"/><rect x="262" y="176" width="96" height="34" rx="10" fill="#244f3b"/>
  <rect x="280" y="236" width="60" height="64" rx="6" fill="#f4ecdc"/><path d="M310 248c18 14 18 30 0 42-18-12-18-28 0-42z" fill="#2f6b4f"/>`);

/** Scented candle. */
export const candle = drawing(`${shadow(200, 356, 96)}
  <path d="M200 60c22 30 24 46 0 62-24-16-22-32 0-62z" fill="#f2b134"/><path d="M200 84c10 16 10 26 0 34-10-8-10-18 0-34z" fill="#fbe6a8"/><rect x="196" y="116" width="8" height="34" fill="#4a4038"/>
  <rect x="108" y="140" width="184" height="214" rx="26" fill="#b9a3d6"/><path d="M256 140h10a26 26 0 0 1 26 26v162a26 26 0 0 1-26 26h-10z" fill="#a189c4"/>
  <ellipse cx="200" cy="146" rx="92" ry="16" fill="#d9cbec"/><rect x="142" y="210" width="116" height="84" rx="8" fill="#fffaf2"/>
  <path d="M200 226v52M188 240l12 8 12-8M188 256l12 8 12-8" stroke="#8b6fb5" stroke-width="6" fill="none" stroke-linecap="round"/>`);

/** Handmade soap. */
export const soap = drawing(`${shadow(200, 316, 140)}
  <path d="M60 190l60-62h220v96l-56 66H60z" fill="#c9742a"/><path d="M60 190l60-62h220l-56 62z" fill="#f0a95c"/><rect x="60" y="190" width="224" height="102" rx="14" fill="#e58f3c"/>
  <rect x="112" y="190" width="92" height="102" fill="#f4ecdc"/><path d="M112 190l60-62h92l-60 62z" fill="#fffaf2"/>
  <g fill="#e58f3c"><circle cx="144" cy="232" r="12"/><circle cx="172" cy="250" r="12"/><circle cx="146" cy="264" r="9"/></g>`);
