import { PDFDocument } from 'pdfkit';
import type { EvidencePack } from '#shared/bridge/calls/evidence.ts';
import type { FontFiles } from '../labels/assets.ts';

/** A picture that goes on paper. */
export interface PaperPicture {
  readonly jpeg: Uint8Array;
  readonly caption: string;
}

const MARGIN = 40;
const GAP = 12;
const faces = { sans: 'sans', bold: 'bold', han: 'han', hanBold: 'hanBold' } as const;

/** Chinese and full-width characters: their font has the rest too. */
const isHan = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u.test(text);

/** What no font can draw would be an empty box or worse: control characters go, tabs and line ends become blanks. */
const plain = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u001f\u007f]/gu, ' ');

/** A page under way: everything below what was drawn last. */
class Paper {
  private readonly pdf: PDFDocument;
  y = MARGIN;
  readonly width: number;
  private readonly bottom: number;

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
    this.width = pdf.page.width - 2 * MARGIN;
    this.bottom = pdf.page.height - MARGIN - 16;
  }

  private face(text: string, bold: boolean): string {
    if (isHan(text)) return bold ? faces.hanBold : faces.han;
    return bold ? faces.bold : faces.sans;
  }

  height(text: string, size: number, width: number, bold = false): number {
    return this.pdf.font(this.face(text, bold)).fontSize(size).heightOfString(text, { width });
  }

  /** Begins a page where there is no room for so much. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom) return false;
    this.pdf.addPage();
    this.y = MARGIN;
    return true;
  }

  put(text: string, x: number, y: number, size: number, width: number, bold = false): void {
    this.pdf.font(this.face(text, bold)).fontSize(size).fillColor('#14181b').text(text, x, y, { width });
  }

  line(text: string, size: number, bold = false): void {
    const said = plain(text);
    const height = this.height(said, size, this.width, bold);
    this.need(height);
    this.put(said, MARGIN, this.y, size, this.width, bold);
    this.y += height + 4;
  }

  rule(): void {
    this.pdf
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.5)
      .stroke('#b0b6ae');
    this.y += 3;
  }

  /** A row of cells; each is as high as the highest. A cell longer than a page is cut at its foot. */
  row(cells: readonly string[], widths: readonly number[], bold = false): void {
    const said = cells.map(plain);
    const size = 8.5;
    const inner = widths.map((width) => width - 6);
    const most = this.bottom - MARGIN;
    const height = Math.min(
      most,
      Math.max(...said.map((text, i) => this.height(text, size, inner[i] ?? 50, bold))),
    );
    this.need(height + 5);
    let x = MARGIN;
    said.forEach((text, i) => {
      this.pdf
        .font(this.face(text, bold))
        .fontSize(size)
        .fillColor('#14181b')
        .text(text, x, this.y, { width: inner[i] ?? 50, height, ellipsis: true });
      x += widths[i] ?? 0;
    });
    this.y += height + 2;
    this.rule();
  }

  picture({ jpeg, caption }: PaperPicture, x: number, width: number, height: number): void {
    this.pdf.image(jpeg, x, this.y, { fit: [width, height] });
    this.put(plain(caption), x, this.y + height + 3, 8, width);
  }
}

/** Widths by the longest words of each column, none less than a tenth. */
function widthsFor(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const wishes = Array.from({ length: columns }, (_, i) =>
    Math.min(60, Math.max(8, ...rows.slice(0, 200).map((row) => Array.from(row[i] ?? '').length))),
  );
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  return wishes.map((wish) => (width * wish) / all);
}

function drawTable(paper: Paper, { title, columns, rows }: EvidencePack['tables'][number]): void {
  paper.need(60);
  paper.y += 8;
  paper.line(title, 12, true);
  const widths = widthsFor([columns, ...rows], paper.width);
  paper.row(columns, widths, true);
  for (const row of rows) paper.row(row, widths);
}

function drawPictures(paper: Paper, title: string, pictures: readonly PaperPicture[]): void {
  if (pictures.length === 0) return;
  const width = (paper.width - GAP) / 2;
  const height = width * 0.75;
  paper.need(height + 60);
  paper.y += 8;
  paper.line(title, 12, true);
  for (let i = 0; i < pictures.length; i += 2) {
    paper.need(height + 34);
    pictures
      .slice(i, i + 2)
      .forEach((picture, j) => paper.picture(picture, MARGIN + j * (width + GAP), width, height));
    paper.y += height + 34;
  }
}

function numberPages(pdf: PDFDocument, pageOf: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    pdf.switchToPage(start + i);
    const text = pageOf.replace('{i}', String(i + 1)).replace('{n}', String(count));
    pdf
      .font(isHan(text) ? faces.han : faces.sans)
      .fontSize(8)
      .fillColor('#596164')
      .text(text, MARGIN, pdf.page.height - MARGIN - 4, { lineBreak: false });
  }
}

/** The pack as one PDF (EV3): what it is about, its tables, its pictures. Throws where a font or a picture is broken. */
export async function evidencePdf(
  pack: EvidencePack,
  pictures: readonly PaperPicture[],
  missing: readonly string[],
  fonts: FontFiles,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: null,
    bufferPages: true,
    info: { Title: pack.title },
  });
  const parts: Uint8Array[] = [];
  pdf.on('data', (part) => parts.push(part));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.registerFont(faces.sans, fonts.sans400).registerFont(faces.bold, fonts.sans700);
  pdf.registerFont(faces.han, fonts.han400).registerFont(faces.hanBold, fonts.han700);
  const paper = new Paper(pdf);
  paper.line(pack.title, 18, true);
  paper.y += 4;
  for (const [name, value] of pack.facts) paper.row([name, value], [paper.width * 0.3, paper.width * 0.7]);
  for (const table of pack.tables) drawTable(paper, table);
  drawPictures(paper, pack.words.photos, pictures);
  if (pack.clips.length > 0) {
    paper.need(50);
    paper.y += 8;
    paper.line(pack.words.clips, 12, true);
    for (const { caption, name, sha256 } of pack.clips)
      paper.line(`${caption} · ${name} · SHA-256 ${sha256}`, 8.5);
  }
  if (missing.length > 0) {
    paper.y += 8;
    paper.line(`${pack.words.missing} ${missing.join(', ')}`, 9);
  }
  numberPages(pdf, pack.words.pageOf);
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}
