/**
 * What the person starting the host may set, each as ELECTRON_HOST_<NAME>.
 * @typedef {object} Settings
 * @property {string | undefined} chromium path of the browser to use
 * @property {boolean} headless no window on any screen
 * @property {string | undefined} logFile JSON lines of all that left the app
 * @property {string | undefined} spool folder for silent print jobs
 * @property {string | undefined} printers JSON list of printers to pretend
 * @property {string | undefined} dialogs file of scripted dialog answers, one JSON object a line
 * @property {string | undefined} keyring password of a pretended keyring
 * @property {string | undefined} serial file with the JSON list of serial ports to pretend
 * @property {boolean} verbose
 */

/**
 * Reads the settings once; headless by default where Linux shows no display.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {Settings}
 */
export function readSettings(env, platform) {
  const noDisplay = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  const asked = env.ELECTRON_HOST_HEADLESS;
  return {
    chromium: env.ELECTRON_HOST_CHROMIUM || undefined,
    headless: asked ? asked !== '0' : noDisplay,
    logFile: env.ELECTRON_HOST_LOG || undefined,
    spool: env.ELECTRON_HOST_SPOOL || undefined,
    printers: env.ELECTRON_HOST_PRINTERS || undefined,
    dialogs: env.ELECTRON_HOST_DIALOGS || undefined,
    keyring: env.ELECTRON_HOST_KEYRING || undefined,
    serial: env.ELECTRON_HOST_SERIAL || undefined,
    verbose: Boolean(env.ELECTRON_HOST_VERBOSE),
  };
}
