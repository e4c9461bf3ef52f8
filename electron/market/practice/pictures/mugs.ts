import { drawing } from './drawing.ts';

/** Mug with a fox. */
export const mugFox = drawing(`
  <ellipse cx="192" cy="350" rx="128" ry="12" fill="#14181b" opacity=".08"/>
  <path d="M282 158h26a46 46 0 0 1 46 46v14a50 50 0 0 1-50 50h-26" fill="none" stroke="#e2672a" stroke-width="26"/>
  <path d="M84 92h212v186a68 68 0 0 1-68 68h-76a68 68 0 0 1-68-68z" fill="#f4e8d6"/>
  <path d="M258 92h38v186a68 68 0 0 1-68 68h-18c34-14 48-40 48-74z" fill="#e6d5bb"/>
  <ellipse cx="190" cy="92" rx="106" ry="20" fill="#f08a4b"/><ellipse cx="190" cy="96" rx="90" ry="13" fill="#14181b" opacity=".16"/><path d="M108 172l10-48 44 30h48l44-30 10 48c0 58-40 92-78 116-38-24-78-58-78-116z" fill="#e2672a"/>
  <path d="M108 176c20 4 46 26 78 112-38-24-77-56-78-112zM264 176c-20 4-46 26-78 112 38-24 77-56 78-112z" fill="#fffaf2"/>
  <path d="M122 138l4 26 18-14zM250 138l-4 26-18-14z" fill="#8f3410"/>
  <circle cx="156" cy="206" r="9" fill="#2a1a12"/><circle cx="216" cy="206" r="9" fill="#2a1a12"/><path d="M172 270h28l-14 18z" fill="#2a1a12"/>
`);

/** Mug with a whale: same shape, another animal. */
export const mugWhale = drawing(`
  <ellipse cx="192" cy="350" rx="128" ry="12" fill="#14181b" opacity=".08"/>
  <path d="M282 158h26a46 46 0 0 1 46 46v14a50 50 0 0 1-50 50h-26" fill="none" stroke="#2f6fb3" stroke-width="26"/>
  <path d="M84 92h212v186a68 68 0 0 1-68 68h-76a68 68 0 0 1-68-68z" fill="#f4e8d6"/>
  <path d="M258 92h38v186a68 68 0 0 1-68 68h-18c34-14 48-40 48-74z" fill="#e6d5bb"/>
  <ellipse cx="190" cy="92" rx="106" ry="20" fill="#5b97d3"/><ellipse cx="190" cy="96" rx="90" ry="13" fill="#14181b" opacity=".16"/><path d="M104 226c0-48 40-72 82-72 40 0 60 24 66 52 8-4 14-14 14-30l20 4c0 0 4 40-14 58-10 40-50 52-88 52-46 0-80-22-80-64z" fill="#2f6fb3"/>
  <path d="M252 196c-10-10-26-14-34-36 20-4 38 4 44 20 4-16 18-30 36-28-4 22-20 30-26 44z" fill="#2f6fb3"/>
  <path d="M112 252c24 22 90 24 128 2-18 34-112 48-128-2z" fill="#d9ebfa"/><circle cx="146" cy="216" r="9" fill="#0e2036"/>
  <path d="M176 148c-2-14-14-20-24-18M180 148c2-14 14-20 24-18" stroke="#2f6fb3" stroke-width="8" fill="none" stroke-linecap="round"/>
`);
