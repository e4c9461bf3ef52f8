import type { Stock } from '#shared/label/size.ts';

/** Points of PDF user space in a millimetre. */
export const pointsPerMm = 72 / 25.4;

const points = (value: number): string => value.toFixed(3).replace(/\.?0+$/, '');

/**
 * Gives the single page of a PDF its exact size. The canvas rounds pages to whole points (75 mm become 75.14),
 * which would shift every bar against the printer's dots. Written as an incremental update (ISO 32000-1, 7.5.6):
 * a new copy of the page object behind the old file.
 */
export function exactPageSize(pdf: Buffer, stock: Stock): Buffer {
  const text = pdf.toString('latin1');
  const page = /(\d+) 0 obj\n<<\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 (\d+) (\d+)\][\s\S]*?\nendobj/.exec(
    text,
  );
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (page === null || trailer === null) throw new Error('the canvas wrote a PDF of another shape');
  const [object, id = '', , height = ''] = page;
  // The drawing hangs from the top edge, which therefore has to stay where it is.
  const box = [0, Number(height) - stock.heightMm * pointsPerMm, stock.widthMm * pointsPerMm, Number(height)];
  const body = object.replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox [${box.map(points).join(' ')}]`);
  const start = pdf.length;
  const entry = `${String(start).padStart(10, '0')} 00000 n \n`;
  const table = start + body.length + 1;
  const update =
    `${body}\nxref\n${id} 1\n${entry}trailer\n<<${trailer[1] ?? ''}\n/Prev ${trailer[2] ?? ''}>>\n` +
    `startxref\n${table}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}
