import path from 'node:path';
import { hostEvent } from './api/host-event.mjs';
import { findChromium } from './chromium/find-chromium.mjs';
import { startChromium } from './chromium/start-chromium.mjs';
import { WindowTargets } from './chromium/window-targets.mjs';

const END_LIMIT_MS = 5000;
/** Exit code when there is no browser to show a window with. */
const NO_CHROMIUM = 3;

/** Start and end of the app: Chromium up, ready, windows closed, Chromium down. */
export class Lifecycle {
  #host;
  #app;
  /** @type {import('./chromium/cdp-pipe.mjs').CdpPipe | undefined} */
  #pipe;
  /** @type {WindowTargets | undefined} */
  #targets;
  #quitting = false;
  #finishing = false;

  /**
   * @param {import('./api/host.mjs').Host} host
   * @param {ReturnType<typeof import('./api/app.mjs').makeApp>} app
   */
  constructor(host, app) {
    this.#host = host;
    this.#app = app;
  }

  get pipe() {
    if (!this.#pipe) throw new Error('Chromium does not run yet');
    return this.#pipe;
  }

  get targets() {
    if (!this.#targets) throw new Error('Chromium does not run yet');
    return this.#targets;
  }

  /** Starts Chromium with the switches given so far, then tells the app that it is ready. */
  async boot() {
    const lock = this.#app.lock();
    if (lock && !lock.held) return this.finish(0);
    if (this.#quitting) return this.finish(0);
    const { settings, journal, switches } = this.#host;
    const chromium = findChromium({
      named: settings.chromium,
      headless: settings.headless,
      platform: process.platform,
      env: process.env,
    });
    if (!chromium)
      return this.#noChromium('no Chromium, Chrome or Edge is installed (Debian: apt-get install chromium)');
    const profile = path.join(this.#app.paths.get('sessionData'), 'electron-host-profile');
    const asRoot = process.getuid?.() === 0;
    const onStartError = (/** @type {Error} */ error) =>
      void this.#noChromium(`cannot start ${chromium}: ${error.message}`);
    const title = this.#host.appName();
    const pipe = await startChromium({
      chromium,
      profile,
      headless: settings.headless,
      asRoot,
      title,
      switches,
      journal,
      onStartError,
    });
    this.#pipe = pipe;
    void pipe.exited.then((how) => this.#onChromiumEnd(how));
    const { product } = await pipe.browser.send('Browser.getVersion');
    Object.defineProperty(process.versions, 'chrome', {
      value: product.split('/')[1] ?? product,
      enumerable: true,
      configurable: true,
    });
    this.#targets = new WindowTargets(this.#host, {
      chromium,
      profile,
      unsandboxed: asRoot || switches.has('no-sandbox'),
    });
    await this.#targets.watch();
    journal.detail(`ready: ${product}, ${settings.headless ? 'headless' : 'on screen'}`);
    this.#app.markReady();
  }

  /** app.quit(): the app and each window may refuse. */
  async quit() {
    if (this.#quitting) return;
    if (this.#isPrevented('before-quit')) return;
    this.#quitting = true;
    const closed = await Promise.all([...this.#host.windows.values()].map((window) => window.tryClose()));
    if (closed.includes(false) || this.#isPrevented('will-quit')) {
      this.#quitting = false;
      return;
    }
    await this.finish(0);
  }

  /**
   * app.exit(): nobody is asked. Chromium is let down gently, so that it writes what it holds.
   * @param {number} code
   */
  async finish(code) {
    if (this.#finishing) return;
    this.#finishing = true;
    this.#app.api.emit('quit', hostEvent({}), code);
    const pipe = this.#pipe;
    await this.#app.lock()?.handedOver;
    if (pipe && !pipe.ended) {
      pipe.browser.send('Browser.close').catch(() => {});
      const limit = setTimeout(() => pipe.kill(), END_LIMIT_MS);
      await pipe.exited;
      clearTimeout(limit);
    }
    process.exit(code);
  }

  /** The last window closed: the app's own word, else quit. */
  onWindowClosed() {
    if (this.#host.windows.size > 0 || this.#quitting || this.#finishing) return;
    if (!this.#app.api.emit('window-all-closed')) void this.quit();
  }

  /** @param {string} name */
  #isPrevented(name) {
    const event = hostEvent({});
    this.#app.api.emit(name, event);
    return event.defaultPrevented;
  }

  /** @param {number | string | null} how */
  #onChromiumEnd(how) {
    if (this.#finishing) return;
    const byPerson = this.#app.isReady() && this.#host.windows.size === 0;
    if (!byPerson && !this.#quitting) this.#host.journal.note(`Chromium ended by itself (${how})`);
    void this.finish(this.#quitting || byPerson ? 0 : 1);
  }

  /** @param {string} why */
  async #noChromium(why) {
    this.#host.journal.note(`${why}; or name one in ELECTRON_HOST_CHROMIUM`);
    await this.finish(NO_CHROMIUM);
  }
}
