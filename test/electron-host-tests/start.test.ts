import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture, hostEnvironment, newFolder, root } from './launch.ts';

let dir: string;
beforeEach(() => {
  dir = newFolder();
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

const host = path.join(root, 'test', 'electron-host');

/** Runs `electron` (or the given executable) until it ends by itself. */
function run(args: string[], env: Record<string, string> = {}, exe?: string) {
  const command = exe ? [exe] : [process.execPath, path.join(root, 'node_modules/electron/cli.js')];
  const [file = '', ...before] = command;
  const options = { env: { ...process.env, ...hostEnvironment(dir), ...env }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    file,
    [...before, ...args, `--user-data-dir=${path.join(dir, 'data')}`],
    options,
  );
  return { status, stdout, stderr };
}

function writeApp(folder: string, files: Record<string, string>): string {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A minimal asar archive: size pickle, header pickle, files. */
function asarOf(files: Record<string, string>): Buffer {
  let offset = 0;
  const entries = Object.entries(files).map(([name, text]) => {
    const entry = [name, { size: Buffer.byteLength(text), offset: String(offset) }];
    offset += Buffer.byteLength(text);
    return entry;
  });
  const json = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16);
  [4, padded + 8, padded + 4, json.length].forEach((value, index) => head.writeUInt32LE(value, index * 4));
  return Buffer.concat([
    head,
    json,
    Buffer.alloc(padded - json.length),
    Buffer.from(Object.values(files).join('')),
  ]);
}

describe('starting an app', () => {
  it('runs a main process that is an ES module with top-level await', () => {
    const app = writeApp(path.join(dir, 'esm'), {
      'package.json': JSON.stringify({ name: 'esm', version: '2.0.0', type: 'module', main: 'main.js' }),
      'main.js': `import electron, { app } from 'electron';
        const { platform } = await import('node:os');
        app.whenReady().then(() => {
          console.log(JSON.stringify([app.getVersion(), electron.app === app, app.isPackaged, process.defaultApp, typeof platform()]));
          app.exit(7);
        });`,
    });
    const { status, stdout } = run([app]);
    expect(JSON.parse(stdout)).toEqual(['2.0.0', true, false, true, 'string']);
    expect(status).toBe(7);
  });

  it('runs a packaged app from the app.asar beside its executable', () => {
    const resources = path.join(dir, 'packaged', 'resources');
    fs.mkdirSync(resources, { recursive: true });
    const files = {
      'package.json': JSON.stringify({ name: 'packed', version: '3.1.0', main: 'main.js' }),
      'main.js': `const { app } = require('electron');
        const text = require('node:fs').readFileSync(require('node:path').join(__dirname, 'note.txt'), 'utf8');
        app.whenReady().then(() => {
          console.log(JSON.stringify([text, app.isPackaged, process.defaultApp === undefined, process.resourcesPath]));
          app.quit();
        });`,
      'note.txt': 'упаковано',
    };
    fs.writeFileSync(path.join(resources, 'app.asar'), asarOf(files));
    const exe = path.join(dir, 'packaged', 'packed');
    fs.symlinkSync(path.join(host, 'electron'), exe);
    const { status, stdout } = run([], {}, exe);
    expect(JSON.parse(stdout)).toEqual(['упаковано', true, true, resources]);
    expect(status).toBe(0);
  });

  it('says it is not Electron, and ends with 3 where no browser can be started', () => {
    const { status, stderr } = run([fixture], { ELECTRON_HOST_CHROMIUM: path.join(dir, 'no-such-browser') });
    expect(stderr).toContain('not Electron');
    expect(stderr).toContain(`cannot work with ${path.join(dir, 'no-such-browser')}`);
    expect(status).toBe(3);
  });

  it('ends with 1 for an app that is not there or does not load', () => {
    expect(run([path.join(dir, 'nowhere')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cannot find the app'),
    });
    const broken = writeApp(path.join(dir, 'broken'), { 'index.js': 'throw new Error("broken main")' });
    expect(run([broken])).toMatchObject({ status: 1, stderr: expect.stringContaining('broken main') });
  });

  it('refuses schemes that are not standard and secure', () => {
    const app = writeApp(path.join(dir, 'scheme'), {
      'index.js': `require('electron').protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }]);`,
    });
    expect(run([app])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('scheme app must be standard and secure'),
    });
  });

  it('starts without the electron command too', () => {
    const script = `import('./build/electron-path.mjs').then(({ hostCommand, hostEnv }) => console.log(JSON.stringify([hostCommand(['--version']), hostEnv()])))`;
    const [[command, args], env] = JSON.parse(
      execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }),
    );
    expect(execFileSync(command, args, { encoding: 'utf8' })).toMatch(/^v\d+\.\d+\.\d+\n$/);
    expect(env).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: host });
  });
});
