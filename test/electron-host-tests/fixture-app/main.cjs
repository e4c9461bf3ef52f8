// A hardened little app, as an app made for Electron would be: nothing here knows of the host.
const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  net,
  protocol,
  safeStorage,
  session,
  shell,
} = require('electron');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' app:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

function answer(request) {
  const url = new URL(request.url);
  if (url.pathname === '/streamed')
    return new Response(ReadableStream.from(['one ', 'two ', 'three']).pipeThrough(new TextEncoderStream()));
  if (url.pathname === '/posted')
    return request.arrayBuffer().then((bytes) => new Response(String(bytes.byteLength)));
  const file = path.join(__dirname, url.pathname === '/' ? 'index.html' : url.pathname);
  return net.fetch(pathToFileURL(file).href).then((found) => {
    const headers = new Headers(found.headers);
    headers.set('content-security-policy', POLICY);
    return new Response(found.body, { headers });
  });
}

function openWindow(webPreferences = {}) {
  return new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      ...webPreferences,
    },
  });
}

function answerCalls() {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('broken on purpose');
  });
  ipcMain.handle('sender', (event) => [event.senderFrame.url, event.senderFrame.origin]);
  ipcMain.on('tell', (event, text) => event.reply('push', `told ${text}`));
  ipcMain.handle('open dialog', () => dialog.showOpenDialog({ properties: ['openFile'] }));
  ipcMain.handle('secret', async () => {
    const available = await safeStorage.isAsyncEncryptionAvailable();
    if (!available) return { available };
    const sealed = await safeStorage.encryptStringAsync('секрет 密');
    return {
      available,
      hidden: !sealed.includes('секрет'),
      opened: await safeStorage.decryptStringAsync(sealed),
    };
  });
  ipcMain.handle('windows that open', () =>
    [
      { nodeIntegration: true },
      { contextIsolation: false },
      { sandbox: false },
      { webSecurity: false },
      { webviewTag: true },
    ].filter((prefs) => {
      try {
        openWindow(prefs).destroy();
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** Scanners may be used, and of what is asked for the port called `wanted` is given. */
function chooseSerial() {
  const told = [];
  ipcMain.handle('serial told', () => told);
  session.defaultSession.setDevicePermissionHandler((details) => {
    told.push(details);
    return details.deviceType === 'serial' && details.device.name === 'Scanner';
  });
  session.defaultSession.on('select-serial-port', (event, ports, _contents, callback) => {
    event.preventDefault();
    callback(ports.find(({ displayName }) => displayName === 'Scanner')?.portId ?? '');
  });
}

async function start() {
  protocol.handle('app', answer);
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      permission === 'serial' || (permission === 'media' && details.mediaType === 'video'),
  );
  chooseSerial();
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(permission === 'media'),
  );
  session.defaultSession.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !/^(app|data|blob|devtools):/.test(details.url) }),
  );
  answerCalls();
  const window = openWindow();
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://fixture/index.html');
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://help.invalid/')) void shell.openExternal(url);
    return { action: 'deny' };
  });
});
app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock({ from: process.pid })) {
  app.on('second-instance', (_event, argv) =>
    BrowserWindow.getAllWindows()[0].webContents.send('push', `second ${argv.at(-1)}`),
  );
  void app.whenReady().then(start);
} else app.quit();
