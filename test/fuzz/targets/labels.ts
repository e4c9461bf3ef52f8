import { createCanvas } from '@napi-rs/canvas';
import bwip from 'bwip-js/node';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { pictureSize } from '#shared/kit/picture-size.ts';
import { resolveLabelAssets } from '../../../electron/labels/assets.ts';
import { createLabelCore, type LabelCore } from '../../../electron/labels/core.ts';
import { wholePdf } from '../../../electron/labels/pdf/pdf-whole.ts';
import { packDots, unpackDots } from '../../../electron/labels/pdf/prepared.ts';
import { userUnit } from '../../../electron/labels/pdf/user-unit.ts';
import { createBitmap } from '../../../electron/labels/raster/bitmap.ts';
import { createPictureLoader } from '../../../electron/labels/raster/picture.ts';
import { pictureMime } from '../../../electron/market/file-kind.ts';
import { labelPdf, postingPage, rawPdf } from '../../kit/pdf-samples.ts';
import { bytesOf, must, type FuzzTarget } from '../target.ts';

let core: LabelCore | null = null;
/** The whole pipeline, started once. */
const labelCore = (): LabelCore =>
  (core ??= createLabelCore(resolveLabelAssets(createRequire(import.meta.url).resolve)));

const place = { page: 1, stock: { widthMm: 75, heightMm: 120 }, dpi: 203 } as const;

const pdfWords = [
  '/ObjStm',
  'stream\n',
  'endstream',
  '/UserUnit 2',
  '/MediaBox[0 0 1 1]',
  '/MediaBox[0 0 99999 99999]',
  '/Count 60',
  '/Kids[',
  ' 0 R',
  '/Length 0',
  'startxref\n0\n%%EOF',
  '/Filter/FlateDecode',
  '/Encrypt 1 0 R',
  '/Rotate 90',
];
const pdfSeeds = (): Promise<readonly Uint8Array[]> =>
  Promise.resolve([
    Uint8Array.from(labelPdf(postingPage('0208245774-0029-1', '4600439931256'))),
    Uint8Array.from(rawPdf('/MediaBox[0 0 212 340]', 'BT ET 0 0 10 10 re f')),
  ]);

/** Label files through the whole engine: opened, looked at, made into dots. */
const pdf: FuzzTarget = {
  name: 'label-pdf',
  cost: 40,
  words: pdfWords,
  seeds: pdfSeeds,
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const seen = await labelCore().inspectPdf(input);
        const dots = await labelCore().preparePdf(input, { ...place, larger: 'shrink' });
        return `${seen.ok ? `pages ${Math.min(3, seen.value.pages.length)}` : seen.error.kind} ${dots.ok ? 'dots' : dots.error.kind}`;
      },
    }),
};

/** What is looked for in the bytes of a label file before PDFium sees it. */
const pdfHead: FuzzTarget = {
  name: 'label-pdf-bytes',
  words: pdfWords,
  seeds: async () => [
    ...(await pdfSeeds()),
    Uint8Array.from(
      Buffer.concat([
        Buffer.from('%PDF-1.5\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n'),
        deflateSync('<</Type/Page/UserUnit 1.5>>'),
        Buffer.from('\nendstream endobj\nstartxref\n9\n%%EOF'),
      ]),
    ),
  ],
  open: () =>
    Promise.resolve({
      run: (input) => {
        const unit = userUnit(input, 1);
        must(unit === null || unit > 0, 'a unit is more than nothing');
        return `${wholePdf(input)?.kind ?? 'whole'} ${unit === null ? 'differ' : unit === 1 ? 'one' : 'other'}`;
      },
    }),
};

const canvas = createCanvas(64, 40);
canvas.getContext('2d').fillRect(8, 8, 30, 20);
const drawn = (): Uint8Array[] =>
  (['image/png', 'image/jpeg', 'image/webp', 'image/avif'] as const).map((mime) =>
    Uint8Array.from(
      mime === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer(mime as 'image/jpeg'),
    ),
  );

/** Pictures: heads, logos on labels, codes looked for on them. */
const pictures: FuzzTarget = {
  name: 'pictures',
  cost: 4,
  words: ['IHDR', 'IDAT', 'IEND', 'VP8X', 'VP8L', 'ispe', 'GIF89a', '\u00ff\u00c0'],
  seeds: () => Promise.resolve([...drawn(), bytesOf('GIF89a'), bytesOf('BM')]),
  open: async () => {
    const load = createPictureLoader();
    const box = { x: 0, y: 0, w: 20, h: 20 };
    await labelCore().readCodes(drawn()[0] ?? new Uint8Array());
    return {
      run: async (input) => {
        const size = pictureSize(input);
        must(size === null || (size.width >= 0 && size.height >= 0), 'a size is a number');
        const png = Buffer.from(input).toString('base64');
        const logo = await load({ kind: 'image', box, png }, 203);
        return `${pictureMime(input) ?? 'none'} ${size === null ? 'no size' : 'size'} ${typeof logo === 'string' ? logo : 'dots'}`;
      },
    };
  },
};

/** Pictures that the code reader opens. */
const codes: FuzzTarget = {
  name: 'picture-codes',
  cost: 10,
  seeds: async () => [
    ...(await Promise.all(
      (['code128', 'qrcode', 'datamatrix', 'ean13'] as const).map(async (bcid) =>
        Uint8Array.from(
          await bwip.toBuffer({
            bcid,
            text: bcid === 'ean13' ? '4600439931256' : 'A-1',
            paddingwidth: 10,
            paddingheight: 10,
            scale: 3,
            backgroundcolor: 'ffffff',
          }),
        ),
      ),
    )),
    bytesOf('P5\n8 8\n255\n0123456789012345678901234567890123456789012345678901234567890123'),
  ],
  words: ['P5\n', 'P6\n', '99999 99999\n', '65535\n'],
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const read = await labelCore().readCodes(input);
        return read.ok ? `codes ${read.value.length}` : read.error.kind;
      },
    }),
};

const sha256 = createHash('sha256').update('pdf').digest('hex');

/** Dots that are kept beside their file. */
const dots: FuzzTarget = {
  name: 'kept-dots',
  seeds: () =>
    Promise.resolve([
      packDots({ bitmap: createBitmap(64, 40), findings: [{ kind: 'page-turned' }] }, sha256, place),
    ]),
  words: ['"width":', '20000', '"version":1', '\n'],
  open: () =>
    Promise.resolve({
      run: (input) => {
        const read = unpackDots(input, sha256, place);
        return read.ok ? 'dots' : read.error.kind;
      },
    }),
};

/** What a label is made of. */
export const labelTargets: readonly FuzzTarget[] = [pdf, pdfHead, pictures, codes, dots];
