import * as v from 'valibot';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { RowOutcome } from '#shared/market/delivery.ts';
import type { Carriage, Formed, HandoverMethod, HandoverPort } from '#shared/market/handover.ts';
import type { Page } from '#shared/market/page.ts';
import { actsOf } from './acts.ts';
import { carriageStatus } from './carriage-status.ts';
import type { OzonClient } from './client.ts';
import { formed, formingTrouble } from './forming.ts';
import { nextCursor, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import { rowOutcomes } from './row-outcomes.ts';
import {
  carriageCancelSchema,
  carriageCreateSchema,
  carriageSchema,
  handoverCarriageSchema,
  handoverErrorSchema,
  handoverListSchema,
  handoverMethodSchema,
  nothingSchema,
} from './schemas-handover.ts';
import type { WireHandoverMethod } from './schemas-handover.ts';
import { rowsSchema } from './schemas.ts';
import { wireId, wireMoment } from './wire.ts';

const pageSize = 1_000;

/** Hand-over to the vendor's own carrier, over one client. */
export const handoverOf = (client: OzonClient): HandoverPort => ({
  handoverMethods: (query, cursor) => handoverMethods(client, query, cursor),
  createCarriage: (methodId, departureAt) => createCarriage(client, methodId, departureAt),
  setCarriagePostings: (id, numbers) => setPostings(client, id, numbers),
  approveCarriage: (id, containers) => approve(client, id, containers),
  carriage: (id) => readCarriage(client, id),
  cancelCarriage: (id) => cancelCarriage(client, id),
  ...actsOf(client),
});

async function handoverMethods(
  client: OzonClient,
  query: { readonly methodId: string | null; readonly departureDay: string | null },
  cursor: string | null,
): Answer<Page<HandoverMethod>> {
  const filter = {
    ...(query.methodId === null ? {} : { delivery_method_id: wireId(query.methodId) }),
    ...(query.departureDay === null ? {} : { departure_date: query.departureDay }),
  };
  const body = { limit: pageSize, ...(cursor === null ? {} : { cursor }), filter };
  const answer = await client.read(ozonPaths.handoverList, body, handoverListSchema);
  if (!answer.ok) return answer;
  const { methods, has_next: more, cursor: got } = answer.value;
  return ok({
    ...readRows(methods, handoverMethodSchema, toMethod, ['delivery_method_id', 'warehouse_id']),
    cursor: more ? nextCursor(cursor, got) : null,
  });
}

const parsed = <T>(schema: v.GenericSchema<unknown, T>, raws: readonly unknown[]): readonly T[] =>
  raws.flatMap((raw) => {
    const row = v.safeParse(schema, raw);
    return row.success ? [row.output] : [];
  });

function toMethod(wire: WireHandoverMethod): HandoverMethod {
  const carriages = parsed(handoverCarriageSchema, wire.carriages);
  return {
    methodId: wire.delivery_method_id,
    warehouseId: wire.warehouse_id,
    warehouse: wire.warehouse_name,
    carrier: wire.tpl_provider_name,
    cutoffAt: wire.cutoff_at,
    departure: wire.departure_date,
    firstMile: wire.first_mile_type,
    entrusted: wire.has_entrusted_acceptance,
    due: wire.mandatory_postings_count ?? 0,
    duePacked: wire.mandatory_packaged_count ?? 0,
    optionalPacked: wire.optional_packaged_count ?? 0,
    recommendedTime: wire.recommended_time_local,
    slot:
      wire.timeslot_from === '' && wire.timeslot_to === ''
        ? null
        : { from: wire.timeslot_from, to: wire.timeslot_to },
    troubles: parsed(handoverErrorSchema, wire.errors).map((error) =>
      formingTrouble(error.code || error.status, error.description),
    ),
    carriages: carriages
      .filter((carriage) => carriage.id !== '0')
      .map((carriage) => ({
        id: carriage.id,
        status: carriageStatus(carriage.status),
        rawStatus: carriage.status,
        postings: carriage.postings_count ?? 0,
        actions: carriage.available_actions,
      })),
    canCreate: carriages.some((carriage) => carriage.id === '0'),
  };
}

async function createCarriage(
  client: OzonClient,
  methodId: string,
  departureAt: number | null,
): Answer<Formed<string>> {
  const body = {
    delivery_method_id: wireId(methodId),
    ...(departureAt === null ? {} : { departure_date: wireMoment(departureAt) }),
  };
  const answer = await client.effect(ozonPaths.carriageCreate, body, carriageCreateSchema);
  return formed(answer.ok ? ok(answer.value.carriage_id) : answer);
}

async function setPostings(
  client: OzonClient,
  id: string,
  numbers: readonly PostingNumber[],
): Answer<readonly RowOutcome[]> {
  const body = { carriage_id: wireId(id), posting_numbers: numbers };
  const answer = await client.effect(ozonPaths.carriageSetPostings, body, rowsSchema);
  return answer.ok ? ok(rowOutcomes(numbers, answer.value.result)) : answer;
}

async function approve(client: OzonClient, id: string, containers: number | null): Answer<Formed<null>> {
  const body = {
    carriage_id: wireId(id),
    ...(containers === null ? {} : { containers_count: containers }),
  };
  const answer = await client.effect(ozonPaths.carriageApprove, body, nothingSchema);
  return formed(answer.ok ? ok(null) : answer);
}

async function readCarriage(client: OzonClient, id: string): Answer<Carriage> {
  const answer = await client.read(ozonPaths.carriageGet, { carriage_id: wireId(id) }, carriageSchema);
  if (!answer.ok) return answer;
  const wire = answer.value;
  return ok({
    id: wire.carriage_id,
    status: carriageStatus(wire.status),
    rawStatus: wire.status,
    methodId: wire.delivery_method_id,
    departure: wire.departure_date,
    actions: wire.available_actions,
    containers: wire.containers_count,
    partial: wire.is_partial,
    partialNumber: wire.partial_num,
    moreWaiting: wire.has_postings_for_next_carriage,
    cancellable: wire.cancel_availability?.is_cancel_available ?? null,
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
  });
}

async function cancelCarriage(client: OzonClient, id: string): Answer<Formed<null>> {
  const body = { carriage_id: wireId(id) };
  const answer = await client.effect(ozonPaths.carriageCancel, body, carriageCancelSchema);
  // A refusal may come in a good answer, beside the status that stands in the way.
  if (!answer.ok || answer.value.error === '') return formed(answer.ok ? ok(null) : answer);
  return ok({ formed: false, trouble: formingTrouble('', answer.value.error) });
}
