/**
 * The crossing between the two worlds of a frame.
 * @typedef {object} WorldBridge
 * @property {(value: unknown) => unknown} pack
 * @property {(value: any) => any} unpack
 * @property {(name: string, detail: unknown) => void} dispatch
 * @property {(name: string, act: (detail: any) => void, options?: {once: boolean}) => void} listen
 */

/**
 * The worlds of a frame (the page's own and the preload's) share the DOM and no JavaScript objects. Values cross as
 * the `detail` of DOM events, which Chromium clones from world to world at once; functions and promises cross as
 * handles, as in Electron's contextBridge. Event names carry a secret the page never sees.
 * Runs as text in the page: nothing from outside the braces.
 * @param {'page' | 'preload'} world
 * @param {string} secret
 * @returns {WorldBridge}
 */
export function worldBridge(world, secret) {
  const other = world === 'page' ? 'preload' : 'page';
  const mark = `${secret}:handle`;
  // Taken before any script of the page runs, which could replace them to learn the secret.
  const here = window;
  const Carrier = CustomEvent;
  /** @type {(f: unknown) => any} */
  const unbind = Function.prototype.bind.bind(Reflect.get(Function.prototype, 'call'));
  /** @type {(target: Window, event: Event) => boolean} */
  const doDispatch = unbind(Reflect.get(EventTarget.prototype, 'dispatchEvent'));
  /** @type {(target: Window, name: string, listener: (event: CustomEvent) => void, options?: {once: boolean}) => void} */
  const doListen = unbind(Reflect.get(EventTarget.prototype, 'addEventListener'));
  /** @type {(value: unknown) => string} */
  const doText = unbind(Reflect.get(Object.prototype, 'toString'));

  /** @type {Map<number, (...args: unknown[]) => unknown>} */
  const functions = new Map();
  const released = new FinalizationRegistry((/** @type {number} */ id) => dispatch('release', id));
  let lastId = 0;
  const last = { reply: /** @type {{ok: boolean, value: unknown} | undefined} */ (undefined) };

  /** @type {WorldBridge['dispatch']} */
  function dispatch(name, detail) {
    doDispatch(here, new Carrier(`${secret}:${name}:${other}`, { detail }));
  }

  /** @type {WorldBridge['listen']} */
  function listen(name, act, options) {
    const onEvent = (/** @type {CustomEvent} */ event) => {
      event.stopImmediatePropagation();
      act(event.detail);
    };
    doListen(here, `${secret}:${name}:${world}`, onEvent, options);
  }

  const replyNow = () => last.reply;

  /** @param {any} value */
  const isPlainObject = (value) => doText(value) === '[object Object]';

  /**
   * True when the structured clone alone does it.
   * @param {any} value
   * @param {number} depth
   * @returns {boolean}
   */
  function needsNoHandle(value, depth) {
    if (typeof value === 'function' || typeof value === 'symbol' || depth > 1000) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) return value.every((item) => needsNoHandle(item, depth + 1));
    if (value instanceof Error || value instanceof Promise) return false;
    if (!isPlainObject(value)) return true;
    return Object.keys(value).every((key) => needsNoHandle(value[key], depth + 1));
  }

  /** @param {any} error */
  const packError = (error) => ({
    [mark]: 'error',
    message: error instanceof Error ? error.message : String(error),
  });

  /** @param {unknown} error */
  const failed = (error) => ({ ok: false, value: { as: 'handles', value: packError(error) } });

  /** @param {Promise<unknown>} promise */
  function packPromise(promise) {
    const id = ++lastId;
    const settle = (/** @type {unknown} */ outcome) => dispatch(`settle ${id}`, outcome);
    promise.then((value) => settle({ ok: true, value: pack(value) })).catch((error) => settle(failed(error)));
    return { [mark]: 'promise', id };
  }

  /** @param {(...args: unknown[]) => unknown} f */
  function packFunction(f) {
    functions.set(++lastId, f);
    return { [mark]: 'function', id: lastId };
  }

  /**
   * @param {any} value
   * @param {number} depth
   * @returns {unknown}
   */
  function packDeep(value, depth) {
    if (depth > 1000)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'function') return packFunction(value);
    if (typeof value === 'symbol') throw new TypeError('a symbol cannot cross the contextBridge');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return packError(value);
    if (Array.isArray(value)) return value.map((item) => packDeep(item, depth + 1));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.keys(value).map((key) => [key, packDeep(value[key], depth + 1)]));
  }

  /** @type {WorldBridge['pack']} */
  const pack = (value) =>
    needsNoHandle(value, 0) ? { as: 'is', value } : { as: 'handles', value: packDeep(value, 0) };

  /** @type {WorldBridge['unpack']} */
  const unpack = (packed) => (packed.as === 'handles' ? unpackDeep(packed.value) : packed.value);

  /**
   * @param {any} value
   * @returns {any}
   */
  function unpackDeep(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (value[mark] === 'function') return proxyOf(value.id);
    if (value[mark] === 'promise') return promiseOf(value.id);
    if (value[mark] === 'error') return new Error(value.message);
    if (Array.isArray(value)) return value.map(unpackDeep);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.keys(value).map((key) => [key, unpackDeep(value[key])]));
  }

  /** @param {number} id */
  function promiseOf(id) {
    return new Promise((resolve, reject) => {
      listen(
        `settle ${id}`,
        (outcome) => {
          // A detail that could not be cloned arrives as null.
          if (outcome === null) reject(new Error('An object could not be cloned.'));
          else if (outcome.ok) resolve(unpack(outcome.value));
          else reject(unpack(outcome.value));
        },
        { once: true },
      );
    });
  }

  /** @param {number} id */
  function proxyOf(id) {
    const proxy = (/** @type {unknown[]} */ ...args) => callOther(id, args);
    released.register(proxy, id);
    return proxy;
  }

  /**
   * @param {number} id
   * @param {unknown[]} args
   */
  function callOther(id, args) {
    const before = last.reply;
    last.reply = undefined;
    try {
      dispatch('call', { id, args: pack(args) });
      const answer = replyNow();
      if (!answer) throw new Error('An object could not be cloned.');
      if (!answer.ok) throw unpack(answer.value);
      return unpack(answer.value);
    } finally {
      last.reply = before;
    }
  }

  /** @param {{id: number, args: unknown} | null} request */
  function answer(request) {
    try {
      const f = request && functions.get(request.id);
      if (!f) throw new Error('An object could not be cloned.');
      return { ok: true, value: pack(f(...unpack(request.args))) };
    } catch (error) {
      return failed(error);
    }
  }

  listen('call', (request) => dispatch('reply', answer(request)));
  listen('reply', (value) => {
    last.reply = value;
  });
  listen('release', (id) => functions.delete(id));
  return { pack, unpack, dispatch, listen };
}
