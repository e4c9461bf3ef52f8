import * as v from 'valibot';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer, LabelTask } from '#shared/market/port.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { ozonPaths } from './paths.ts';
import { labelCreateSchema, labelGetSchema, unprintedSchema } from './schemas.ts';
import type { WireLabelTask } from './schemas.ts';
import { batches, wireId } from './wire.ts';

/** Which of the two label sizes to take where the shop offers both. */
export type LabelSize = 'big' | 'small';

const postingsPerTask = 1_000;

/** Asks for label files; asking again for the same postings gives the task that exists. */
export async function requestLabels(
  client: OzonClient,
  numbers: readonly PostingNumber[],
  size: LabelSize,
): Answer<readonly string[]> {
  const ids: string[] = [];
  for (const batch of batches(numbers, postingsPerTask)) {
    const answer = await client.effect(ozonPaths.labelCreate, { posting_numbers: batch }, labelCreateSchema);
    if (!answer.ok) return answer;
    const { tasks } = answer.value;
    // One posting may get a task per size: printing both would put two labels on one parcel.
    const wanted = tasks.filter((task) => task.task_type === `${size}_label`);
    ids.push(...(wanted.length === 0 ? tasks : wanted).map((task) => task.task_id));
  }
  return ok(ids);
}

/** Reads the state of a label task. A state this version does not know counts as pending: nothing is printed on a guess. */
export async function readLabelTask(client: OzonClient, taskId: string): Answer<LabelTask> {
  const answer = await client.read(ozonPaths.labelGet, { task_id: wireId(taskId) }, labelGetSchema);
  if (!answer.ok) return answer;
  const task = answer.value;
  switch (task.status.code) {
    case 'completed':
      return finished(task);
    case 'error':
      return ok({ state: 'failed', error: nameRowError(task.error.message || task.error.code) });
    default:
      return ok({ state: 'pending' });
  }
}

function finished(task: WireLabelTask): Awaited<Answer<LabelTask>> {
  const unprinted = [];
  for (const raw of [...task.status.unprinted_postings, ...task.unprinted_postings]) {
    const row = v.safeParse(unprintedSchema, raw);
    // Without its number a missing label cannot be noticed at the table.
    if (!row.success) return err({ kind: 'garbled', detail: 'a missing label without its posting' });
    const error = nameRowError(row.output.message || row.output.msg);
    unprinted.push({ number: postingNumber(row.output.posting_number), error });
  }
  if (task.file_url !== '') return ok({ state: 'ready', fileUrl: task.file_url, unprinted });
  const [first] = unprinted;
  return ok({ state: 'failed', error: first?.error ?? nameRowError(task.error.message || task.error.code) });
}
