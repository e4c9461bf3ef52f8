import { drawing } from './drawing.ts';

const notebook = (cover: string, spine: string, dots: string): string =>
  drawing(`
  <ellipse cx="200" cy="364" rx="112" ry="10" fill="#14181b" opacity=".08"/>
  <rect x="92" y="48" width="220" height="312" rx="16" fill="#e9e2d2"/><rect x="84" y="40" width="220" height="312" rx="16" fill="${cover}"/><path d="M84 56a16 16 0 0 1 16-16h22v312h-22a16 16 0 0 1-16-16z" fill="${spine}"/>
  <rect x="262" y="40" width="14" height="312" fill="#e2a23b"/><rect x="146" y="104" width="92" height="60" rx="6" fill="#f4ecdc"/><path d="M162 126h60M162 144h36" stroke="#8a8170" stroke-width="7" stroke-linecap="round"/>
  <g fill="${dots}"><circle cx="150" cy="220" r="4"/><circle cx="150" cy="248" r="4"/><circle cx="150" cy="276" r="4"/><circle cx="150" cy="304" r="4"/><circle cx="178" cy="220" r="4"/><circle cx="178" cy="248" r="4"/><circle cx="178" cy="276" r="4"/><circle cx="178" cy="304" r="4"/><circle cx="206" cy="220" r="4"/><circle cx="206" cy="248" r="4"/><circle cx="206" cy="276" r="4"/><circle cx="206" cy="304" r="4"/><circle cx="234" cy="220" r="4"/><circle cx="234" cy="248" r="4"/><circle cx="234" cy="276" r="4"/><circle cx="234" cy="304" r="4"/></g>
`);

/** Blue notebook. */
export const notebookBlue = notebook('#39506b', '#2a3c52', '#5c7695');
/** Red notebook. */
export const notebookRed = notebook('#b2453c', '#8c322b', '#d77c72');

const plush = (body: string, paws: string, head: string, bow: string): string =>
  drawing(`
  <ellipse cx="200" cy="366" rx="106" ry="11" fill="#14181b" opacity=".08"/>
  <path d="M146 150c-40-60-40-130-10-132s44 70 42 124zM254 150c40-60 40-130 10-132s-44 70-42 124z" fill="${body}"/><path d="M148 128c-18-40-20-84-8-86s20 40 20 82zM252 128c18-40 20-84 8-86s-20 40-20 82z" fill="#f0b9b4"/>
  <ellipse cx="200" cy="292" rx="92" ry="76" fill="${body}"/><ellipse cx="200" cy="302" rx="54" ry="52" fill="#eadfd6"/>
  <ellipse cx="132" cy="350" rx="44" ry="24" fill="${paws}"/><ellipse cx="268" cy="350" rx="44" ry="24" fill="${paws}"/><ellipse cx="114" cy="270" rx="24" ry="44" transform="rotate(24 114 270)" fill="${paws}"/><ellipse cx="286" cy="270" rx="24" ry="44" transform="rotate(-24 286 270)" fill="${paws}"/>
  <ellipse cx="200" cy="176" rx="92" ry="78" fill="${head}"/><circle cx="166" cy="168" r="11" fill="#2a211c"/><circle cx="234" cy="168" r="11" fill="#2a211c"/><path d="M188 192h24l-12 14z" fill="#d8746e"/><path d="M200 206v10m0 0c-4 10-18 10-22 2m22-2c4 10 18 10 22 2" stroke="#6e5a4f" stroke-width="5" fill="none" stroke-linecap="round"/>
  <path d="M200 244c-20-18-46-18-48 0s28 20 48 4c20 16 46 14 48-4s-28-18-48 0z" fill="${bow}"/>
`);

/** Grey rabbit. */
export const plushGrey = plush('#c9b3a6', '#b89d8d', '#d8c6bb', '#3b6ea8');
/** Pink rabbit. */
export const plushPink = plush('#eab6bd', '#dd9aa4', '#f3ccd1', '#8b5fa8');

/** Postcard with a heart. */
export const card = drawing(`
  <ellipse cx="200" cy="330" rx="126" ry="10" fill="#14181b" opacity=".08"/><rect x="60" y="90" width="280" height="230" rx="12" fill="#f4e8d6"/><path d="M60 102l140 112L340 102v-2a10 10 0 0 0-10-10H70a10 10 0 0 0-10 10z" fill="#e6d5bb"/><path d="M200 262c-40-26-56-44-56-66 0-30 40-36 56-8 16-28 56-22 56 8 0 22-16 40-56 66z" fill="#d8574f"/>
`);
