import { spawn } from 'node:child_process';
import path from 'node:path';
import { hostEvent } from './api/host-event.mjs';
import { findChromium } from './chromium/find-chromium.mjs';
import { startChromium } from './chromium/start-chromium.mjs';
import { WindowTargets } from './chromium/window-targets.mjs';
import { setVersion } from './start/versions.mjs';

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
  /** @type {(() => void) | undefined} */
  #startAgain;

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
    if (this.#quitting || (lock && !lock.held)) return this.finish(0);
    const { settings, journal } = this.#host;
    const where = { platform: process.platform, env: process.env };
    const chromium = findChromium({ named: settings.chromium, headless: settings.headless, ...where });
    if (!chromium) {
      journal.note(
        'no Chromium, Chrome or Edge is installed (Debian: apt-get install chromium); name one in ELECTRON_HOST_CHROMIUM',
      );
      return this.finish(NO_CHROMIUM);
    }
    try {
      const product = await this.#start(chromium);
      setVersion('chrome', product.split('/')[1] ?? product);
      journal.detail(`ready: ${product}, ${settings.headless ? 'headless' : 'on screen'}`);
    } catch (error) {
      if (this.#finishing) return undefined;
      journal.note(`cannot work with ${chromium}: ${String(error)}`);
      return this.finish(NO_CHROMIUM);
    }
    return this.#app.markReady();
  }

  /**
   * @param {string} chromium
   * @returns {Promise<string>} product and version
   */
  async #start(chromium) {
    const { settings, journal, switches } = this.#host;
    const profile = path.join(this.#app.paths.get('sessionData'), 'electron-host-profile');
    const unsandboxed = process.getuid?.() === 0 || switches.has('no-sandbox');
    const title = this.#host.appName();
    const pipe = await startChromium({
      chromium,
      profile,
      headless: settings.headless,
      unsandboxed,
      title,
      switches,
      journal,
    });
    this.#pipe = pipe;
    void pipe.exited.then((how) => this.#onChromiumEnd(how));
    this.#targets = new WindowTargets(this.#host, { chromium, profile, unsandboxed });
    const [{ product }] = await Promise.all([pipe.browser.send('Browser.getVersion'), this.#targets.watch()]);
    return product;
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
    this.#app.lock()?.release();
    this.#startAgain?.();
    process.exit(code);
  }

  /**
   * app.relaunch(): another start with the same arguments when this one has ended. Nobody debugs that one: `--inspect`,
   * `--remote-debugging-port` and the modules of `-r` are left out.
   * @param {import('./start/command-line.mjs').CommandLine} line
   */
  relaunchAtEnd(line) {
    this.#host.journal.record('relaunch', {});
    const args = line.args.filter(
      (arg) =>
        !/^--(?:inspect|inspect-brk|remote-debugging-port)(?:=|$)/.test(arg) &&
        !['-r', '--require'].includes(arg) &&
        !line.preloads.includes(arg),
    );
    const host = path.join(import.meta.dirname, 'host.mjs');
    this.#startAgain = () =>
      spawn(process.execPath, [host, `--electron-host-exe=${line.exe}`, ...args], {
        detached: true,
        stdio: 'ignore',
      }).unref();
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

  /** @param {unknown} how */
  #onChromiumEnd(how) {
    if (this.#finishing || !this.#app.isReady()) return;
    const byPerson = this.#host.windows.size === 0;
    if (!byPerson && !this.#quitting) this.#host.journal.note(`Chromium ended by itself (${String(how)})`);
    void this.finish(this.#quitting || byPerson ? 0 : 1);
  }
}
