/**
 * What is shipped: one entry for each system and processor, with the native parts that have to be there.
 * @typedef {object} Target
 * @property {string} name
 * @property {'win32' | 'linux' | 'darwin'} os as npm and Node say it
 * @property {'x64' | 'arm64'} cpu
 * @property {readonly string[]} native files under node_modules without which the app does not print, read or weigh there
 */

/**
 * @param {Target['os']} os
 * @param {Target['cpu']} cpu
 * @param {string} canvas package of the canvas
 * @param {string} serial folder of the serial port's prebuilt binary
 * @returns {Target}
 */
function target(os, cpu, canvas, serial) {
  const koffi = `@koromix/koffi-${os}-${cpu}`;
  return {
    name: `${os}-${cpu}`,
    os,
    cpu,
    native: [
      `${koffi}/${os}_${cpu}/koffi.node`,
      `@napi-rs/canvas-${canvas}/skia.${canvas}.node`,
      `@serialport/bindings-cpp/prebuilds/${serial}/@serialport+bindings-cpp${os === 'linux' ? '.glibc' : ''}.node`,
    ],
  };
}

/** Every target of a release. */
export const targets = [
  target('win32', 'x64', 'win32-x64-msvc', 'win32-x64'),
  target('linux', 'x64', 'linux-x64-gnu', 'linux-x64'),
  target('darwin', 'x64', 'darwin-x64', 'darwin-x64+arm64'),
  target('darwin', 'arm64', 'darwin-arm64', 'darwin-x64+arm64'),
];

/**
 * Packages with a binary for one target, which the lock file must name.
 * @param {Target} target
 */
export const packagesOf = ({ native }) =>
  native
    .map((file) => file.split('/').slice(0, 2).join('/'))
    .filter((name) => name !== '@serialport/bindings-cpp');

/**
 * Packages of a target's binaries that a lock file does not name.
 * @param {{ packages: Record<string, unknown> }} lock
 * @param {Target} target
 */
export const missingFromLock = (lock, target) =>
  packagesOf(target).filter((name) => lock.packages[`node_modules/${name}`] === undefined);
