import { EventEmitter } from 'node:events';

/**
 * @typedef {import('../start/journal.mjs').Journal} Journal
 */

/**
 * Electron's `shell`: nothing is opened, all is recorded.
 * @param {Journal} journal
 * @returns {Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>}
 */
export function makeShell(journal) {
  return {
    openExternal: async (url) => journal.record('open-external', { url }),
    openPath: async (path) => {
      journal.record('open-path', { path });
      return '';
    },
    showItemInFolder: (path) => journal.record('show-item', { path }),
    beep: () => journal.record('beep', {}),
  };
}

/**
 * Electron's `clipboard`: this process's own, never the person's.
 * @returns {Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'>}
 */
export function makeClipboard() {
  let text = '';
  return {
    readText: async () => text,
    writeText: async (given) => {
      text = given;
    },
    clear: () => {
      text = '';
    },
  };
}

/**
 * Electron's `powerSaveBlocker`: recorded only.
 * @param {Journal} journal
 * @returns {Electron.PowerSaveBlocker}
 */
export function makePowerSaveBlocker(journal) {
  /** @type {Set<number>} */
  const running = new Set();
  let lastId = 0;
  return {
    start(type) {
      running.add(++lastId);
      journal.record('power-save-blocker', { type, id: lastId });
      return lastId;
    },
    stop: (id) => running.delete(id),
    isStarted: (id) => running.has(id),
  };
}

/**
 * Electron's `Notification`: recorded only.
 * @param {Journal} journal
 */
export function makeNotification(journal) {
  return class Notification extends EventEmitter {
    #options;

    /** @param {Electron.NotificationConstructorOptions} options */
    constructor(options = {}) {
      super();
      this.#options = options;
    }

    show() {
      journal.record('notification', this.#options);
      this.emit('show');
    }

    close() {
      this.emit('close');
    }

    static isSupported() {
      return true;
    }
  };
}

/** Electron's `screen`: one display of a small station's size. */
export function makeScreen() {
  const area = { x: 0, y: 0, width: 1280, height: 800 };
  const size = { width: area.width, height: area.height };
  const display = () => ({
    id: 1,
    bounds: { ...area },
    workArea: { ...area },
    size: { ...size },
    workAreaSize: { ...size },
    scaleFactor: 1,
    rotation: 0,
  });
  return Object.assign(new EventEmitter(), {
    getPrimaryDisplay: display,
    getAllDisplays: () => [display()],
    getDisplayMatching: display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  });
}

/** Electron's `nativeTheme`: light, and kept as set. */
export function makeNativeTheme() {
  return Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false });
}

/** Electron's `powerMonitor`: a machine that never sleeps. */
export function makePowerMonitor() {
  return Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => 0,
    isOnBatteryPower: () => false,
  });
}
