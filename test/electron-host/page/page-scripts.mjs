import vm from 'node:vm';
import { ipcCodec } from './ipc-codec.mjs';
import { pageWorld } from './page-world.mjs';
import { preloadWorld } from './preload-world.mjs';
import { worldBridge } from './world-bridge.mjs';

/** Name of the isolated world, as Electron calls it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';

/**
 * The texts to run in both worlds of a new document. Throws a SyntaxError when the preload does not parse.
 * @param {{secret: string, preload: {file: string, code: string}, config: import('./preload-world.mjs').PreloadConfig}} options
 * @returns {{page: string, preload: string}}
 */
export function pageScripts({ secret, preload, config }) {
  const body = `function(require,process,exports,module,global){${preload.code}\n}`;
  assertParses(`(${body})`, preload.file);
  const bridge = (/** @type {string} */ world) =>
    `(${String(worldBridge)})(${JSON.stringify(world)},${JSON.stringify(secret)})`;
  // Sub-frames get no preload, as with Electron's nodeIntegrationInSubFrames off.
  const onlyTop = (/** @type {string} */ code) => `if(window.parent===window){${code}}`;
  return {
    page: onlyTop(`(${String(pageWorld)})(${bridge('page')})`),
    preload: `${onlyTop(`(${String(preloadWorld)})(${bridge('preload')},(${String(ipcCodec)})(),${JSON.stringify(config)},${body})`)}\n//# sourceURL=${preload.file}`,
  };
}

/**
 * @param {string} code
 * @param {string} filename
 */
function assertParses(code, filename) {
  return new vm.Script(code, { filename });
}
