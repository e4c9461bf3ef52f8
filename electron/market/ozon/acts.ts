import * as v from 'valibot';
import { postingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type {
  Carriage,
  CarriagePapers,
  CarriagePosting,
  CarriageQuery,
  HandoverPort,
} from '#shared/market/handover.ts';
import { carriageStatus, paperState } from './carriage-status.ts';
import type { OzonClient } from './client.ts';
import { readFile } from './files.ts';
import { ozonPaths } from './paths.ts';
import {
  actCodeSchema,
  actPostingSchema,
  actRowSchema,
  actStatusSchema,
  resultListSchema,
} from './schemas-handover.ts';
import { wireId } from './wire.ts';

/** The most that one answer holds; there is no cursor. */
const rowsAtMost = 50;
const dayMs = 86_400_000;

type ActCalls = Pick<
  HandoverPort,
  | 'carriages'
  | 'carriagePostings'
  | 'carriagePapers'
  | 'carriageAct'
  | 'carriageCodePicture'
  | 'carriageCode'
  | 'carriageCargoLabels'
>;

/** Papers of carriages, over one client. */
export const actsOf = (client: OzonClient): ActCalls => ({
  carriages: (query) => listCarriages(client, query),
  carriagePostings: (id) => readPostings(client, id),
  carriagePapers: (id) => readPapers(client, id),
  carriageAct: (id) => readFile(client, ozonPaths.actPdf, { id: wireId(id) }, 'pdf'),
  carriageCodePicture: (id) => readFile(client, ozonPaths.actBarcode, { id: wireId(id) }, 'png'),
  carriageCode: (id) => readCode(client, id),
  carriageCargoLabels: (id) => readFile(client, ozonPaths.actContainerLabels, { id: wireId(id) }, 'pdf'),
});

interface Listed {
  readonly rows: readonly Carriage[];
  readonly complete: boolean;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

// A full answer may hide rows, and there is no next page: the window is halved until each answer has room to spare.
async function listCarriages(client: OzonClient, query: CarriageQuery): Answer<Listed> {
  const whole = await readActs(client, query);
  if (!whole.ok || whole.value.length < rowsAtMost)
    return whole.ok ? ok({ rows: whole.value, complete: true }) : whole;
  const from = Date.parse(query.fromDay);
  const days = Math.round((Date.parse(query.toDay) - from) / dayMs);
  if (!(days >= 1)) return ok({ rows: whole.value, complete: false });
  const middle = from + Math.floor(days / 2) * dayMs;
  const early = await listCarriages(client, { ...query, toDay: dayOf(middle) });
  if (!early.ok) return early;
  const late = await listCarriages(client, { ...query, fromDay: dayOf(middle + dayMs) });
  if (!late.ok) return late;
  const all = new Map([...whole.value, ...early.value.rows, ...late.value.rows].map((row) => [row.id, row]));
  return ok({ rows: [...all.values()], complete: early.value.complete && late.value.complete });
}

async function readActs(client: OzonClient, query: CarriageQuery): Answer<readonly Carriage[]> {
  const body = {
    filter: {
      date_from: query.fromDay,
      date_to: query.toDay,
      ...(query.statuses.length === 0 ? {} : { status: query.statuses }),
    },
    limit: rowsAtMost,
  };
  const answer = await client.read(ozonPaths.actList, body, resultListSchema);
  if (!answer.ok) return answer;
  const rows = v.safeParse(v.array(actRowSchema), answer.value.result);
  if (!rows.success) return err({ kind: 'garbled', detail: 'an illegible row in the list of carriages' });
  return ok(
    rows.output.map((wire) => ({
      id: wire.id,
      status: carriageStatus(wire.status),
      rawStatus: wire.status,
      methodId: wire.delivery_method_id,
      departure: wire.departure_date,
      actions: [],
      containers: wire.containers_count,
      partial: wire.is_partial,
      partialNumber: wire.partial_num,
      moreWaiting: wire.has_postings_for_next_carriage,
      cancellable: null,
      createdAt: wire.created_at,
      updatedAt: wire.updated_at,
    })),
  );
}

// One illegible row would be a parcel nobody misses, so it spoils the whole list.
async function readPostings(client: OzonClient, id: string): Answer<readonly CarriagePosting[]> {
  const answer = await client.read(ozonPaths.actPostings, { id: wireId(id) }, resultListSchema);
  if (!answer.ok) return answer;
  const rows = v.safeParse(v.array(actPostingSchema), answer.value.result);
  if (!rows.success) return err({ kind: 'garbled', detail: 'an illegible row in a carriage' });
  return ok(
    rows.output.map((wire) => ({
      number: postingNumber(wire.posting_number),
      status: wire.status,
      boxes: Math.max(1, Math.trunc(wire.multi_box_qty ?? 1)),
      error: wire.seller_error,
    })),
  );
}

async function readPapers(client: OzonClient, id: string): Answer<CarriagePapers> {
  const answer = await client.read(ozonPaths.actStatus, { id: wireId(id) }, actStatusSchema);
  if (!answer.ok) return answer;
  const wire = answer.value.result;
  return ok({
    state: paperState(wire.status),
    rawState: wire.status,
    added: wire.added_to_act.map(postingNumber),
    removed: wire.removed_from_act.map(postingNumber),
    partial: wire.is_partial,
    partialNumber: wire.partial_num,
    moreWaiting: wire.has_postings_for_next_carriage,
  });
}

async function readCode(client: OzonClient, id: string): Answer<string> {
  const answer = await client.read(ozonPaths.actBarcodeText, { id: wireId(id) }, actCodeSchema);
  return answer.ok ? ok(answer.value.result) : answer;
}
