/**
 * What the page's own world gets before any of its scripts: the receiving end of contextBridge.
 * Runs as text in the page: nothing from outside the braces.
 * @param {import('./world-bridge.mjs').WorldBridge} bridge
 */
export function pageWorld(bridge) {
  /**
   * @param {any} value
   * @returns {any}
   */
  function deepFreeze(value) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  }

  bridge.listen('expose', ({ key, value }) => {
    Object.defineProperty(window, key, {
      value: deepFreeze(bridge.unpack(value)),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  });

  const serial = /** @type {{Serial?: {prototype: object}}} */ (/** @type {unknown} */ (globalThis)).Serial;
  if (serial) {
    const requestPort = async () => {
      throw new DOMException(
        'navigator.serial.requestPort is not provided by the electron host',
        'NotSupportedError',
      );
    };
    Object.defineProperty(serial.prototype, 'requestPort', { value: requestPort });
  }
}
