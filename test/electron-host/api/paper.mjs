/** Paper sizes in inches, portrait (Electron's printToPDF names). @type {Record<string, readonly [width: number, height: number]>} */
const PAPER = {
  a0: [33.1, 46.8], a1: [23.4, 33.1], a2: [16.54, 23.4], a3: [11.7, 16.54], a4: [8.27, 11.7], a5: [5.83, 8.27], a6: [4.13, 5.83],
  letter: [8.5, 11], legal: [8.5, 14], tabloid: [11, 17], ledger: [17, 11],
}; // prettier-ignore

/**
 * Width and height in inches of a named paper; undefined for a name Electron does not know.
 * @param {string} name
 */
export function paperInches(name) {
  return PAPER[name.toLowerCase()];
}
