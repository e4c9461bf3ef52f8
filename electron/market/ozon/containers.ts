import * as v from 'valibot';
import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { CargoChange, CargoPlace, CargoPort, CargoQuery } from '#shared/market/cargo.ts';
import type { Page } from '#shared/market/page.ts';
import { cargoLabels, cargoTask } from './container-files.ts';
import { cargoStatus, toPlace } from './container-place.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { readFile } from './files.ts';
import { nextCursor, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import type { OzonPath } from './paths.ts';
import {
  cargoChangeSchema,
  cargoContentSchema,
  cargoCreateSchema,
  cargoErrorSchema,
  cargoListSchema,
  cargoPlaceSchema,
  cargoStatusSchema,
} from './schemas-cargo.ts';
import { batches, wireId, wireMoment } from './wire.ts';

const postingsPerFill = 300;
const placesPerChange = 100;
const placesPerRead = 1_000;
const pageSize = 300;

/** Cargo places, over one client. */
export const cargoOf = (client: OzonClient): CargoPort => ({
  createCargo: (make) => create(client, make),
  fillCargo: (id, numbers) => withPostings(client, ozonPaths.containerFill, id, numbers),
  emptyCargo: (id, numbers) => withPostings(client, ozonPaths.containerRemove, id, numbers),
  placeCargo: (pallet, boxes) => withBoxes(client, ozonPaths.containerPlaceInto, pallet, boxes),
  takeCargo: (pallet, boxes) => withBoxes(client, ozonPaths.containerRemoveFrom, pallet, boxes),
  approveCargo: (ids) => withPlaces(client, ozonPaths.containerApprove, ids),
  cancelCargo: (ids) => withPlaces(client, ozonPaths.containerCancel, ids),
  cargoTask: (taskId) => cargoTask(client, taskId),
  cargoPlaces: (query, cursor) => listPlaces(client, query, cursor),
  cargoPlace: (id) => readPlace(client, id),
  cargoStatuses: (ids) => statuses(client, ids),
  cargoLabels: (ids) => cargoLabels(client, ids),
  cargoPapers: (ids) => readFile(client, ozonPaths.containerDocument, { container_ids: ids }, 'pdf'),
});

async function create(
  client: OzonClient,
  make: Parameters<CargoPort['createCargo']>[0],
): Answer<readonly string[]> {
  const body = {
    warehouse_id: wireId(make.warehouseId),
    cargo_type: make.kind,
    sort_type: make.sort,
    containers_count: make.count,
  };
  const answer = await client.effect(ozonPaths.containerCreate, body, cargoCreateSchema);
  return answer.ok ? ok(answer.value.container_ids) : answer;
}

const withPostings = (
  client: OzonClient,
  path: OzonPath,
  id: string,
  numbers: readonly string[],
): Answer<CargoChange> =>
  change(client, path, batches(numbers, postingsPerFill), (batch) => ({
    container_id: wireId(id),
    posting_numbers: batch,
  }));

const withBoxes = (
  client: OzonClient,
  path: OzonPath,
  pallet: string,
  boxes: readonly string[],
): Answer<CargoChange> =>
  change(client, path, batches(boxes, placesPerChange), (batch) => ({
    parent_container_id: wireId(pallet),
    child_container_ids: batch,
  }));

const withPlaces = (client: OzonClient, path: OzonPath, ids: readonly string[]): Answer<CargoChange> =>
  change(client, path, batches(ids, placesPerChange), (batch) => ({ container_ids: batch }));

async function change(
  client: OzonClient,
  path: OzonPath,
  list: readonly (readonly string[])[],
  toBody: (batch: readonly string[]) => object,
): Answer<CargoChange> {
  const tasks: string[] = [];
  const refused: CargoChange['refused'][number][] = [];
  for (const batch of list) {
    const answer = await client.effect(path, toBody(batch), cargoChangeSchema);
    if (!answer.ok) return answer;
    const { task_id: task, error_postings, error_containers } = answer.value;
    const errors = refusedRows([...error_postings, ...error_containers]);
    if (errors === null) return err({ kind: 'garbled', detail: 'a refusal that names nothing' });
    refused.push(...errors);
    const begun = task !== '' && task !== '0';
    if (begun) tasks.push(task);
    // Neither begun nor refused: nobody could say what became of these.
    else if (errors.length === 0)
      return err({ kind: 'garbled', detail: `${path}: neither task nor refusal` });
  }
  return ok({ tasks, refused });
}

/** Rows with an error; null where one of them names neither posting nor place. */
function refusedRows(raws: readonly unknown[]): CargoChange['refused'] | null {
  const rows = v.safeParse(v.array(cargoErrorSchema), raws);
  if (!rows.success) return null;
  const named = rows.output.map((row) => ({
    id: row.posting_number || row.container_id,
    error: nameRowError(row.error_message),
  }));
  return named.every((row) => row.id !== '') ? named : null;
}

async function listPlaces(
  client: OzonClient,
  query: CargoQuery,
  cursor: string | null,
): Answer<Page<CargoPlace>> {
  const body = {
    ...(cursor === null ? {} : { cursor }),
    filter: {
      created_from: wireMoment(query.made.from),
      created_to: wireMoment(query.made.to),
      sort_type: query.sort,
      ...(query.kind === null ? {} : { cargo_type: query.kind }),
      ...(query.warehouseId === null ? {} : { warehouse_id: wireId(query.warehouseId) }),
    },
    limit: pageSize,
    sort_dir: 'ASC',
  };
  const answer = await client.read(ozonPaths.containerList, body, cargoListSchema);
  if (!answer.ok) return answer;
  const { containers, cursor: got } = answer.value;
  return ok({
    ...readRows(containers, cargoPlaceSchema, toPlace, ['container_id']),
    cursor: nextCursor(cursor, got),
  });
}

async function readPlace(client: OzonClient, id: string): ReturnType<CargoPort['cargoPlace']> {
  const answer = await client.read(ozonPaths.containerGet, { container_id: wireId(id) }, cargoContentSchema);
  if (!answer.ok) return answer;
  const wire = answer.value;
  const parent = wire.parent_container_id;
  return ok({
    ...toPlace(wire),
    numbers: (wire.postings ?? []).map((row) => postingNumber(row.posting_number)),
    children: wire.related_container_ids,
    parent: parent === '' || parent === '0' ? null : parent,
  });
}

async function statuses(client: OzonClient, ids: readonly string[]): ReturnType<CargoPort['cargoStatuses']> {
  const rows = [];
  for (const batch of batches(ids, placesPerRead)) {
    const answer = await client.read(ozonPaths.containerStatus, { container_ids: batch }, cargoStatusSchema);
    if (!answer.ok) return answer;
    rows.push(
      ...answer.value.containers.map((row) => ({
        id: row.container_id,
        status: cargoStatus(row.status),
        rawStatus: row.status,
      })),
    );
  }
  return ok(rows);
}
