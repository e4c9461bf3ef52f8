import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import { isWholePdf, pictureMime } from '../file-kind.ts';
import type { OzonClient } from './client.ts';
import { complaintIn, nameComplaint } from './errors.ts';
import type { OzonPath } from './paths.ts';
import { asText } from './wire.ts';

const maxPaperBytes = 32 * 1024 * 1024;
const maxPictureBytes = 4 * 1024 * 1024;

type Kind = 'pdf' | 'png';

const isKind = (bytes: Uint8Array, kind: Kind): boolean =>
  kind === 'pdf' ? isWholePdf(bytes) : pictureMime(bytes) === 'image/png' && endsAsPng(bytes);

// A PNG ends with its IEND chunk; a torn one would show a code that no scanner reads.
const endsAsPng = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(-12, -4)).endsWith('IEND');

/** Fetches a file that is the body of an answer. Documented as raw bytes, described as JSON with base64: both are taken. */
export async function readFile(
  client: OzonClient,
  path: OzonPath,
  body: object,
  kind: Kind,
): Answer<Uint8Array> {
  const answer = await client.file(path, body, kind === 'pdf' ? maxPaperBytes : maxPictureBytes);
  if (!answer.ok || isKind(answer.value, kind)) return answer;
  const json = parseJson(answer.value);
  return json === undefined ? err(notWhole(kind)) : fileInJson(json, kind);
}

/** Takes the file out of `{file_content: base64}`, or the complaint that stands in its place. */
export function fileInJson(json: unknown, kind: Kind): Awaited<Answer<Uint8Array>> {
  const complaint = complaintIn(json);
  if (complaint !== null) return err(nameComplaint({ ...complaint, status: 200, retryAfterMs: null }));
  const holder = typeof json === 'object' && json !== null ? (json as { file_content?: unknown }) : {};
  const bytes = new Uint8Array(Buffer.from(asText(holder.file_content), 'base64'));
  return isKind(bytes, kind) ? ok(bytes) : err(notWhole(kind));
}

const notWhole = (kind: Kind): MarketError => ({
  kind: 'garbled',
  detail: `the file is not a whole ${kind.toUpperCase()}`,
});

function parseJson(bytes: Uint8Array): unknown {
  // "{" or blanks before it: anything else is a file, or a page of a gateway.
  if (!/^\s*\{/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 32)))) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
