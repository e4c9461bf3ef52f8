import { EventEmitter } from 'node:events';
import { ContentsCore } from './contents-core.mjs';
import { hostEvent } from './host-event.mjs';
import { refuseUnhardened } from './window-guard.mjs';

/**
 * @typedef {import('./host.mjs').Host} Host
 * @typedef {{api: EventEmitter & {id: number}, core: ContentsCore, tryClose: () => Promise<boolean>, markClosed: () => void}} OpenWindow
 */

/**
 * Electron's BrowserWindow, the part that this host gives, over the given host.
 * @param {Host} host
 */
export function makeBrowserWindow(host) {
  return class BrowserWindow extends EventEmitter {
    #core;
    #place;
    #title;
    #visible;
    #minimized = false;
    #maximized = false;
    #fullScreen = false;

    /** @param {Electron.BrowserWindowConstructorOptions} options */
    constructor(options = {}) {
      super();
      if (!host.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const prefs = options.webPreferences ?? {};
      refuseUnhardened(prefs);
      this.id = host.nextId();
      this.#title = options.title ?? host.appName();
      this.#visible = options.show !== false;
      this.#place = {
        x: options.x ?? 0,
        y: options.y ?? 0,
        width: options.width ?? 800,
        height: options.height ?? 600,
      };
      this.#core = new ContentsCore(host, host.nextId(), prefs);
      this.#core.window = /** @type {Electron.BrowserWindow} */ (/** @type {unknown} */ (this));
      this.#core.api.once('did-finish-load', () => this.emit('ready-to-show', hostEvent({})));
      host.windows.set(this.id, {
        api: this,
        core: this.#core,
        tryClose: () => this.#tryClose(),
        markClosed: () => this.#markClosed(),
      });
      host.targets
        .open(this.#core, { ...this.#place, visible: this.#visible, title: this.#title })
        .catch((/** @type {Error} */ error) => {
          host.journal.detail(`window ${this.id}: ${error.message}`);
        });
      host.emitApp('web-contents-created', hostEvent({}), this.#core.api);
      queueMicrotask(() => host.emitApp('browser-window-created', hostEvent({}), this));
    }

    get webContents() {
      return this.#core.api;
    }

    /** @param {string} url */
    loadURL(url) {
      return this.#core.load(url);
    }

    /**
     * @param {string} file
     * @param {Electron.LoadFileOptions} [options]
     */
    loadFile(file, options) {
      return this.webContents.loadFile(file, options);
    }

    reload() {
      this.webContents.reload();
    }

    capturePage() {
      return this.webContents.capturePage();
    }

    show() {
      this.showInactive();
      this.focus();
    }

    showInactive() {
      if (!this.#visible && !host.settings.headless) this.#setState('normal');
      this.#visible = true;
      this.emit('show');
    }

    hide() {
      this.#visible = false;
      this.emit('hide');
    }

    isVisible() {
      return this.#visible;
    }

    focus() {
      this.#onTarget((id) => host.pipe.browser.send('Target.activateTarget', { targetId: id }));
      this.emit('focus');
    }

    isFocused() {
      return host.windows.size > 0 && [...host.windows.keys()].at(-1) === this.id;
    }

    minimize() {
      this.#minimized = true;
      this.#setState('minimized');
      this.emit('minimize');
    }

    isMinimized() {
      return this.#minimized;
    }

    maximize() {
      this.#maximized = true;
      this.#setState('maximized');
      this.emit('maximize');
    }

    isMaximized() {
      return this.#maximized;
    }

    restore() {
      this.#minimized = this.#maximized = false;
      this.#setState('normal');
      this.emit('restore');
    }

    /** @param {boolean} on */
    setFullScreen(on) {
      this.#fullScreen = on;
      this.#setState(on ? 'fullscreen' : 'normal');
      this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
    }

    isFullScreen() {
      return this.#fullScreen;
    }

    getBounds() {
      return { ...this.#place };
    }

    /** @param {Partial<Electron.Rectangle>} bounds */
    setBounds(bounds) {
      Object.assign(this.#place, bounds);
      this.#onTarget((id) => host.targets.resize(id, this.#place));
      this.emit('resize');
    }

    getSize() {
      return [this.#place.width, this.#place.height];
    }

    /**
     * @param {number} width
     * @param {number} height
     */
    setSize(width, height) {
      this.setBounds({ width, height });
    }

    getTitle() {
      return this.#title;
    }

    /** @param {string} title */
    setTitle(title) {
      this.#title = title;
    }

    // There is no menu bar in a Chromium app window.
    setMenu() {}
    removeMenu() {}
    setMenuBarVisibility() {}
    setMinimumSize() {}

    isDestroyed() {
      return this.#core.destroyed;
    }

    close() {
      void this.#tryClose();
    }

    destroy() {
      const { targetId } = this.#core;
      if (this.#core.destroyed) return;
      this.#markClosed();
      if (targetId) host.pipe.browser.send('Target.closeTarget', { targetId }).catch(() => {});
    }

    /** @returns {Promise<boolean>} false when the app or the page refused */
    async #tryClose() {
      if (this.#core.destroyed) return true;
      const event = hostEvent({});
      this.emit('close', event);
      return event.defaultPrevented ? false : this.#core.close();
    }

    #markClosed() {
      if (this.#core.destroyed) return;
      host.windows.delete(this.id);
      this.#core.markDestroyed();
      this.emit('closed');
      host.onWindowClosed();
    }

    /** @param {'minimized' | 'maximized' | 'fullscreen' | 'normal'} state */
    #setState(state) {
      this.#onTarget((id) => host.targets.setState(id, state));
    }

    /** @param {(targetId: string) => Promise<unknown>} act */
    #onTarget(act) {
      this.#core.session
        .then(() => act(this.#core.targetId))
        .catch((/** @type {Error} */ error) => host.journal.detail(error.message));
    }

    static getAllWindows() {
      return [...host.windows.values()].map(({ api }) => api);
    }

    /** @param {number} id */
    static fromId(id) {
      return host.windows.get(id)?.api ?? null;
    }

    /** @param {{id: number} | undefined} contents */
    static fromWebContents(contents) {
      return [...host.windows.values()].find(({ core }) => core.id === contents?.id)?.api ?? null;
    }

    static getFocusedWindow() {
      return [...host.windows.values()].at(-1)?.api ?? null;
    }
  };
}
