/** Black where the picture is darker than half grey on white paper, as a thermal printer shows it. */
export function toBlackAndWhite(pixels: Uint8ClampedArray): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const opaque = (pixels[i + 3] ?? 0) / 255;
    const grey = 0.299 * (pixels[i] ?? 0) + 0.587 * (pixels[i + 1] ?? 0) + 0.114 * (pixels[i + 2] ?? 0);
    const onPaper = 255 + (grey - 255) * opaque;
    const value = onPaper < 128 ? 0 : 255;
    pixels[i] = value;
    pixels[i + 1] = value;
    pixels[i + 2] = value;
    pixels[i + 3] = 255;
  }
}
