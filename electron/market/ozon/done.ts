import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { OzonClient } from './client.ts';
import type { OzonPath } from './paths.ts';
import { doneSchema } from './schemas-assembly.ts';

/** Calls a method that only says yes or no; a no is a refusal. */
export async function done(client: OzonClient, path: OzonPath, body: object): Answer<void> {
  const answer = await client.effect(path, body, doneSchema);
  if (!answer.ok) return answer;
  const { result } = answer.value;
  const accepted = typeof result === 'boolean' ? result : result.result;
  return accepted ? ok(undefined) : err({ kind: 'refused', token: 'RESULT_FALSE', detail: path });
}
