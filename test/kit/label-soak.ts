import { createHash } from 'node:crypto';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import type { LabelEngine, RenderOptions } from '#shared/label/engine.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { stockOf } from '#shared/label/size.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import { must } from './must.ts';
import { sampleProduct, sampleSlip, sampleWaybill } from './label-samples.ts';

/** Memory of the whole process after so many labels. */
export interface SoakSample {
  readonly labels: number;
  readonly rssMb: number;
}

/** What a soak is made of. */
export interface SoakOptions {
  readonly engine: LabelEngine;
  readonly labels: number;
  /** Labels between two samples; a twentieth if not said. */
  readonly every?: number;
}

type Job = (engine: LabelEngine, i: number) => Promise<void>;

const locales: readonly LabelLocale[] = ['ru', 'zh-CN', 'en'];
const localeOf = (i: number): LabelLocale => locales[i % 3] ?? 'ru';
const posting = (i: number): string => `02082${10_000 + i}-0029-1`;
const toPrinter = { dpi: 203, language: 'zpl' } as const;

const own =
  (options: RenderOptions, size: '100x150' | '75x120'): Job =>
  async (engine, i) => {
    must(
      await engine.render(waybillLabel(sampleWaybill(localeOf(i), { posting: posting(i) }), size), options),
    );
  };

const market: Job = async (engine, i) => {
  // The engine's own file stands for the marketplace's: nothing but the engine draws in this process.
  const doc = waybillLabel(sampleWaybill(localeOf(i), { posting: posting(i) }), '75x120');
  const pdf = must(await engine.render(doc, { dpi: 203, language: 'pdf' })).bytes;
  const place = { page: 1, stock: stockOf('75x120'), dpi: 203 } as const;
  const { file } = must(await engine.preparePdf(pdf, place));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  must(await engine.renderDots(file, { ...place, language: 'zpl', sha256 }));
};

/** A day at the table: mostly labels of parcels and products, now and then a file, a slip, a sticker, a finer printer. */
const day: readonly Job[] = [
  own(toPrinter, '100x150'),
  own({ dpi: 203, language: 'tspl' }, '75x120'),
  async (engine, i) =>
    void must(
      await engine.render(productBarcodeLabel(sampleProduct(localeOf(i), `OZN${10_000 + i}`)), toPrinter),
    ),
  own({ dpi: 300, language: 'zpl' }, '100x150'),
  async (engine, i) => {
    for (const doc of packingSlip(sampleSlip(localeOf(i), 12), '75x120'))
      must(await engine.render(doc, toPrinter));
  },
  async (engine) =>
    void must(
      await engine.render(handlingSticker({ mark: 'fragile', weight: null }, '58x40'), {
        dpi: 203,
        language: 'png',
      }),
    ),
  own({ dpi: 203, language: 'pdf' }, '100x150'),
  own({ dpi: 203, language: 'escpos' }, '75x120'),
  own({ dpi: 300, language: 'ql', printer: { widthDots: 1296 } }, '75x120'),
];

const rssMb = (): number => Math.round(process.memoryUsage.rss() / 1e5) / 10;

/** Prints so many mixed labels to nowhere and watches this process' memory; every twentieth is a marketplace's page. */
export async function soak({ engine, labels, every }: SoakOptions): Promise<SoakSample[]> {
  must(await engine.warmUp());
  const step = every ?? Math.max(1, Math.floor(labels / 20));
  const samples: SoakSample[] = [{ labels: 0, rssMb: rssMb() }];
  for (let i = 1; i <= labels; i++) {
    const job = i % 20 === 0 ? market : day[i % day.length];
    await job?.(engine, i);
    if (i % step === 0) samples.push({ labels: i, rssMb: rssMb() });
  }
  return samples;
}
