import { crc32, deflateSync, inflateSync } from 'node:zlib';
import * as v from 'valibot';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PagePlace } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { createBitmap } from '../raster/bitmap.ts';
import type { PdfDots } from './pdf-to-dots.ts';

/*
 * Dots kept beside their PDF: a line of JSON, the rows deflated, and a CRC-32 over both. The line names the PDF and the
 * place, so that dots made for another printer, stock or file are never printed.
 */

const findingSchema = v.variant('kind', [
  v.object({ kind: v.literal('code-lost'), format: v.string() }),
  v.object({ kind: v.literal('page-shrunk'), share: v.number() }),
  v.object({ kind: v.literal('page-turned') }),
  v.object({ kind: v.literal('page-trimmed') }),
]);

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000));
const headSchema = v.object({
  version: v.literal(1),
  of: v.string(),
  width: side,
  height: side,
  findings: v.array(findingSchema),
});

/** Everything the dots depend on, as one text. */
const nameOf = (sha256: string, { page, stock, dpi, larger, codes }: PagePlace): string =>
  JSON.stringify([
    sha256,
    page,
    stock.widthMm,
    stock.heightMm,
    dpi,
    larger ?? 'refuse',
    [...(codes ?? [])].sort(),
  ]);

/** Packs dots for keeping. */
export function packDots({ bitmap, findings }: PdfDots, sha256: string, place: PagePlace): Uint8Array {
  const { width, height, data } = bitmap;
  const head = JSON.stringify({ version: 1, of: nameOf(sha256, place), width, height, findings });
  const body = Buffer.concat([Buffer.from(`${head}\n`), deflateSync(data, { level: 4 })]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([body, sum]);
}

/** Unpacks kept dots; `stale-dots` where they are damaged or not those of this PDF at this place. */
export function unpackDots(bytes: Uint8Array, sha256: string, place: PagePlace): Result<PdfDots, LabelError> {
  const stale = err({ kind: 'stale-dots' } as const);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = file.subarray(0, -4);
  const line = body.indexOf(0x0a);
  if (line < 0 || crc32(body) !== file.readUInt32BE(file.length - 4)) return stale;
  const head = v.safeParse(headSchema, JSON.parse(body.toString('utf8', 0, line)));
  if (!head.success || head.output.of !== nameOf(sha256, place)) return stale;
  const bitmap = createBitmap(head.output.width, head.output.height);
  const data = inflateSync(body.subarray(line + 1), { maxOutputLength: bitmap.data.length + 1 });
  if (data.length !== bitmap.data.length) return stale;
  return ok({ bitmap: { ...bitmap, data }, findings: head.output.findings });
}
