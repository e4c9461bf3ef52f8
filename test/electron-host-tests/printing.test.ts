import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, newFolder, type Started } from './launch.ts';

const printers = [{ name: 'Zebra ZD421' }, { name: 'Jammed', options: { fail: 'paper out' } }];
let started: Started;
beforeAll(async () => {
  started = await launch(newFolder(), { ELECTRON_HOST_PRINTERS: JSON.stringify(printers) });
}, 60_000);
afterAll(async () => {
  await started.app.close();
  fs.rmSync(started.dir, { recursive: true, force: true });
}, 60_000);

/** Prints the fixture's page silently in millimetres and gives back what the callback got. */
function print(options: { deviceName: string; width: number; height: number }): Promise<unknown> {
  return started.app.evaluate(({ BrowserWindow }, { deviceName, width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    const pageSize = { width: width * 1000, height: height * 1000 };
    try {
      return new Promise((resolve) => {
        window?.webContents.print(
          { silent: true, deviceName, pageSize, margins: { marginType: 'none' } },
          (ok, reason) => resolve([ok, reason]),
        );
      });
    } catch (error) {
      return String(error);
    }
  }, options);
}

describe('printing', () => {
  it('lists the pretended printers', async () => {
    const names = await started.app.evaluate(async ({ BrowserWindow }) => {
      const found = await BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync();
      return found?.map(({ name }) => name);
    });
    expect(names).toEqual(['Zebra ZD421', 'Jammed']);
  });

  it('makes a PDF of the asked size', async () => {
    const [head, boxes] = await started.app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: { width: 58 / 25.4, height: 40 / 25.4 }, margins: { top: 0, bottom: 0, left: 0, right: 0 } }); // prettier-ignore
      const text = pdf?.toString('latin1') ?? '';
      return [text.slice(0, 5), /\/MediaBox \[([^\]]+)\]/.exec(text)?.[1]];
    });
    expect(head).toBe('%PDF-');
    const [, , width = 0, height = 0] = (boxes ?? '').split(' ').map(Number);
    // Chromium rounds pages to whole CSS pixels.
    expect(Math.abs((width / 72) * 25.4 - 58)).toBeLessThan(0.5);
    expect(Math.abs((height / 72) * 25.4 - 40)).toBeLessThan(0.5);
  });

  it('leaves a PDF and a job ticket for a silent print', async () => {
    expect(await print({ deviceName: 'Zebra ZD421', width: 58, height: 40 })).toEqual([true, '']);
    const [job] = started.records('print');
    const file = String(job?.['file']);
    expect(path.dirname(file)).toBe(path.join(started.dir, 'spool', 'Zebra_ZD421'));
    expect(fs.readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const ticket = JSON.parse(fs.readFileSync(file.replace(/pdf$/, 'json'), 'utf8'));
    expect(ticket).toMatchObject({
      printer: 'Zebra ZD421',
      url: 'app://fixture/index.html',
      options: { silent: true, pageSize: { width: 58_000, height: 40_000 } },
    });
  });

  it('tells the caller why a job failed', async () => {
    expect(await print({ deviceName: 'Jammed', width: 58, height: 40 })).toEqual([false, 'paper out']);
    expect(await print({ deviceName: 'Nowhere', width: 58, height: 40 })).toEqual([
      false,
      'Invalid deviceName provided',
    ]);
    await expect(print({ deviceName: 'Zebra ZD421', width: 0.1, height: 40 })).rejects.toThrow(
      'minimum 352 microns',
    );
  });
});
