import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.beforeAll(async () => {
  station = await launch('en');
});

test.afterAll(async () => {
  await station.close();
});

test('HD1 the window has no Node, no Electron, and one frozen door', async () => {
  const seen = await station.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    door: Object.keys((window as unknown as { station: object }).station).toSorted(),
    frozen: Object.isFrozen((window as unknown as { station: object }).station),
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', door: ['call', 'on'], frozen: true });
});

test('HD2 a script, a style or a picture from elsewhere does not load, and nothing can be fetched', async () => {
  const refused = await station.page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.evil = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const image = document.createElement('img');
    image.src = 'https://example.org/spy.png';
    document.body.append(script, style, image);
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const node of [script, style, image]) node.remove();
    return {
      seen: seen.map((directive) => directive.replace(/-(elem|attr)$/, '')),
      fetched,
      evil: 'evil' in window,
    };
  });
  expect(refused.evil).toBe(false);
  expect(refused.fetched).toBe('refused');
  for (const directive of ['script-src', 'style-src', 'img-src', 'connect-src'])
    expect(refused.seen).toContain(directive);
});

test('HD4 the page cannot be led away and opens no other', async () => {
  const before = station.page.url();
  await station.page.evaluate(() => {
    window.open('https://example.org/');
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await station.page.waitForTimeout(500);
  expect(station.page.url()).toBe(before);
  expect(await station.page.locator('[data-screen]').count()).toBe(1);
  expect(await station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('HD6 the door refuses what is not in its table or not of its form', async () => {
  const answers = await station.page.evaluate(async () => {
    const door = (
      window as unknown as { station: { call(name: unknown, request: unknown): Promise<unknown> } }
    ).station;
    const ask = (name: unknown, request: unknown): Promise<unknown> =>
      door.call(name, request).catch((error: unknown) => ({ threw: String(error) }));
    return [
      await ask('files.read', { path: '/etc/passwd' }),
      await ask('market.posting', { number: '../../secrets' }),
      await ask('market.ship', { effectId: 'ship:1-1-1:1', number: '1-1-1', packages: [] }),
      await ask('print.kept', { jobId: 'x', number: '1-1-1', mark: 'x'.repeat(99) }),
      await ask('settings.write', { printer: { host: '; rm -rf /' } }),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
});

test('an effect that no journal knows does not leave the station', async () => {
  const answer = await station.call('market.ship', {
    effectId: 'ship:0000000-0000-1:1',
    number: '0000000-0000-1',
    packages: [{ lines: [{ sku: '1', quantity: 1 }] }],
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'refused', token: 'NOT_JOURNALED' } });
});

test('a key goes in and never comes back', async () => {
  const apiKey = 'e2e-key-0123456789abcdef';
  await station.call('secrets.set', { clientId: '4242', apiKey });
  const told = JSON.stringify([
    await station.call('secrets.has', undefined),
    await station.call('settings.read', undefined),
    await station.call('app.info', undefined),
  ]);
  expect(told).toContain('"present":true');
  expect(told).not.toContain(apiKey);
  expect(await station.call('secrets.clear', undefined)).toEqual({ present: false });
});

test('PH9 microphone and position are refused, and the camera together with a microphone', async () => {
  const states = await station.page.evaluate(async () => {
    const asked = (wanted: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        () => 'granted',
        () => 'refused',
      );
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('refused'),
      ),
    );
    return [await asked({ audio: true }), await asked({ audio: true, video: true }), place];
  });
  expect(states).toEqual(['refused', 'refused', 'refused']);
});
