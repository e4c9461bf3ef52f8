import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launch, newFolder, type Started } from './launch.ts';

let started: Started;
beforeAll(async () => {
  started = await launch(newFolder());
}, 60_000);
afterAll(async () => {
  await started.app.close();
  fs.rmSync(started.dir, { recursive: true, force: true });
}, 60_000);

describe('IPC', () => {
  it('carries what JSON cannot: dates, maps, sets, bytes, bigints, undefined, errors', async () => {
    const seen = await started.page.evaluate(async () => {
      const sent = { date: new Date(5), map: new Map([['a', new Set([1, 'я'])]]), bytes: new Uint8Array([1, 255]), floats: new Float64Array([0.5]), nothing: undefined, big: 12n, odd: [Number.NaN, -0, Infinity], $: 'own key', error: new TypeError('текст 中'), pattern: /x+/giu, nested: JSON.parse('{"__proto__": 1}') }; // prettier-ignore
      const back: typeof sent = await window.station.echo(sent);
      return {
        date: back.date instanceof Date && back.date.getTime(),
        map: back.map instanceof Map && [...(back.map.get('a') ?? [])],
        bytes: back.bytes instanceof Uint8Array && [...back.bytes],
        floats: back.floats instanceof Float64Array && back.floats[0],
        nothing: 'nothing' in back && back.nothing === undefined,
        big: back.big === 12n,
        odd: [Number.isNaN(back.odd[0]), Object.is(back.odd[1], -0), back.odd[2] === Infinity],
        own: back.$,
        error: back.error instanceof Error && back.error.message,
        pattern: String(back.pattern),
        proto: Object.keys(back.nested),
      };
    });
    expect(seen).toEqual({ date: 5, map: [1, 'я'], bytes: [1, 255], floats: 0.5, nothing: true, big: true, odd: [true, true, true], own: 'own key', error: 'текст 中', pattern: '/x+/giu', proto: ['__proto__'] }); // prettier-ignore
  });

  it('keeps the order and the answers of a burst apart', async () => {
    const answers = await started.page.evaluate(() =>
      Promise.all(Array.from({ length: 500 }, (_, i) => window.station.echo({ i }))),
    );
    expect(answers).toEqual(Array.from({ length: 500 }, (_, i) => ({ i })));
  });

  it("tells a handler's error in Electron's words", async () => {
    const said = await started.page.evaluate(() =>
      window.station.fail().catch((error: Error) => error.message),
    );
    expect(said).toBe("Error invoking remote method 'fail': TypeError: broken on purpose");
    const none = await started.page.evaluate(() =>
      window.station.call('nobody').catch((error: Error) => error.message),
    );
    expect(none).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
  });

  it('refuses what cannot be cloned', async () => {
    const said = await started.page.evaluate(() => Promise.all([() => 1, document.body].map((bad) => Promise.resolve().then(() => window.station.echo(bad)).catch((error: Error) => error.message)))); // prettier-ignore
    for (const message of said) expect(message).toContain('could not be cloned');
  });

  it('tells the handler which page asked, by its app:// address', async () => {
    expect(await started.page.evaluate(() => window.station.sender())).toEqual([
      'app://fixture/index.html',
      'app://fixture',
    ]);
  });

  it('pushes to the page and stops when told to', async () => {
    const pushed = started.page.locator('#pushed');
    await started.page.evaluate(() => window.station.tell('me'));
    await eventually(() => pushed.textContent()).toBe('told me');
    const heard = await started.page.evaluate(async () => {
      const got: string[] = [];
      const stop = window.station.onPush((text) => got.push(text));
      window.station.tell('one');
      await window.station.echo(0);
      stop();
      window.station.tell('two');
      await window.station.echo(0);
      return got;
    });
    expect(heard).toEqual(['told one']);
  });
});

describe('the bridge', () => {
  it('is frozen, through and through, and gives the page neither Node nor the wire', async () => {
    const found = await started.page.evaluate(() => {
      const { station } = window;
      const writes = [
        () => Object.assign(station, { echo: 1 }),
        () => station.nested.deep.list.push(3),
        () => Object.assign(window, { station: 1 }),
      ];
      const refused = writes.map((write) => {
        try {
          write();
          return false;
        } catch {
          return true;
        }
      });
      const leaks = ['require', 'process', 'module', 'electronHostReach', 'electronHostReceive'].filter(
        (name) => name in window,
      );
      return { refused, leaks, fs: station.canRequire('fs'), electron: station.canRequire('electron') };
    });
    expect(found).toEqual({ refused: [true, true, true], leaks: [], fs: false, electron: true });
  });
});
