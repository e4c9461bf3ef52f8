import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import { readLimited } from './limited-body.ts';

/** A body that is a file: its bytes, whatever the header called them. */
export interface HttpFile {
  readonly bytes: Uint8Array;
}

/** Takes the body of a good answer up to `maxBytes`; `garbled` when it is longer or empty. */
export async function takeFile(response: Response, maxBytes: number): Answer<HttpFile> {
  const bytes = await readLimited(response, maxBytes);
  if (bytes === null) return err({ kind: 'garbled', detail: `the file is over ${maxBytes} bytes` });
  return bytes.byteLength === 0 ? err({ kind: 'garbled', detail: 'the file is empty' }) : ok({ bytes });
}
