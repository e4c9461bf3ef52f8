import { productOfSku } from '../goods/catalogue.ts';
import type { Ctx } from '../methods/context.ts';
import { codesOf } from '../methods/parts.ts';
import { methodOf } from '../shop/methods.ts';
import { findPosting, type LabelTask, type Posting } from '../shop/state.ts';
import type { FontFiles } from './fonts.ts';
import type { LabelContent } from './page.ts';
import { renderLabelFile } from './pdf.ts';

const two = (value: number): string => String(value).padStart(2, '0');

function untilText(posting: Posting, utcHours: number): string {
  const local = new Date(posting.shipmentDate + utcHours * 3_600_000);
  return `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

function contentOf(posting: Posting, box: string, ctx: Ctx): LabelContent {
  const method = methodOf(posting);
  const lines = posting.lines.map((line) => ({ product: productOfSku(line.sku), quantity: line.quantity }));
  return {
    postingNumber: posting.number,
    ...codesOf(posting, ctx),
    scanitSymbology: ctx.switches.scanitSymbology,
    sortingCentre: method.warehouse.sortingCentre || method.warehouse.name.toUpperCase(),
    method: method.provider,
    trackingNumber: posting.trackingNumber,
    until: untilText(posting, method.warehouse.utcHours),
    products: lines.map(({ product, quantity }) => ({
      name: product.name,
      offerId: product.offerId,
      quantity,
    })),
    weight: lines.reduce((sum, { product, quantity }) => sum + product.weight * quantity, 0),
    box,
  };
}

function labelsOf(posting: Posting, ctx: Ctx): LabelContent[] {
  if (!ctx.switches.pagePerBox || posting.boxes < 2) return [contentOf(posting, '', ctx)];
  return Array.from({ length: posting.boxes }, (_, index) =>
    contentOf(posting, `${index + 1}/${posting.boxes}`, ctx),
  );
}

/** The PDF of a finished task: its printed postings, in the order they were asked for. */
export function labelFileOf(task: LabelTask, ctx: Ctx, fonts: FontFiles): Buffer {
  const postings = task.printed.flatMap((number) => findPosting(ctx.shop, number) ?? []);
  const { productListPage, bigLabelMm, smallLabelMm } = ctx.switches;
  return renderLabelFile(
    {
      type: task.type,
      size: task.type === 'big_label' ? bigLabelMm : smallLabelMm,
      labels: postings.flatMap((posting) => labelsOf(posting, ctx)),
      productLists: productListPage === 'always' || (productListPage === 'single' && postings.length === 1),
    },
    fonts,
  );
}
