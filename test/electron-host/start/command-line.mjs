/**
 * The command line of the Electron binary: `[switches] [-r module]… <app> [arguments]`.
 * @typedef {object} CommandLine
 * @property {string} exe what was started, for process.argv[0]
 * @property {string[]} args all arguments after it, as given
 * @property {Map<string, string>} switches Chromium switches, before and after the app
 * @property {string[]} preloads modules named by -r
 * @property {string | undefined} app path of the app's folder, file or asar
 * @property {boolean} version only the version was asked for
 */

const EXE = '--electron-host-exe=';

/**
 * @param {string} text
 * @returns {[name: string, value: string]}
 */
function splitSwitch(text) {
  const at = text.indexOf('=');
  return at < 0 ? [text.slice(2), ''] : [text.slice(2, at), text.slice(at + 1)];
}

/**
 * Reads process.argv as Electron would.
 * @param {string[]} argv
 * @returns {CommandLine}
 */
export function readCommandLine(argv) {
  const named = argv[2]?.startsWith(EXE);
  const exe = (named ? argv[2]?.slice(EXE.length) : argv[1]) ?? 'electron';
  const args = argv.slice(named ? 3 : 2);
  /** @type {CommandLine} */
  const line = { exe, args, switches: new Map(), preloads: [], app: undefined, version: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg.startsWith('--') && arg !== '--require' && arg !== '--version')
      line.switches.set(...splitSwitch(arg));
    else if (line.app !== undefined) continue;
    else if (arg === '-r' || arg === '--require') line.preloads.push(args[++i] ?? '');
    else if (arg === '-v' || arg === '--version') line.version = true;
    else if (!arg.startsWith('-')) line.app = arg;
  }
  return line;
}
