const URL_OF_ELECTRON = 'electron-host:electron';

/** @type {{names: string[], source: string}} */
let given = { names: [], source: '' };

/**
 * Takes what the main thread hands over: the names to answer for and the module text.
 * @param {typeof given} data
 */
export function initialize(data) {
  given = data;
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  return given.names.includes(specifier)
    ? { url: URL_OF_ELECTRON, shortCircuit: true }
    : next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  return url === URL_OF_ELECTRON
    ? { format: 'module', source: given.source, shortCircuit: true }
    : next(url, context);
}
