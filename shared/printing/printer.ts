import * as v from 'valibot';
import { labelKinds, type LabelKind } from '../label/kinds.ts';
import { compressions, mediaKinds } from '../label/languages.ts';
import { largerAnswers } from '../label/larger-answers.ts';
import { labelSizes, type LabelSize } from '../label/size.ts';

const name = v.pipe(v.string(), v.maxLength(200));
const host = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]{0,253}$/u));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));

/** The way to a printer. */
export const connectionSchema = v.variant('kind', [
  /** Files in the data folder, for trying out and for the demo. */
  v.object({ kind: v.literal('folder') }),
  /** Raw printing over the network, usually port 9100. */
  v.object({ kind: v.literal('tcp'), host, port }),
  /** A queue of CUPS; `server` is `host:port`, empty for this machine's own socket. */
  v.object({
    kind: v.literal('cups'),
    server: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:/_-]{0,253}$/u)),
    queue: v.pipe(v.string(), v.regex(/^[^\s/#?"'<>]{1,127}$/u)),
  }),
  /** A queue of the Windows spooler; type-4 drivers want `XPS_PASS` for raw bytes. */
  v.object({ kind: v.literal('windows'), queue: name, dataType: v.picklist(['auto', 'RAW', 'XPS_PASS']) }),
  /** A printer device of Linux. */
  v.object({
    kind: v.literal('usb'),
    device: v.pipe(v.string(), v.regex(/^\/dev\/(?:usb\/)?lp\d{1,3}$/u)),
  }),
  /** A serial port, or a Bluetooth printer that looks like one. */
  v.object({
    kind: v.literal('serial'),
    // Without dots in a row: `/dev/../etc/…` is no port.
    path: v.pipe(v.string(), v.regex(/^(?:\/dev\/(?!.*\.\.)[\w./-]{1,120}|COM\d{1,3})$/u)),
    baudRate: v.picklist([9600, 19_200, 38_400, 57_600, 115_200]),
  }),
]);

/** One way to a printer. */
export type Connection = v.InferOutput<typeof connectionSchema>;

const overrides = v.object({
  dpi: v.nullable(v.picklist([203, 300, 600])),
  darkness: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  speed: v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(20))),
  compression: v.nullable(v.picklist(compressions)),
});

/** What a person answered when a page was larger than the stock; sizes in whole mm. */
export const largerAnswerSchema = v.object({
  widthMm: v.pipe(v.number(), v.integer(), v.minValue(1)),
  heightMm: v.pipe(v.number(), v.integer(), v.minValue(1)),
  answer: v.picklist(largerAnswers),
});

/** How a page larger than the stock is to be treated. */
export type LargerAnswer = v.InferOutput<typeof largerAnswerSchema>;

/** One printer of this station. Offsets in dots, right and down are positive. */
export const printerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,16}$/u)),
  name: v.pipe(v.string(), v.maxLength(60)),
  /** Id of a model; what the model says can be overridden below. */
  model: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/u)),
  connection: connectionSchema,
  size: v.picklist(labelSizes),
  media: v.picklist(mediaKinds),
  /** Between labels, or the height of the black mark, mm. */
  gapMm: v.pipe(v.number(), v.minValue(0), v.maxValue(50)),
  offsetX: v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400)),
  offsetY: v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400)),
  overrides,
  /** Answers to "the page is larger than the label", remembered by page size. */
  larger: v.pipe(v.array(largerAnswerSchema), v.maxLength(50)),
  /** When somebody laid a ruler on its test label and found it right; ms since 1970 UTC. */
  checkedAt: v.optional(v.pipe(v.number(), v.minValue(0))),
});

/** How one printer of this station is reached and spoken to. */
export type PrinterSettings = v.InferOutput<typeof printerSchema>;

/** Which printer prints which kind; a kind that is not named goes to the first printer. */
export const routesSchema = v.partial(
  v.object(
    Object.fromEntries(labelKinds.map((kind) => [kind, printerSchema.entries.id])) as Record<
      LabelKind,
      typeof printerSchema.entries.id
    >,
  ),
);

/** Printer ids by kind of label. */
export type Routes = v.InferOutput<typeof routesSchema>;

/** A printer as a station starts with it: files in the data folder. */
export const folderPrinter = (size: LabelSize): PrinterSettings => ({
  id: 'P1',
  name: '1',
  model: 'generic-zpl-203',
  connection: { kind: 'folder' },
  size,
  media: 'gap',
  gapMm: 2,
  offsetX: 0,
  offsetY: 0,
  overrides: { dpi: null, darkness: null, speed: null, compression: null },
  larger: [],
});
