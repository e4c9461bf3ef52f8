/**
 * @typedef {(contents: Electron.WebContents, permission: any, callback: (granted: boolean) => void, details: any) => void} RequestHandler
 * @typedef {(contents: Electron.WebContents | null, permission: any, origin: string, details: any) => boolean} CheckHandler
 * @typedef {{onRequest: RequestHandler | null, onCheck: CheckHandler | null, onDevice: import('./serial-ports.mjs').DeviceHandler | null}} PermissionHandlers
 */

/** Electron's permission, what it is asked about → Chromium's names. */
const PERMISSIONS = [
  { permission: 'media', mediaType: 'video', names: ['camera'] },
  { permission: 'media', mediaType: 'audio', names: ['microphone'] },
  { permission: 'notifications', names: ['notifications'] },
  { permission: 'geolocation', names: ['geolocation'] },
  { permission: 'midi', names: ['midi'] },
  { permission: 'clipboard-read', names: ['clipboard-read'] },
  { permission: 'clipboard-sanitized-write', names: ['clipboard-write'] },
  { permission: 'idle-detection', names: ['idle-detection'] },
  { permission: 'storage-access', names: ['storage-access'] },
  { permission: 'persistent-storage', names: ['persistent-storage'], onlyIfHandled: true },
];

/**
 * Asks the app's two permission handlers about everything, and tells Chromium the outcome. Electron asks when the page
 * does; Chromium's protocol cannot hold a question back, so this asks as a page is loaded.
 * @param {import('../chromium/cdp-pipe.mjs').CdpSession} browser
 * @param {PermissionHandlers} handlers
 * @param {{contents: Electron.WebContents, origin: string, shownUrl: string}} page origin as Chromium sees it
 */
export async function applyPermissions(browser, handlers, { contents, origin, shownUrl }) {
  const outcomes = await Promise.all(
    PERMISSIONS.map(async ({ permission, mediaType, names, onlyIfHandled }) => {
      if (onlyIfHandled && !handlers.onCheck && !handlers.onRequest) return [];
      const granted = await ask(handlers, contents, permission, mediaType, shownUrl);
      return names.map((name) => ({ name, granted }));
    }),
  );
  // A name this Chromium does not know is not a permission its pages could have.
  await Promise.all(
    outcomes.flat().map(({ name, granted }) => {
      const setting = granted ? 'granted' : 'denied';
      return browser.send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => {});
    }),
  );
}

/**
 * @param {PermissionHandlers} handlers
 * @param {Electron.WebContents} contents
 * @param {string} permission
 * @param {string | undefined} mediaType
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function ask({ onCheck, onRequest }, contents, permission, mediaType, url) {
  const common = { isMainFrame: true, requestingUrl: url };
  const origin = url.slice(0, url.indexOf('/', url.indexOf('//') + 2) + 1);
  if (
    onCheck &&
    !onCheck(contents, permission, origin, {
      ...common,
      ...(mediaType ? { mediaType, securityOrigin: origin } : {}),
    })
  )
    return false;
  if (!onRequest) return true;
  const details = { ...common, ...(mediaType ? { mediaTypes: [mediaType], securityOrigin: origin } : {}) };
  return new Promise((resolve) => onRequest(contents, permission, (granted) => resolve(granted), details));
}
