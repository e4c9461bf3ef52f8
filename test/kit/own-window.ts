import { setTimeout as pause } from 'node:timers/promises';
import type { StationUnderTest } from './station-driver.ts';

/** What a window shows that was opened again: the table's own attributes, and what the banner says ended. */
export interface Shown {
  readonly screen: string | null;
  readonly posting: string | null;
  readonly sku: string | null;
  readonly left: string | null;
  readonly cameBack: string | null;
}

/** Asked in the page, as text: Playwright's own handle of a page whose process died stays dead. */
const SHOWN = `(() => {
  const table = document.querySelector('[data-screen]')?.dataset ?? {};
  return {
    screen: table.screen ?? null,
    posting: table.posting ?? null,
    sku: table.sku ?? null,
    left: document.querySelector('[data-left]')?.dataset.left ?? null,
    cameBack: document.querySelector('[data-came-back]')?.dataset.cameBack ?? null,
  };
})()`;

/** What the app's one window shows, asked through main: right after its process died too. */
export async function shown(station: StationUnderTest): Promise<Shown> {
  return (await station.app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    SHOWN,
  )) as Shown;
}

/** Waits until the app's window shows this; the error says what it showed instead. */
export async function untilShown(
  station: StationUnderTest,
  what: string,
  wanted: (now: Shown) => boolean,
  timeoutMs = 15_000,
): Promise<Shown> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const now = await shown(station);
    if (wanted(now)) return now;
    if (Date.now() > end) throw new Error(`waited for ${what}, but the window shows ${JSON.stringify(now)}`);
    await pause(50);
  }
}

/** Crashes the window's process in the middle of whatever it does; resolves when main has been told. */
export async function crashWindow(station: StationUnderTest): Promise<void> {
  // Kept in main, so that the crash is not over before anybody listens.
  await station.app.evaluate(({ BrowserWindow }) => {
    const kept = globalThis as { windowGone?: Promise<void> };
    kept.windowGone = new Promise((resolve) =>
      BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve()),
    );
  });
  const session = await station.page.context().newCDPSession(station.page);
  // A process that crashes does not answer: the refusal is the answer.
  const refused = await session.send('Page.crash').then(
    () => false,
    () => true,
  );
  if (!refused) throw new Error('the page went on after it was crashed');
  await station.app.evaluate(() => (globalThis as { windowGone?: Promise<void> }).windowGone);
}

/** Notes from now on when the window's page is opened again; answers with the times so far, ms. */
export async function timesOpened(station: StationUnderTest): Promise<() => Promise<readonly number[]>> {
  await station.app.evaluate(({ BrowserWindow }) => {
    const times: number[] = ((globalThis as { windowOpened?: number[] }).windowOpened = []);
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', () => times.push(Date.now()));
  });
  return () => station.app.evaluate(() => (globalThis as { windowOpened?: number[] }).windowOpened ?? []);
}
