import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launch, newFolder, type Started } from './launch.ts';

let started: Started;
beforeAll(async () => {
  started = await launch(newFolder(), { ELECTRON_HOST_KEYRING: 'a password' });
}, 60_000);
afterAll(async () => {
  await started.app.close();
  fs.rmSync(started.dir, { recursive: true, force: true });
}, 60_000);

describe('app://', () => {
  it('serves streamed bodies whole and takes posted bytes', async () => {
    const got = await started.page.evaluate(async () => {
      const posted = await fetch('/posted', { method: 'POST', body: new Uint8Array(100_000) });
      return [
        await (await fetch('/streamed')).text(),
        await posted.text(),
        (await fetch('/missing').catch(() => undefined)) === undefined,
      ];
    });
    expect(got).toEqual(['one two three', '100000', true]);
  });

  it('is a secure context whose style sheet and script came from the app', async () => {
    const got = await started.page.evaluate(() => {
      const title = document.querySelector('h1');
      return [isSecureContext, title && getComputedStyle(title).color, location.host];
    });
    expect(got).toEqual([true, 'rgb(1, 2, 3)', 'fixture.app-scheme.invalid']);
  });

  it('serves module workers and what they fetch', async () => {
    const said = await started.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', () => reject(new Error('the worker failed')));
        }),
    );
    expect(said).toBe('one two three');
  });

  it('honours the content security policy that the app sends', async () => {
    const broken = await started.page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(style, script);
      await fetch('https://example.com/').catch(() => {});
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return [...found.sort(), 'ran' in window];
    });
    expect(broken).toEqual(['connect-src', 'script-src-elem', 'style-src-elem', false]);
  });
});

