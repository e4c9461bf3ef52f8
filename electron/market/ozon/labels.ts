import * as v from 'valibot';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { LabelTask } from '#shared/market/labels.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { ozonPaths } from './paths.ts';
import { labelCreateSchema, labelGetSchema, unprintedSchema } from './schemas.ts';
import type { WireLabelTask, WireTask } from './schemas.ts';
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
    const tasks = await createTasks(client, batch);
    if (!tasks.ok) return tasks;
    const chosen = sizesIn(tasks.value) > 1 ? await chooseEach(client, batch, size) : tasks;
    if (!chosen.ok) return chosen;
    ids.push(...chosen.value.map((task) => task.task_id));
  }
  return ok(ids);
}

const sizesIn = (tasks: readonly WireTask[]): number => new Set(tasks.map((task) => task.task_type)).size;

async function createTasks(
  client: OzonClient,
  numbers: readonly PostingNumber[],
): Answer<readonly WireTask[]> {
  const answer = await client.effect(ozonPaths.labelCreate, { posting_numbers: numbers }, labelCreateSchema);
  return answer.ok ? ok(answer.value.tasks) : answer;
}

// Two sizes in one answer may mean both for each posting, or one for some and the other for the rest. Asked one by
// one it is plain, so that no parcel gets two labels and none gets none.
async function chooseEach(
  client: OzonClient,
  numbers: readonly PostingNumber[],
  size: LabelSize,
): Answer<readonly WireTask[]> {
  const chosen: WireTask[] = [];
  for (const number of numbers) {
    const tasks = await createTasks(client, [number]);
    if (!tasks.ok) return tasks;
    const wanted = tasks.value.filter((task) => task.task_type === `${size}_label`);
    chosen.push(...(wanted.length === 0 ? tasks.value : wanted).slice(0, 1));
  }
  return ok(chosen);
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
      return ok({ state: 'failed', error: troubleOf(task) });
    default:
      return ok({ state: 'pending' });
  }
}

// The machine word stands in either field; the other may be any text.
const troubleOf = ({ error }: WireLabelTask): MarketError =>
  nameRowError([error.message, error.code].filter((word) => word !== '').join(' '));

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
  return ok({ state: 'failed', error: first?.error ?? troubleOf(task) });
}
