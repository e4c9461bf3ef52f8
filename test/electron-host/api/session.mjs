import { EventEmitter } from 'node:events';
import { makeWebRequest } from './web-request.mjs';

/** Events that real Electron fires for devices and downloads; here a listener is taken and never called. */
const NEVER_FIRED = [
  'select-serial-port',
  'serial-port-added',
  'serial-port-removed',
  'select-hid-device',
  'select-usb-device',
  'will-download',
];

/**
 * Electron's `session.defaultSession` and the host's side of it.
 * @param {object} host
 * @param {import('../start/journal.mjs').Journal} host.journal
 * @param {Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>} host.protocol
 * @param {() => void} host.onRequestFilterChange
 * @param {() => Promise<void>} host.clearStorage
 */
export function makeSession({ journal, protocol, onRequestFilterChange, clearStorage }) {
  const webRequest = makeWebRequest(onRequestFilterChange);
  /** @type {import('./permissions.mjs').PermissionHandlers} */
  const permissions = { onRequest: null, onCheck: null };

  const defaultSession = Object.assign(new EventEmitter(), {
    protocol,
    webRequest: webRequest.api,
    setPermissionRequestHandler(/** @type {import('./permissions.mjs').RequestHandler | null} */ handler) {
      permissions.onRequest = handler;
    },
    setPermissionCheckHandler(/** @type {import('./permissions.mjs').CheckHandler | null} */ handler) {
      permissions.onCheck = handler;
    },
    // No device can be reached from a page here, whatever these two would say.
    setDevicePermissionHandler() {},
    setUSBProtectedClassesHandler() {},
    setSpellCheckerEnabled() {},
    clearStorageData: clearStorage,
    flushStorageData() {},
    isPersistent: () => true,
  });
  defaultSession.on('newListener', (event) => {
    if (NEVER_FIRED.includes(String(event)))
      journal.detail(`session event ${String(event)} is not provided by the electron host: it never fires`);
  });

  const fromPartition = () => {
    throw new Error('session.fromPartition is not provided by the electron host');
  };
  return { api: { defaultSession, fromPartition }, webRequest, permissions };
}
