import { PDFDocument } from '@napi-rs/canvas';
import { registerFonts, type FontFiles } from './fonts.ts';
import { drawBigLabel, drawProductList, drawSmallLabel, type LabelContent, type PageSize } from './page.ts';

const POINTS_PER_MM = 72 / 25.4;

/** How a label file is laid out; sizes in millimetres. */
export interface LabelFile {
  readonly type: 'big_label' | 'small_label';
  readonly size: PageSize;
  readonly labels: readonly LabelContent[];
  /** A page with the product list after each label. */
  readonly productLists: boolean;
}

/** The PDF of a label task: one page per label in the order given, vector bars, embedded fonts. */
export function renderLabelFile(file: LabelFile, fonts: FontFiles): Buffer {
  registerFonts(fonts);
  const pdf = new PDFDocument({ title: 'labels', producer: 'practice marketplace' });
  const page = (draw: typeof drawBigLabel, content: LabelContent): void => {
    const ctx = pdf.beginPage(file.size.width * POINTS_PER_MM, file.size.height * POINTS_PER_MM);
    ctx.scale(POINTS_PER_MM, POINTS_PER_MM);
    ctx.fillStyle = '#000';
    draw(ctx as unknown as Parameters<typeof draw>[0], content, file.size);
    pdf.endPage();
  };
  for (const content of file.labels) {
    page(file.type === 'big_label' ? drawBigLabel : drawSmallLabel, content);
    if (file.productLists) page(drawProductList, content);
  }
  return pdf.close();
}
