import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { FontFiles } from '../../../electron/labels/assets.ts';
import { htmlOf } from './html-label.ts';

/** A browser with a page that waits for labels. */
export interface ChromiumLabels {
  readonly version: string;
  print(doc: LabelDoc): Promise<Buffer>;
  close(): Promise<void>;
}

const face = (family: string, weight: number, file: string): string =>
  `@font-face{font-family:${family};font-weight:${weight};src:url("${pathToFileURL(file).href}")}`;

const shell = (fonts: FontFiles, doc: LabelDoc): string => `<!doctype html><meta charset="utf-8"><style>
${face('Sans', 400, fonts.sans400)}${face('Sans', 700, fonts.sans700)}${face('Han', 400, fonts.han400)}${face('Han', 700, fonts.han700)}
@page{size:${doc.widthMm}mm ${doc.heightMm}mm;margin:0}
html,body{margin:0}body{position:relative;width:${doc.widthMm}mm;height:${doc.heightMm}mm;font:4mm/1.15 Sans,Han;overflow:hidden}
</style><body></body>`;

/** Starts the browser that is installed here, its page set up for labels of this size, fonts loaded. */
export async function openChromiumLabels(fonts: FontFiles, sample: LabelDoc): Promise<ChromiumLabels> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packline-bench-'));
  const named = process.env['PACKLINE_CHROMIUM'];
  const browser = await chromium.launch({
    ...(named === undefined ? {} : { executablePath: named }),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const file = path.join(folder, 'label.html');
  await writeFile(file, shell(fonts, sample));
  await page.goto(pathToFileURL(file).href);
  return {
    version: browser.version(),
    async print(doc) {
      await page.evaluate(async (html) => {
        document.body.innerHTML = html;
        await document.fonts.ready;
      }, htmlOf(doc));
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
