import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelLocale } from '#shared/label/words.ts';
import { dotsPerMm, toDots } from '#shared/label/size.ts';
import { inlineEngine, labelAssets, must } from '../../kit/label-engine.ts';
import { renderZpl } from '../../kit/zpl-printer.ts';
import { missingFromDots } from '../codes.ts';
import { labelPace, sideOf, slowPace, type Contest, type Side } from '../contest.ts';
import { warm, workerEngine } from '../engines.ts';
import { product, waybill, waybillCodes } from '../labels.ts';
import { wrongWithPdf } from '../pdf-codes.ts';
import { openChromiumLabels } from '../peers/chromium-label.ts';
import { pdfkitLabels } from '../peers/pdfkit-label.ts';
import { pdftoppmDots } from '../peers/pdftoppm.ts';
import { browser } from '../programs.ts';
import { eanOf } from '../values.ts';

/** A label to compare with: composed from a seed, and what must be readable on it. */
interface Sample {
  readonly compose: (seed: number) => LabelDoc;
  readonly codes: (seed: number) => string[];
}

const waybillSample = (locale: LabelLocale): Sample => ({
  compose: (seed) => waybill(locale, '100x150', seed),
  codes: (seed) => waybillCodes(locale, seed),
});

const productSample: Sample = {
  compose: (seed) => product('ru', seed),
  codes: (seed) => [eanOf(seed)],
};

/** Whether ZPL shows these codes when an interpreter that is not ours draws it. */
async function wrongWithZpl(
  zpl: Uint8Array,
  doc: LabelDoc,
  wanted: readonly string[],
): Promise<string | null> {
  const dots = await renderZpl(zpl, toDots(doc.widthMm, 203), toDots(doc.heightMm, 203), 203);
  return missingFromDots(dots, wanted);
}

const zplSide = (engine: LabelEngine, { compose, codes }: Sample): Side =>
  sideOf({
    run: async (round) => must(await engine.render(compose(round), { dpi: 203, language: 'zpl' })).bytes,
    check: (zpl, round) => wrongWithZpl(zpl, compose(round), codes(round)),
  });

const pdfSide = (
  engine: LabelEngine,
  { compose, codes }: Sample,
  print: (doc: LabelDoc) => Promise<Uint8Array>,
): Side =>
  sideOf({
    run: (round) => print(compose(round)),
    check: (pdf, round) => wrongWithPdf(engine, pdf, codes(round)),
  });

const where = {
  worker: { make: workerEngine, says: 'in its worker as the app uses it, message to and fro included' },
  thread: { make: inlineEngine, says: 'in the same thread as the peer' },
} as const;

const ours = (place: keyof typeof where): string =>
  `Ours: label data composed, laid out, checked, drawn to 1-bit dots at 203 dpi (${dotsPerMm(203)} a mm) and encoded to ZPL, warm, ${where[place].says}; every run another parcel.`;

const pdfkitSays = {
  once: 'its fonts parsed once and shared by all documents (the fastest it allows)',
  each: 'its fonts named as files as its manual shows, so that it parses them for each document',
} as const;

interface Against {
  readonly name: string;
  readonly sample: Sample;
  readonly targetMs: number | null;
  readonly place: keyof typeof where;
}

const againstPdfkit = ({ name, sample, targetMs, place }: Against, parse: 'once' | 'each'): Contest => ({
  name,
  peer: `pdfkit 0.20.2, fonts parsed ${parse === 'once' ? 'once' : 'each time'}`,
  compares: `${ours(place)} Peer: pdfkit writes the same label as a PDF with the same four faces, ${pdfkitSays[parse]}, bars by bwip-js, in this thread, warm; does less: no dots and no printer language come out.`,
  behind: 'dots are drawn and encoded for a printer, which the peer leaves to whoever gets its PDF',
  targetMs,
  needs: {},
  pace: labelPace,
  open: async () => {
    const engine = await warm(where[place].make());
    const print = pdfkitLabels(labelAssets.fonts, parse);
    return {
      ours: zplSide(engine, sample),
      peer: pdfSide(engine, sample, print),
      close: () => engine.close(),
    };
  },
});

