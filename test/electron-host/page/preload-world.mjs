/**
 * What a message carries: kind, then its parts. From the page `i` invoke, `s` send, `p` preload failed;
 * to the page `r` result, `x` refusal, `e` event.
 * @typedef {['i', id: number, channel: string, tagged: 0 | 1, args: unknown]
 *   | ['s', channel: string, tagged: 0 | 1, args: unknown]
 *   | ['p', name: string, message: string, stack: string]} FromPage
 * @typedef {['r', id: number, tagged: 0 | 1, value: unknown]
 *   | ['x', id: number, message: string]
 *   | ['e', channel: string, tagged: 0 | 1, args: unknown]} ToPage
 *
 * @typedef {object} PreloadConfig
 * @property {string} binding name of the function that reaches the host
 * @property {string} receiver name of the function through which the host reaches this world
 * @property {object} process what a sandboxed preload sees of `process`
 *
 * @typedef {(require: (name: string) => unknown, process: object, exports: object, module: object, global: object) => void} Preload
 */

/**
 * The preload's world: Electron's renderer API, then the preload itself.
 * Runs as text in the page: nothing from outside the braces.
 * @param {import('./world-bridge.mjs').WorldBridge} bridge
 * @param {import('./ipc-codec.mjs').IpcCodec} codec
 * @param {PreloadConfig} config
 * @param {Preload} preload
 */
export function preloadWorld(bridge, codec, config, preload) {
  const world = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis));
  const reachHost = /** @type {(text: string) => void} */ (world[config.binding]);
  delete world[config.binding];
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void, channel: string}>} */
  const calls = new Map();
  /** @type {Map<string, {listener: (...args: any[]) => void, once: boolean}[]>} */
  const listeners = new Map();
  /** @type {string[]} */
  let outbox = [];
  let lastId = 0;

  // Messages of one turn leave together: a burst of calls is one crossing.
  /** @param {FromPage} message */
  function post(message) {
    outbox.push(JSON.stringify(message));
    if (outbox.length > 1) return;
    queueMicrotask(() => {
      const text = `[${outbox.join()}]`;
      outbox = [];
      reachHost(text);
    });
  }

  /**
   * @param {string} channel
   * @param {(...args: any[]) => void} listener
   * @param {boolean} once
   */
  function listen(channel, listener, once) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }

  const ipcRenderer = {
    invoke(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
      return new Promise((resolve, reject) => {
        const { value, tagged } = codec.encode(args);
        const id = ++lastId;
        calls.set(id, { resolve, reject, channel });
        post(['i', id, channel, tagged ? 1 : 0, value]);
      });
    },
    send(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
      const { value, tagged } = codec.encode(args);
      post(['s', channel, tagged ? 1 : 0, value]);
    },
    on: (/** @type {string} */ channel, /** @type {(...args: any[]) => void} */ listener) =>
      listen(channel, listener, false),
    addListener: (/** @type {string} */ channel, /** @type {(...args: any[]) => void} */ listener) =>
      listen(channel, listener, false),
    once: (/** @type {string} */ channel, /** @type {(...args: any[]) => void} */ listener) =>
      listen(channel, listener, true),
    off(/** @type {string} */ channel, /** @type {(...args: any[]) => void} */ listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known.listener !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (/** @type {string} */ channel, /** @type {(...args: any[]) => void} */ listener) =>
      ipcRenderer.off(channel, listener),
    removeAllListeners(/** @type {string | undefined} */ channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (/** @type {string} */ channel) => listeners.get(channel)?.length ?? 0,
  };
  for (const name of ['sendSync', 'sendToHost', 'postMessage'])
    Object.assign(ipcRenderer, { [name]: () => { throw new Error(`ipcRenderer.${name} is not provided by the electron host`); } }); // prettier-ignore

  /**
   * @param {string} channel
   * @param {unknown[]} args
   */
  function deliver(channel, args) {
    const told = listeners.get(channel) ?? [];
    listeners.set(
      channel,
      told.filter((known) => !known.once),
    );
    for (const { listener } of told) {
      try {
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** @param {ToPage} message */
  function receive(message) {
    if (message[0] === 'e')
      return deliver(message[1], codec.decode({ value: message[3], tagged: message[2] === 1 }));
    const call = calls.get(message[1]);
    calls.delete(message[1]);
    if (message[0] === 'r')
      return call?.resolve(codec.decode({ value: message[3], tagged: message[2] === 1 }));
    return call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message[2]}`));
  }
  Object.defineProperty(world, config.receiver, {
    value: (/** @type {ToPage[]} */ messages) => messages.forEach(receive),
  });

  /** @type {Set<string>} */
  const exposed = new Set();
  const contextBridge = {
    exposeInMainWorld(/** @type {string} */ key, /** @type {unknown} */ value) {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      bridge.dispatch('expose', { key, value: bridge.pack(value) });
    },
  };
  const electron = { contextBridge, ipcRenderer, webUtils: { getPathForFile: () => '' } };
  const require = (/** @type {string} */ name) => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(name)) return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = {
    ...config.process,
    type: 'renderer',
    contextIsolated: true,
    sandboxed: true,
    on() {},
    once() {},
  };
  const module = { exports: {} };
  try {
    preload(require, process, module.exports, module, globalThis);
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    post(['p', name, message, stack ?? message]);
    throw error;
  }
}
