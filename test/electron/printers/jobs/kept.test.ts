import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { createJobs } from '../../../../electron/printers/jobs/jobs.ts';
import { openPayloads } from '../../../../electron/printers/spool/payloads.ts';
import { openKeptDots } from '../../../../electron/store/kept-dots.ts';
import { openKeptLabels } from '../../../../electron/store/kept-labels.ts';
import { freshDir } from '../../kit/house.ts';
import { realEngine, valueOf } from '../../kit/station.ts';

const number = '0208245774-0029-1';
const own = 'ii30525117479';
const decoration = 'HTTPS://EXAMPLE.ORG/A-LONG-LINK-THAT-NOBODY-SCANS-AT-A-TABLE';
const engine = realEngine();

/** A label with the parcel's code, and a square much finer than a printer's dots. */
const page: LabelDoc = {
  widthMm: 75,
  heightMm: 120,
  items: [
    {
      kind: 'barcode',
      symbology: 'code128',
      value: own,
      box: { x: 3, y: 3, w: 69, h: 25 },
      moduleMm: 0.25,
      hri: 0,
    },
    {
      kind: 'barcode',
      symbology: 'qr',
      value: decoration,
      box: { x: 5, y: 60, w: 30, h: 30 },
      moduleMm: 0.13,
      hri: 0,
    },
  ],
};

async function station() {
  const dir = await freshDir();
  const pdf = valueOf(await engine.render(page, { dpi: 600, language: 'pdf' })).bytes;
  const read = valueOf(await engine.inspectPdf(pdf)).pages.flatMap(({ codes }) => codes);
  const codes = read.map(({ text }) => text);
  const kept = openKeptLabels(path.join(dir, 'labels'));
  await kept.keep(number, pdf, { codes, expected: [own], pages: [1], widthMm: 75, heightMm: 120 });
  const settings = { ...defaultSettings('S-1', 'en'), printers: [folderPrinter('75x120')] };
  const asked: string[] = [];
  const jobs = createJobs({
    settings: () => settings,
    engine: {
      ...engine,
      renderPdf: (...given) => (asked.push('renderPdf'), engine.renderPdf(...given)),
      preparePdf: (...given) => (asked.push('preparePdf'), engine.preparePdf(...given)),
      renderDots: (...given) => (asked.push('renderDots'), engine.renderDots(...given)),
    },
    kept,
    dots: openKeptDots(path.join(dir, 'dots')),
    payloads: await openPayloads(path.join(dir, 'payloads')),
  });
  return { jobs, asked, codes };
}

test("EN9 a code that is not the parcel's own and gets lost does not keep the label back", async () => {
  const { jobs, codes } = await station();
  expect([...codes].sort()).toEqual([decoration, own].sort());
  const sheets = valueOf(await jobs.ofKept('label:1', number, null, 'P1').render());
  const [png] = await sheets.as('png');
  const left = valueOf(await engine.readCodes(png ?? Buffer.of())).map(({ text }) => text);
  expect(left).toEqual([own]);
});

test('EN11 looking at a label whose dots were made ahead draws nothing anew, and shows what prints', async () => {
  const { jobs, asked } = await station();
  await jobs.prepare(number);
  const shown = valueOf(await jobs.preview(number));
  expect(asked).toEqual(['preparePdf', 'renderDots']);
  const sheets = valueOf(await jobs.ofKept('label:1', number, null, 'P1').render());
  const [png] = await sheets.as('png');
  expect(Buffer.from(shown).equals(png ?? Buffer.of())).toBe(true);
});