const againstChromium = ({ name, sample, targetMs, place }: Against): Contest => ({
  name,
  peer: 'Chromium printToPDF',
  compares: `${ours(place)} Peer: headless Chromium, started and warm, fonts loaded, gets the same label as HTML with SVG bars (by bwip-js) into an open page and answers printToPDF; does less: no dots and no printer language come out.`,
  behind: 'dots are drawn and encoded for a printer, which the peer leaves to whoever gets its PDF',
  targetMs,
  needs: { [browser]: browser },
  pace: slowPace,
  open: async () => {
    const engine = await warm(where[place].make());
    const labels = await openChromiumLabels(labelAssets.fonts, sample.compose(0));
    return {
      ours: zplSide(engine, sample),
      peer: pdfSide(engine, sample, (doc) => labels.print(doc)),
      notes: () => [`Chromium was ${labels.version}.`],
      close: async () => {
        await labels.close();
        await engine.close();
      },
    };
  },
});

/** Like for like: both end with the same PDF. */
const pdfAgainstPdfkit: Contest = {
  name: 'label 100x150 ru to PDF, in this thread',
  peer: 'pdfkit 0.20.2, fonts parsed once',
  compares: `Ours: label data composed, laid out, checked and written as a PDF with vector bars and subset fonts, warm, in this thread; every run another parcel. Peer: pdfkit writes the same label as a PDF with the same four faces, ${pdfkitSays.once}, bars by bwip-js, in this thread, warm; does the same work, without checking that it fits.`,
  targetMs: null,
  needs: {},
  pace: labelPace,
  open: async () => {
    const engine = await warm(inlineEngine());
    const sample = waybillSample('ru');
    const ourPdf = async (doc: LabelDoc): Promise<Uint8Array> =>
      must(await engine.render(doc, { dpi: 203, language: 'pdf' })).bytes;
    return {
      ours: pdfSide(engine, sample, ourPdf),
      peer: pdfSide(engine, sample, pdfkitLabels(labelAssets.fonts, 'once')),
      close: () => engine.close(),
    };
  },
};

/** Like for like: both end with dots. */
const dotsAgainstPdfkit: Contest = {
  name: 'label 100x150 ru to ZPL, in the worker',
  peer: 'pdfkit 0.20.2, then pdftoppm to dots',
  compares: `${ours('worker')} Peer: pdfkit writes the same label as a PDF with the same four faces, ${pdfkitSays.once}, and pdftoppm, started for it, makes it the same dots: the same work but for the printer language.`,
  targetMs: 40,
  needs: { pdftoppm: 'poppler-utils' },
  pace: labelPace,
  open: async () => {
    const engine = await warm(workerEngine());
    const sample = waybillSample('ru');
    const print = pdfkitLabels(labelAssets.fonts, 'once');
    return {
      ours: zplSide(engine, sample),
      peer: sideOf({
        run: async (round) => pdftoppmDots(await print(sample.compose(round)), dotsPerMm(203) * 25.4),
        check: (dots, round) => missingFromDots(dots, sample.codes(round)),
      }),
      close: () => engine.close(),
    };
  },
};

const ru: Against = {
  name: 'label 100x150 ru to ZPL, in the worker',
  sample: waybillSample('ru'),
  targetMs: 40,
  place: 'worker',
};
const ruInline: Against = { ...ru, name: 'label 100x150 ru to ZPL, in this thread', place: 'thread' };
const zh: Against = {
  ...ru,
  name: 'label 100x150 zh to ZPL, in the worker',
  sample: waybillSample('zh-CN'),
};
const small: Against = {
  name: 'label 58x40 ru to ZPL, in the worker',
  sample: productSample,
  targetMs: 10,
  place: 'worker',
};

/** Our own labels: data to printer language. */
export const ownLabelRows: readonly Contest[] = [
  dotsAgainstPdfkit,
  pdfAgainstPdfkit,
  againstPdfkit(ru, 'once'),
  againstPdfkit(ru, 'each'),
  againstChromium(ru),
  againstPdfkit(ruInline, 'once'),
  againstPdfkit(zh, 'once'),
  againstChromium(zh),
  againstPdfkit(small, 'once'),
  againstPdfkit({ ...small, name: 'label 58x40 ru to ZPL, in this thread', place: 'thread' }, 'once'),
];
