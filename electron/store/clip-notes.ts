import * as v from 'valibot';
import { countSchema, postingNumberSchema, text } from '#shared/bridge/schema.ts';

/** What a piece is, noted before its first part. */
export interface ClipHead {
  readonly posting: string;
  readonly by: string;
  /** When it began, ms since 1970 UTC. */
  readonly from: number;
}

/** How far a piece is: bytes and ms with its last whole part. */
export interface ClipMark {
  readonly bytes: number;
  readonly ms: number;
}

const headSchema = v.object({ posting: postingNumberSchema, by: text(40), from: countSchema });
const markSchema = v.object({ bytes: countSchema, ms: countSchema });

/** One line of the notes that lie beside a piece until a fact tells of it. */
export const noteLine = (note: ClipHead | ClipMark): string => `${JSON.stringify(note)}\n`;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null; // torn where the app ended
  }
}

/**
 * What the notes say of a piece whose file has so many bytes: its head, and its last part that lies there whole (CP7). Null
 * where the head cannot be read; a mark of 0 where no part is whole.
 */
export function readNotes(
  notes: string,
  fileBytes: number,
): { readonly head: ClipHead; readonly mark: ClipMark } | null {
  const [first = '', ...rest] = notes.split('\n');
  const head = v.safeParse(headSchema, parsed(first));
  if (!head.success) return null;
  let mark: ClipMark = { bytes: 0, ms: 0 };
  for (const line of rest) {
    const next = v.safeParse(markSchema, parsed(line));
    if (next.success && next.output.bytes <= fileBytes) mark = next.output;
  }
  return { head: head.output, mark };
}
