import fs from 'node:fs';

/**
 * A picture in PNG, as the little of Electron's NativeImage that tells what it holds.
 * @param {Buffer} png
 * @returns {Pick<Electron.NativeImage, 'toPNG' | 'isEmpty' | 'getSize' | 'toDataURL'>}
 */
export function imageFromPng(png) {
  const isPng = png.length > 24 && png.readUInt32BE(12) === 0x49_48_44_52;
  return {
    toPNG: () => png,
    isEmpty: () => png.length === 0,
    getSize: () =>
      isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 },
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
  };
}

/** Electron's `nativeImage`. */
export function makeNativeImage() {
  return {
    createEmpty: () => imageFromPng(Buffer.alloc(0)),
    createFromBuffer: (/** @type {Buffer} */ bytes) => imageFromPng(bytes),
    createFromPath: (/** @type {string} */ file) =>
      imageFromPng(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)),
  };
}
