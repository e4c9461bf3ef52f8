/// <reference types="electron" />
/**
 * What the parts of the host know of each other; made in electron.mjs.
 * @typedef {object} Host
 * @property {import('../start/settings.mjs').Settings} settings
 * @property {import('../start/journal.mjs').Journal} journal
 * @property {import('../start/app-folder.mjs').AppFolder} app
 * @property {Map<string, string>} switches
 * @property {import('./scheme-urls.mjs').SchemeUrls} urls
 * @property {import('./protocol.mjs').Handlers} handlers of the app's schemes
 * @property {ReturnType<typeof import('./web-request.mjs').makeWebRequest>} webRequest
 * @property {import('./permissions.mjs').PermissionHandlers} permissions
 * @property {import('./serial-ports.mjs').SerialPorts | null} serial ports that pages may reach; null where none are named
 * @property {object} defaultSession
 * @property {import('node:events').EventEmitter} ipcMain
 * @property {(channel: string, event: object, args: unknown[]) => Promise<unknown>} invoke
 * @property {import('../chromium/cdp-pipe.mjs').CdpPipe} pipe throws before Chromium runs
 * @property {import('../chromium/window-targets.mjs').WindowTargets} targets throws before Chromium runs
 * @property {Map<number, import('./browser-window.mjs').OpenWindow>} windows
 * @property {Map<number, import('./contents-core.mjs').ContentsCore>} contents
 * @property {() => number} nextId
 * @property {() => boolean} isReady
 * @property {() => string} appName
 * @property {() => string} spoolFolder
 * @property {(event: string, ...args: unknown[]) => void} emitApp
 * @property {() => void} onWindowClosed
 */
