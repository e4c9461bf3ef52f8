/** Wraps shapes into a flat 400 × 400 picture. */
export const drawing = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${shapes.trim()}</svg>`;

/** The soft shadow things stand on. */
export const shadow = (cx: number, cy: number, rx: number): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="11" fill="#14181b" opacity=".08"/>`;
