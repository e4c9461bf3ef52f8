import { EventEmitter } from 'node:events';
import { makeWebRequest } from './web-request.mjs';

/** Events that real Electron fires for devices and downloads; here a listener is taken and never called. */
const NEVER_FIRED = ['select-hid-device', 'select-usb-device', 'will-download'];

/** Events that are fired only where ELECTRON_HOST_SERIAL names ports. */
const SERIAL = ['select-serial-port', 'serial-port-added', 'serial-port-removed'];

/**
 * Electron's `session.defaultSession` and the host's side of it.
 * @param {object} host
 * @param {import('../start/journal.mjs').Journal} host.journal
 * @param {Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>} host.protocol
 * @param {boolean} host.hasSerial
 * @param {() => void} host.onRequestFilterChange
 * @param {() => Promise<void>} host.clearStorage
 */
export function makeSession({ journal, protocol, hasSerial, onRequestFilterChange, clearStorage }) {
  const webRequest = makeWebRequest(onRequestFilterChange);
  /** @type {import('./permissions.mjs').PermissionHandlers} */
  const permissions = { onRequest: null, onCheck: null, onDevice: null };

  const defaultSession = Object.assign(new EventEmitter(), {
    protocol,
    webRequest: webRequest.api,
    setPermissionRequestHandler(/** @type {import('./permissions.mjs').RequestHandler | null} */ handler) {
      permissions.onRequest = handler;
    },
    setPermissionCheckHandler(/** @type {import('./permissions.mjs').CheckHandler | null} */ handler) {
      permissions.onCheck = handler;
    },
    // Asked about serial ports only: no other device can be reached from a page here.
    setDevicePermissionHandler(/** @type {import('./serial-ports.mjs').DeviceHandler | null} */ handler) {
      permissions.onDevice = handler;
    },
    setUSBProtectedClassesHandler() {},
    setSpellCheckerEnabled() {},
    clearStorageData: clearStorage,
    flushStorageData() {},
    isPersistent: () => true,
  });
  defaultSession.on('newListener', (event) => {
    if (NEVER_FIRED.includes(String(event)) || (!hasSerial && SERIAL.includes(String(event))))
      journal.detail(`session event ${String(event)} is not provided by the electron host: it never fires`);
  });

  const fromPartition = () => {
    throw new Error('session.fromPartition is not provided by the electron host');
  };
  return { api: { defaultSession, fromPartition }, webRequest, permissions };
}
