/**
 * A value made ready for JSON. `tagged` is false when the value is plain JSON already, so that neither side walks it.
 * @typedef {{value: unknown, tagged: boolean}} Encoded
 *
 * @typedef {object} IpcCodec
 * @property {(value: unknown) => Encoded} encode throws a DataCloneError on functions, symbols, promises, nodes, cycles
 * @property {(encoded: Encoded) => any} decode
 */

/**
 * The structured clone of Electron's IPC over JSON. The same function runs in Node and, as text, in the page:
 * it must not use anything from outside its braces.
 *
 * What JSON cannot say becomes `{$: tag, v: …}`: n number, u undefined, i bigint, d Date, r RegExp, m Map, s Set,
 * e Error, b bytes; o is an object that has a key `$` itself.
 * @returns {IpcCodec}
 */
export function ipcCodec() {
  const VIEWS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'DataView']; // prettier-ignore
  /** @type {Record<string, ErrorConstructor>} */
  const ERRORS = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
  const hasBuffer = typeof Buffer !== 'undefined';
  /** @type {{toBase64?: () => string}} */
  const nativeBytes = /** @type {any} */ (Uint8Array.prototype);
  /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */
  const nativeUint8 = /** @type {any} */ (Uint8Array);

  /** @param {unknown} value */
  const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

  /** @param {string} what */
  function cannotClone(what) {
    const error = new Error(`An object could not be cloned. (${what})`);
    error.name = 'DataCloneError';
    return error;
  }

  /** @param {Uint8Array} bytes */
  function toBase64(bytes) {
    if (hasBuffer) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    if (nativeBytes.toBase64) return nativeBytes.toBase64.call(bytes);
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000)
      text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  }

  /** @param {string} text */
  function fromBase64(text) {
    if (hasBuffer) return new Uint8Array(Buffer.from(text, 'base64'));
    return nativeUint8.fromBase64
      ? nativeUint8.fromBase64(text)
      : Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  }

  /**
   * True when JSON.stringify alone says all there is to say.
   * @param {unknown} value
   * @param {number} depth
   * @returns {boolean}
   */
  function isPlain(value, depth) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== 'object' || depth > 100) return false;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) if (!isPlain(value[i], depth + 1)) return false;
      return true;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const key in value) {
      if (key === '$' || key === '__proto__' || !isPlain(/** @type {any} */ (value)[key], depth + 1))
        return false;
    }
    return true;
  }

  /**
   * @param {number} value
   * @returns {unknown}
   */
  function tagNumber(value) {
    if (Object.is(value, -0)) return { $: 'n', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'n', v: String(value) };
  }

  /**
   * @param {unknown} value
   * @param {Set<unknown>} open objects around this one
   * @returns {unknown}
   */
  function tag(value, open) {
    if (typeof value === 'number') return tagNumber(value);
    if (typeof value === 'undefined') return { $: 'u' };
    if (typeof value === 'bigint') return { $: 'i', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw cannotClone(typeof value);
    if (typeof value !== 'object' || value === null) return value;
    if (open.has(value)) throw cannotClone('cycle: not carried by the electron host');
    open.add(value);
    const tagged = tagObject(/** @type {any} */ (value), open);
    open.delete(value);
    return tagged;
  }

  /**
   * @param {any} value
   * @param {Set<unknown>} open
   * @returns {unknown}
   */
  function tagObject(value, open) {
    if (Array.isArray(value)) return Array.from(value, (item) => tag(item, open));
    const kind = kindOf(value);
    if (kind === 'Date') return { $: 'd', v: tagNumber(value.getTime()) };
    if (kind === 'RegExp') return { $: 'r', v: [value.source, value.flags] };
    if (kind === 'Map')
      return { $: 'm', v: Array.from(value, ([key, item]) => [tag(key, open), tag(item, open)]) };
    if (kind === 'Set') return { $: 's', v: Array.from(value, (item) => tag(item, open)) };
    if (kind === 'ArrayBuffer') return { $: 'b', t: kind, v: toBase64(new Uint8Array(value)) };
    if (VIEWS.includes(kind))
      return {
        $: 'b',
        t: kind,
        v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      };
    if (kind === 'Error' || value instanceof Error)
      return {
        $: 'e',
        v: [
          String(value.name),
          String(value.message),
          String(value.stack),
          'cause' in value ? [tag(value.cause, open)] : [],
        ],
      };
    if (kind !== 'Object') throw cannotClone(kind);
    /** @type {Record<string, unknown>} */
    const copy = {};
    for (const key of Object.keys(value))
      Object.defineProperty(copy, key, {
        value: tag(value[key], open),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    return '$' in copy ? { $: 'o', v: copy } : copy;
  }

  /** @param {[name: string, message: string, stack: string, cause: unknown[]]} parts */
  function untagError([name, message, stack, cause]) {
    const Kind = (Object.hasOwn(ERRORS, name) && ERRORS[name]) || Error;
    const error = new Kind(message, cause.length ? { cause: untag(cause[0]) } : undefined);
    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
    return error;
  }

  /**
   * @param {string} kind
   * @param {string} text
   */
  function untagBytes(kind, text) {
    const bytes = fromBase64(text);
    if (kind === 'Uint8Array') return bytes;
    return kind === 'ArrayBuffer' ? bytes.buffer : new /** @type {any} */ (globalThis)[kind](bytes.buffer);
  }

  /**
   * Puts the real values back, in place.
   * @param {any} value
   * @returns {any}
   */
  function untag(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = untag(value[i]);
      return value;
    }
    const { $: kind, v: inner } = value;
    switch (kind) {
      case undefined:
        return untagKeys(value);
      case 'o':
        return untagKeys(inner);
      case 'u':
        return undefined;
      case 'n':
        return Number(inner);
      case 'i':
        return BigInt(inner);
      case 'd':
        return new Date(untag(inner));
      case 'r':
        return new RegExp(inner[0], inner[1]);
      case 'm':
        return new Map(untag(inner));
      case 's':
        return new Set(untag(inner));
      case 'e':
        return untagError(inner);
      case 'b':
        return untagBytes(value.t, inner);
      default:
        throw new Error(`unknown tag ${kind}`);
    }
  }

  /** @param {any} object */
  function untagKeys(object) {
    for (const key of Object.keys(object)) {
      const was = object[key];
      if (typeof was === 'object' && was !== null)
        Object.defineProperty(object, key, {
          value: untag(was),
          enumerable: true,
          writable: true,
          configurable: true,
        });
    }
    return object;
  }

  return {
    encode: (value) =>
      isPlain(value, 0) ? { value, tagged: false } : { value: tag(value, new Set()), tagged: true },
    decode: ({ value, tagged }) => (tagged ? untag(value) : value),
  };
}