describe('the window', () => {
  it('stays when a link or a script would leave, and tells the app', async () => {
    await started.page.getByRole('link', { name: 'leave' }).click();
    await eventually(() => started.records('navigation-prevented')).toMatchObject([
      { url: 'https://elsewhere.invalid/' },
    ]);
    await started.page.evaluate(() => location.assign('https://elsewhere.invalid/again'));
    await eventually(() => started.records('navigation-prevented').length).toBe(2);
    expect(await started.page.evaluate(() => document.title)).toBe('Fixture');
  });

  it('reloads without asking anybody, and has nothing to go back to', async () => {
    const asked = started.records('navigation-prevented').length;
    await started.page.evaluate(() => Object.assign(globalThis, { before: true }));
    await started.page.reload();
    expect(await started.page.evaluate(() => ['before' in globalThis, history.length])).toEqual([false, 1]);
    expect(await started.page.evaluate(() => window.station.echo('again'))).toBe('again');
    expect(started.records('navigation-prevented').length).toBe(asked);
  });

  it('opens no second window for a page, and hands an allowed address to the shell', async () => {
    await started.page.evaluate(() => void window.open('https://help.invalid/x'));
    await eventually(() => started.records('window-open')).toMatchObject([
      { url: 'https://help.invalid/x', action: 'deny' },
    ]);
    expect(started.records('open-external')).toMatchObject([{ url: 'https://help.invalid/x' }]);
    await started.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://ads.invalid/',
        target: '_blank',
      });
      document.body.append(link);
      link.click();
    });
    await eventually(() => started.records('window-open')).toMatchObject([
      {},
      { url: 'https://ads.invalid/', action: 'deny' },
    ]);
    expect(started.records('open-external').length).toBe(1);
    await eventually(() => started.app.windows().length).toBe(1);
  });

  it('is refused unless it is hardened', async () => {
    expect(await started.page.evaluate(() => window.station.call('windows that open'))).toEqual([]);
    const said = await started.app.evaluate(({ BrowserWindow }) => {
      try {
        return typeof new BrowserWindow({ webPreferences: { sandbox: false, nodeIntegration: true } });
      } catch (error) {
        return String(error);
      }
    });
    expect(said).toBe(
      'Error: electron host: only hardened windows are shown; found nodeIntegration: true, sandbox: false',
    );
  });

  it('can be reached from Playwright as in Electron', async () => {
    const window = await started.app.browserWindow(started.page);
    expect(await window.evaluate((it) => it.getBounds())).toMatchObject({ width: 900, height: 600 });
    expect(await started.page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600]);
  });

  it('goes through close and closed, and a listener may refuse the close', async () => {
    const second = started.app.waitForEvent('window');
    const id = await started.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const told: string[] = [];
      Reflect.set(globalThis, 'told', told);
      window.once('close', (event) => {
        told.push('close refused');
        event.preventDefault();
      });
      window.on('closed', () => told.push('closed'));
      await window.loadURL('data:text/html,<h1>two</h1>');
      window.close();
      window.close();
      return window.id;
    });
    await second;
    await eventually(() => started.app.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual([
      'close refused',
      'closed',
    ]);
    expect(
      await started.app.evaluate(({ BrowserWindow }, closed) => BrowserWindow.fromId(closed), id),
    ).toBeNull();
  });

  it('reports a page that cannot be loaded as Electron does', async () => {
    const said = await started.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const failed = new Promise((resolve) =>
        window.webContents.once('did-fail-load', (_event, code, text) => resolve([code, text])),
      );
      const error = await window.loadURL('https://nowhere.invalid/').catch((reason: Error) => reason.message);
      window.destroy();
      return [error, await failed];
    });
    expect(said).toEqual([
      "ERR_BLOCKED_BY_CLIENT (-20) loading 'https://nowhere.invalid/'",
      [-20, 'ERR_BLOCKED_BY_CLIENT'],
    ]);
  });

  it('tells of a preload that does not parse instead of showing a page without bridge', async () => {
    const told = await started.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = process.getBuiltinModule('node:path').join(app.getPath('userData'), 'broken.cjs');
      process.getBuiltinModule('node:fs').writeFileSync(preload, 'this is (no script');
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      const failed = new Promise((resolve) =>
        window.webContents.once('preload-error', (_event, file, error) =>
          resolve([file === preload, error.name]),
        ),
      );
      await window.loadURL('app://fixture/index.html');
      window.destroy();
      return failed;
    });
    expect(told).toEqual([true, 'SyntaxError']);
  });
});

describe('asking the person and the machine', () => {
  it('lets a test answer a dialog by replacing it in the main process', async () => {
    expect(await started.page.evaluate(() => window.station.call('open dialog'))).toEqual({
      canceled: true,
      filePaths: [],
    });
    await started.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/orders.csv'] });
    });
    expect(await started.page.evaluate(() => window.station.call('open dialog'))).toEqual({
      canceled: false,
      filePaths: ['/orders.csv'],
    });
  });

  it('gives the camera and not the microphone, as the app decided', async () => {
    const states = await started.page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['granted', 'denied', 'denied', 'denied']);
  });

  it('says plainly that serial ports are not there', async () => {
    const said = await started.page.evaluate(() => {
      const { serial } = navigator as unknown as { serial?: { requestPort(): Promise<unknown> } };
      return serial ? serial.requestPort().catch((error: Error) => error.message) : 'no navigator.serial';
    });
    expect(said).toMatch(
      /^(navigator\.serial\.requestPort is not provided by the electron host|no navigator\.serial)$/,
    );
  });

  it('keeps a secret with a keyring', async () => {
    const { available, hidden, opened } = await started.page.evaluate(() => window.station.call('secret')) as Record<string, unknown>; // prettier-ignore
    expect({ available, hidden, opened }).toEqual({
      available: true,
      hidden: true,
      opened: { result: 'секрет 密', shouldReEncrypt: false },
    });
  });

  it('keeps a clipboard of its own', async () => {
    const text = await started.app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('4600000000017');
      return clipboard.readText();
    });
    expect(text).toBe('4600000000017');
  });
});
