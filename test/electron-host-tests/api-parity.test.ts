import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventNames, mainModules, membersOf } from './electron-types.ts';
import { launch, newFolder, root, type Started } from './launch.ts';

let started: Started;
beforeAll(async () => {
  started = await launch(newFolder());
}, 60_000);
afterAll(async () => {
  await started.app.close();
  fs.rmSync(started.dir, { recursive: true, force: true });
}, 60_000);

/** Members of every module the host offers, as the main process itself sees them. */
async function offeredMembers(): Promise<Record<string, string[]>> {
  return started.app.evaluate((electron) => {
    const inherited = new Set(['constructor', 'length', 'name', 'prototype', 'domain', 'emit']);
    const names = (value: object): string[] => {
      const found: string[] = [];
      for (
        let at: object | null = value;
        at && at.constructor !== Object && at.constructor?.name !== 'EventEmitter';
        at = Object.getPrototypeOf(at)
      )
        found.push(...Object.getOwnPropertyNames(at));
      return value.constructor === Object
        ? Object.getOwnPropertyNames(value)
        : [...found, ...Object.getOwnPropertyNames(value)];
    };
    const wanted = (list: string[]) =>
      [...new Set(list)].filter((name) => !inherited.has(name) && !name.startsWith('_'));
    const members: Record<string, string[]> = {};
    for (const [name, value] of Object.entries(electron)) {
      const isClass = typeof value === 'function';
      members[name] = wanted(
        isClass
          ? [...Object.getOwnPropertyNames(value), ...Object.getOwnPropertyNames(value.prototype)]
          : names(value),
      );
    }
    const [window] = electron.BrowserWindow.getAllWindows();
    if (!window) throw new Error('the fixture opens a window');
    members['a WebContents'] = wanted(names(window.webContents));
    members['the Session'] = wanted(names(electron.session.defaultSession));
    members['the CommandLine'] = wanted(names(electron.app.commandLine));
    members['the WebRequest'] = wanted(names(electron.session.defaultSession.webRequest));
    members['the WebFrameMain'] = wanted(names(window.webContents.mainFrame));
    members['a NativeImage'] = wanted(names(electron.nativeImage.createEmpty()));
    return members;
  });
}

describe('nothing is offered here that Electron has not', () => {
  it('every member of every module exists in electron.d.ts', async () => {
    const types = mainModules();
    const unknown: string[] = [];
    let checked = 0;
    for (const [name, members] of Object.entries(await offeredMembers())) {
      const type = types.get(name) ?? name.replace(/^(?:a|the) /, '');
      const known = membersOf(type);
      expect(known.size, `electron.d.ts describes ${type}`).toBeGreaterThan(0);
      checked += members.length;
      unknown.push(...members.filter((member) => !known.has(member)).map((member) => `${type}.${member}`));
    }
    expect(unknown).toEqual([]);
    expect(checked).toBeGreaterThan(150);
  });

  it('every member the preload gets exists in electron.d.ts', async () => {
    const offered = await started.page.evaluate(() => window.station.rendererApi());
    expect(Object.keys(offered).sort()).toEqual(['contextBridge', 'ipcRenderer', 'webUtils']);
    for (const [name, members] of Object.entries(offered)) {
      const known = membersOf(`${name[0]?.toUpperCase()}${name.slice(1)}`);
      expect(
        members.filter((member) => !known.has(member) && !['addListener', 'listenerCount'].includes(member)),
      ).toEqual([]);
    }
  });

  it('every event it emits exists in electron.d.ts', () => {
    const host = path.join(root, 'test', 'electron-host');
    const sources = fs
      .readdirSync(host, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs'));
    const emitted = sources.flatMap((file) => {
      const text = fs.readFileSync(path.join(host, file), 'utf8');
      return [...text.matchAll(/(?:\bemit|emitApp|#isPrevented)\(\s*'([\w-]+)'/g)].map(
        (match) => match[1] ?? '',
      );
    });
    const known = eventNames();
    expect(emitted.length).toBeGreaterThan(20);
    expect(emitted.filter((name) => !known.has(name))).toEqual([]);
  });

  it('a module that is not given says so by name when touched', async () => {
    const missing = await started.app.evaluate(
      (electron, names) => names.filter((name) => !(name in electron)),
      [...mainModules().keys()],
    );
    expect(missing).toEqual([]);
    const said = await started.app.evaluate(({ Tray }) => {
      try {
        return typeof new Tray('icon.png');
      } catch (error) {
        return String(error);
      }
    });
    expect(said).toBe('Error: electron.Tray is not provided by the electron host');
  });

  it('marks itself as the host and shows the version of the electron package', async () => {
    const { version } = JSON.parse(
      fs.readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
    );
    const versions = await started.app.evaluate(() => process.versions);
    expect(versions).toMatchObject({
      electron: version,
      'electron-host': '1',
      chrome: expect.stringMatching(/^\d+\.\d+/),
    });
  });
});
