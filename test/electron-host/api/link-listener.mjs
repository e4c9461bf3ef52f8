import { hostEvent } from './host-event.mjs';

/**
 * Brings what a window's preload says to the app's ipcMain.
 * @param {import('./web-contents.mjs').WebContents} contents
 * @param {string} preload
 * @param {import('./host.mjs').Host} host
 * @returns {import('./frame-link.mjs').LinkListener}
 */
export function linkListener(contents, preload, { invoke, ipcMain, journal }) {
  const event = () => ({
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: contents.id,
    ports: [],
  });
  return {
    onInvoke: (channel, args) => invoke(channel, event(), args),
    onSend: (channel, args) => {
      const reply = (/** @type {string} */ back, /** @type {unknown[]} */ ...values) =>
        contents.send(back, ...values);
      ipcMain.emit(channel, { ...event(), reply }, ...args);
    },
    onPreloadError: (error) => {
      journal.note(`the preload failed: ${error.stack ?? error.message}`);
      contents.emit('preload-error', hostEvent({}), preload, error);
    },
  };
}
