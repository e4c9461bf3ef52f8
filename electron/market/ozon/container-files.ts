import * as v from 'valibot';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CargoFile, CargoTask } from '#shared/market/cargo.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { fileInJson } from './files.ts';
import { ozonPaths } from './paths.ts';
import { cargoErrorSchema, cargoLabelSchema, cargoTaskSchema } from './schemas-cargo.ts';
import { wireId } from './wire.ts';

/** State of a task. A state this version does not know counts as pending: nothing is handed over on a guess. */
export async function cargoTask(client: OzonClient, taskId: string): Answer<CargoTask> {
  const answer = await client.read(ozonPaths.containerTask, { task_id: wireId(taskId) }, cargoTaskSchema);
  if (!answer.ok) return answer;
  const { status, error_message: message } = answer.value;
  switch (status) {
    case 'completed':
      return ok({ state: 'done' });
    case 'failed':
      return ok({ state: 'failed', error: nameRowError(message) });
    default:
      return ok({ state: 'pending' });
  }
}

/** Labels of cargo places. A label that the file does not hold is named; none at all is no file. */
export async function cargoLabels(client: OzonClient, ids: readonly string[]): Answer<CargoFile> {
  const answer = await client.read(ozonPaths.containerLabel, { container_ids: ids }, cargoLabelSchema);
  if (!answer.ok) return answer;
  const rows = v.safeParse(v.array(cargoErrorSchema), answer.value.error_containers);
  if (!rows.success || rows.output.some((row) => row.container_id === ''))
    return err({ kind: 'garbled', detail: 'a missing label without its cargo place' });
  const missing = rows.output.map((row) => ({
    id: row.container_id,
    error: nameRowError(row.error_message),
  }));
  if (missing.length > 0 && missing.length >= ids.length) return ok({ file: null, missing });
  const file = fileInJson(answer.value.content, 'pdf');
  return file.ok ? ok({ file: file.value, missing }) : file;
}
