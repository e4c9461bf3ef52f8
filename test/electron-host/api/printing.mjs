import fs from 'node:fs';
import path from 'node:path';
import { paperInches } from './paper.mjs';
import { printToPdf } from './print-to-pdf.mjs';

const MICRONS_PER_INCH = 25_400;
/** Electron's smallest page side. */
const SMALLEST_MICRONS = 353;

/**
 * A printer to pretend: as Electron describes it; `options.fail` makes its jobs fail for that reason.
 * @typedef {{name: string, displayName?: string, description?: string, options?: Record<string, string>}} PretendedPrinter
 */

/**
 * The printers: those named in ELECTRON_HOST_PRINTERS, else one that is honest about being a file.
 * @param {string | undefined} pretended JSON list
 * @returns {Electron.PrinterInfo[]}
 */
export function listPrinters(pretended) {
  /** @type {PretendedPrinter[]} */
  const printers = pretended
    ? JSON.parse(pretended)
    : [{ name: 'Electron-Host-PDF', description: 'PDF files in the spool folder; nothing is printed' }];
  return printers.map(({ name, displayName, description, options }) => ({
    name,
    displayName: displayName ?? name,
    description: description ?? '',
    options: options ?? {},
  }));
}

/**
 * Throws for what Electron's print() throws for.
 * @param {Electron.WebContentsPrintOptions} options
 */
export function checkPrintOptions(options) {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('webContents.print(): Invalid print settings specified.');
  const { pageSize, usePrinterDefaultPageSize } = options;
  if (pageSize === undefined) return;
  if (usePrinterDefaultPageSize !== undefined)
    throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize');
  if (typeof pageSize === 'string') {
    if (!paperInches(pageSize)) throw new Error(`Unsupported pageSize: ${pageSize}`);
    return;
  }
  if (!pageSize.height || !pageSize.width)
    throw new Error('height and width properties are required for pageSize');
  if (Math.ceil(pageSize.width) < SMALLEST_MICRONS || Math.ceil(pageSize.height) < SMALLEST_MICRONS)
    throw new RangeError('height and width properties must be minimum 352 microns.');
}

/**
 * Prints into the spool folder: a PDF and a job ticket beside it, in a folder named after the printer.
 * Resolves with what print()'s callback gets.
 * @param {object} job
 * @param {import('../chromium/cdp-pipe.mjs').CdpSession} job.session
 * @param {Electron.WebContentsPrintOptions} job.options
 * @param {Electron.PrinterInfo[]} job.printers
 * @param {string} job.spool
 * @param {string} job.url
 * @param {import('../start/journal.mjs').Journal} job.journal
 * @returns {Promise<[success: boolean, reason: string]>}
 */
export async function spoolJob({ session, options, printers, spool, url, journal }) {
  if (!options.silent) {
    journal.record('print-dialog', { url });
    return [false, 'Print job canceled'];
  }
  if (printers.length === 0) return [false, 'No printers available on the network'];
  const byDefault = printers.find((printer) => Reflect.get(printer.options, 'default')) ?? printers[0];
  const printer = options.deviceName ? printers.find(({ name }) => name === options.deviceName) : byDefault;
  if (!printer) return [false, 'Invalid deviceName provided'];
  const failure = Reflect.get(printer.options, 'fail');
  if (failure) return [false, String(failure)];

  const pdf = await printToPdf(session, asPdfOptions(options));
  const folder = path.join(spool, printer.name.replaceAll(/[^\w.-]/g, '_'));
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${Date.now()}-${process.pid}-${String(++jobs)}.pdf`);
  fs.writeFileSync(file, pdf);
  fs.writeFileSync(
    `${file.slice(0, -4)}.json`,
    JSON.stringify({ printer: printer.name, options, url }, undefined, 1),
  );
  journal.record('print', { printer: printer.name, file, copies: options.copies ?? 1 });
  return [true, ''];
}

let jobs = 0;

/**
 * @param {Electron.WebContentsPrintOptions} options
 * @returns {Electron.PrintToPDFOptions}
 */
function asPdfOptions({ landscape, printBackground, pageSize, margins, scaleFactor, pageRanges }) {
  const inches =
    typeof pageSize === 'object'
      ? { width: pageSize.width / MICRONS_PER_INCH, height: pageSize.height / MICRONS_PER_INCH }
      : pageSize;
  return {
    ...(landscape === undefined ? {} : { landscape }),
    ...(printBackground === undefined ? {} : { printBackground }),
    ...(inches === undefined ? {} : { pageSize: inches }),
    ...(margins === undefined ? {} : { margins: pointsToInches(margins) }),
    ...(scaleFactor === undefined ? {} : { scale: scaleFactor / 100 }),
    ...(pageRanges === undefined
      ? {}
      : { pageRanges: pageRanges.map(({ from, to }) => `${from + 1}-${to + 1}`).join() }),
  };
}

/**
 * print() takes custom margins in what its documentation calls pixels and Chromium reads as points; a PDF wants inches.
 * @param {Electron.Margins} margins
 * @returns {Electron.Margins}
 */
function pointsToInches({ marginType, ...sides }) {
  const inches = Object.fromEntries(Object.entries(sides).map(([side, points]) => [side, points / 72]));
  return { ...(marginType === undefined ? {} : { marginType }), ...inches };
}
