import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KeyLike } from '../../../renderer/scan/key-like.ts';
import type { Scan } from '../../../renderer/scan/scan.ts';
import { chineseIme, german, keyLike, russian, scannerKeys, us } from '../../kit/keyboard.ts';
import { launchChromium } from '../../kit/real-chromium.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const PAGE = `<!doctype html><meta charset="utf-8">
<input id="note" value="было"><input id="count" type="number"><button id="ok">OK</button>
<div id="prose" contenteditable="true"></div>`;

/** The real wedge, bundled, hung on the page with everything it does noted down. */
const entry = `
import { createWedge } from '${root}/renderer/scan/wedge.ts';
import { attachWedge } from '${root}/renderer/scan/attach.ts';
import { defaultWedgeSettings } from '${root}/renderer/scan/settings.ts';
window.seen = { scans: [], clicks: 0, inputs: [], keys: [] };
let n = 0;
window.detach = attachWedge(window, createWedge({
  ids: { next: () => 'scan-' + (n += 1) },
  clock: { now: () => Date.now() },
  onScan: (scan) => window.seen.scans.push(scan),
  // Rhythm is tested elsewhere; here a slow machine must not tear a scan apart.
  settings: () => ({ ...defaultWedgeSettings, maxGapMs: 1000, endMs: 1500 }),
}));
document.getElementById('ok').addEventListener('click', () => { window.seen.clicks += 1; });
document.getElementById('note').addEventListener('input', (e) => window.seen.inputs.push(e.target.value));
document.addEventListener('keydown', (e) => window.seen.keys.push(e.key));
`;

interface Seen {
  readonly scans: readonly Scan[];
  readonly clicks: number;
  readonly inputs: readonly string[];
  readonly keys: readonly string[];
}

async function bundle(): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'virtual:bench', output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'bench',
        resolveId: (id) => (id === 'virtual:bench' ? '\0bench' : null),
        load: (id) => (id === '\0bench' ? entry : null),
      },
    ],
  });
  const chunks = Array.isArray(output) ? output[0]?.output : 'output' in output ? output.output : undefined;
  const code = chunks?.find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error('the bench did not build');
  return code;
}

describe('in a real Chromium', () => {
  let browser: Browser;
  let page: Page;
  let keys: CDPSession;
  let code: string;

  beforeAll(async () => {
    code = await bundle();
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage();
    await page.setContent(PAGE);
    await page.addScriptTag({ content: code });
    keys = await page.context().newCDPSession(page);
    return () => page.close();
  });

  const seen = (): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const valueOf = (id: string): Promise<string> => page.locator(`#${id}`).inputValue();

  /** Sends events with the time between them that their times say, as the operating system would. */
  async function send(events: readonly KeyLike[]): Promise<void> {
    const start = performance.now() - (events[0]?.at ?? 0);
    const sent: Promise<unknown>[] = [];
    for (const event of events) {
      const wait = event.at - (performance.now() - start);
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      const typed = event.key.length === 1 && !event.ctrl && !event.alt ? { text: event.key } : {};
      const enter = event.key === 'Enter' ? { text: '\r' } : {};
      sent.push(
        keys.send('Input.dispatchKeyEvent', {
          type: event.type === 'up' ? 'keyUp' : 'keyDown',
          code: event.code,
          key: event.key,
          modifiers: (event.alt ? 1 : 0) | (event.ctrl ? 2 : 0) | (event.shift ? 8 : 0),
          windowsVirtualKeyCode:
            event.key === 'Process' ? 229 : event.key === 'Enter' ? 13 : event.key === ' ' ? 32 : 0,
          ...(event.type === 'down' ? { ...typed, ...enter } : {}),
        }),
      );
    }
    await Promise.all(sent);
  }

  const focusNote = (cursor: number): Promise<void> =>
    page.evaluate((at) => {
      const note = document.getElementById('note') as HTMLInputElement;
      note.focus();
      note.setSelectionRange(at, at);
    }, cursor);
  const settled = (count: number): Promise<unknown> =>
    page.waitForFunction((n) => (window as unknown as { seen: Seen }).seen.scans.length >= n, count);
  const fieldHolds = (text: string): Promise<unknown> =>
    page.waitForFunction(
      (want) => (document.getElementById('note') as HTMLInputElement).value === want,
      text,
    );

  test('a scan with a field in focus goes to the station, letters and Enter stay out of the field', async () => {
    await focusNote(4);
    await send(scannerKeys('4601234567893', { layout: russian, gap: () => 4 }));
    await settled(1);
    const { scans, keys: leaked } = await seen();
    expect(scans.map(({ text }) => text)).toEqual(['4601234567893']);
    expect(await valueOf('note')).toBe('было');
    expect(leaked.filter((key) => key !== 'Shift')).toEqual([]);
  });

  test('typing reaches the field as typing: input events, cursor, undo', async () => {
    await focusNote(2);
    await send([
      ...scannerKeys('q', { layout: russian, suffix: 'none', gap: () => 0 }, 0),
      ...scannerKeys('w', { layout: russian, suffix: 'none', gap: () => 0 }, 700),
    ]);
    await fieldHolds('быйцло');
    expect((await seen()).inputs).toEqual(['быйло', 'быйцло']);
    await page.keyboard.press('Control+z');
    expect(await valueOf('note')).not.toBe('быйцло');
    expect((await seen()).scans).toEqual([]);
  });

  test('a button in focus is not pressed by the blanks and the Enter of a scan', async () => {
    await page.focus('#ok');
    await send(scannerKeys('PL-BADGE 1 2 3', { layout: german, gap: () => 4 }));
    await settled(1);
    expect((await seen()).clicks).toBe(0);
    expect((await seen()).scans.map(({ text }) => text)).toEqual(['PL-BADGE 1 2 3']);
  });

  test('the space bar of a person still presses the button, a letter still reaches shortcuts', async () => {
    await page.focus('#ok');
    await send(scannerKeys(' ', { layout: us, suffix: 'none', gap: () => 0 }));
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.clicks === 1);
    await send(scannerKeys('u', { layout: us, suffix: 'none', gap: () => 0 }));
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.keys.includes('u'));
    expect((await seen()).clicks).toBe(1);
  });

  test('keys that an input method has taken leave nothing behind, and the field has the focus again', async () => {
    await focusNote(4);
    const events = scannerKeys('6901234567892', { layout: chineseIme, gap: () => 4 });
    await send(events.slice(0, 4));
    await keys.send('Input.imeSetComposition', { text: 'liu', selectionStart: 3, selectionEnd: 3 });
    expect(await valueOf('note')).toBe('былоliu');
    await send(events.slice(4, -2));
    // Recognised, not over: the input method has been sent away, the field is as it was.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
    expect(await valueOf('note')).toBe('было');
    await send(events.slice(-2));
    await settled(1);
    expect((await seen()).scans.map(({ text }) => text)).toEqual(['6901234567892']);
    expect(await valueOf('note')).toBe('было');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
  });

  test('rich text and number fields keep what is typed into them', async () => {
    await page.focus('#count');
    await send(scannerKeys('4601234567893', { layout: us, gap: () => 4 }));
    await settled(1);
    expect(await valueOf('count')).toBe('');
    await send(scannerKeys('7', { layout: us, suffix: 'none', gap: () => 0 }));
    await page.waitForFunction(() => (document.getElementById('count') as HTMLInputElement).value === '7');
    await page.focus('#prose');
    await send(scannerKeys('h', { layout: us, suffix: 'none', gap: () => 0 }));
    await page.waitForFunction(() => document.getElementById('prose')?.textContent === 'h');
  });

  test('after detaching, keys are the page’s own', async () => {
    await page.evaluate(() => (window as unknown as { detach: () => void }).detach());
    await focusNote(4);
    await send([keyLike({ type: 'down', code: 'KeyA', key: 'a', at: 0 })]);
    expect(await valueOf('note')).toBe('былоa');
  });
});
