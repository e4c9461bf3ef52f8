import { paperInches } from './paper.mjs';

/**
 * Electron's printToPDF: sizes in inches, paper Letter unless told.
 * @param {import('../chromium/cdp-pipe.mjs').CdpSession} session
 * @param {Electron.PrintToPDFOptions} options
 * @returns {Promise<Buffer>}
 */
export async function printToPdf(session, options) {
  const { pageSize = 'Letter', margins = {}, ...rest } = options;
  const size =
    typeof pageSize === 'string'
      ? paperInches(pageSize)
      : /** @type {const} */ ([pageSize.width, pageSize.height]);
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`);
  const common = ['displayHeaderFooter', 'footerTemplate', 'generateDocumentOutline', 'generateTaggedPDF', 'headerTemplate', 'landscape', 'pageRanges', 'preferCSSPageSize', 'printBackground', 'scale']; // prettier-ignore
  const { data } = await session.send('Page.printToPDF', {
    ...Object.fromEntries(
      Object.entries(rest).filter(([name, value]) => common.includes(name) && value !== undefined),
    ),
    paperWidth: size[0],
    paperHeight: size[1],
    ...marginsInInches(margins),
  });
  return Buffer.from(data, 'base64');
}

/** @param {Electron.Margins} margins */
function marginsInInches({ marginType, top, bottom, left, right }) {
  if (marginType === 'none') return { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
  const given = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
