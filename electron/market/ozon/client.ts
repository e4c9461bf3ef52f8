import * as v from 'valibot';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CallMode, JsonHttp } from '../http.ts';
import { complaintIn, nameComplaint } from './errors.ts';
import type { OzonPath } from './paths.ts';

/** Calls one method and reads its answer by a schema. */
export interface OzonClient {
  read<T>(path: OzonPath, body: object, schema: v.GenericSchema<unknown, T>): Answer<T>;
  /** Sent once; after an error of unknown effect the caller reads back. */
  effect<T>(path: OzonPath, body: object, schema: v.GenericSchema<unknown, T>): Answer<T>;
  /** The answer as the bytes of a file, at most `maxBytes` of them. */
  file(path: OzonPath, body: object, maxBytes: number): Answer<Uint8Array>;
}

/** Puts schemas over the JSON client. An answer of another shape is `garbled`, or the error that it carries in spite of its 200. */
export function createOzonClient(http: JsonHttp): OzonClient {
  const call = async <T>(
    path: OzonPath,
    body: object,
    schema: v.GenericSchema<unknown, T>,
    mode: CallMode,
  ): Answer<T> => {
    const answer = await http.post(path, body, mode);
    if (!answer.ok) return answer;
    const parsed = v.safeParse(schema, answer.value);
    if (parsed.success) return ok(parsed.output);
    const complaint = complaintIn(answer.value);
    if (complaint !== null) return err(nameComplaint({ ...complaint, status: 200, retryAfterMs: null }));
    const [issue] = parsed.issues;
    return err({ kind: 'garbled', detail: `${path}: ${v.getDotPath(issue) ?? 'answer'}: ${issue.type}` });
  };
  return {
    read: (path, body, schema) => call(path, body, schema, 'read'),
    effect: (path, body, schema) => call(path, body, schema, 'effect'),
    file: async (path, body, maxBytes) => {
      const answer = await http.file(path, body, maxBytes);
      return answer.ok ? ok(answer.value.bytes) : answer;
    },
  };
}
