import { EventEmitter } from 'node:events';

/**
 * @typedef {(event: object, ...args: any[]) => unknown} InvokeHandler
 */

/** Electron's `ipcMain` and the table of its handlers. */
export function makeIpcMain() {
  /** @type {Map<string, InvokeHandler>} */
  const handlers = new Map();
  const api = Object.assign(new EventEmitter(), {
    handle(/** @type {string} */ channel, /** @type {InvokeHandler} */ handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    handleOnce(/** @type {string} */ channel, /** @type {InvokeHandler} */ handler) {
      api.handle(channel, (event, ...args) => {
        handlers.delete(channel);
        return handler(event, ...args);
      });
    },
    removeHandler(/** @type {string} */ channel) {
      handlers.delete(channel);
    },
  });

  /**
   * Runs the handler of a channel; rejects as Electron does when there is none.
   * @param {string} channel
   * @param {object} event
   * @param {unknown[]} args
   */
  async function invoke(channel, event, args) {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
  return { api, invoke };
}
