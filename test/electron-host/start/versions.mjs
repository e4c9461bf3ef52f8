/**
 * Adds a name to process.versions, which Node keeps read-only.
 * @param {string} name
 * @param {string} value
 */
export function setVersion(name, value) {
  Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true });
}
