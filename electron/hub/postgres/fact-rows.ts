import type { AnyFact } from '#shared/domain/envelope.ts';
import type { HubFact } from '#shared/hub/hub-fact.ts';

/** A row of the table of facts, as far as stations are told. */
export interface FactRow {
  readonly hub_seq: number;
  readonly id: string;
  readonly station: string;
  readonly station_seq: number;
  readonly stream: string;
  readonly version: number;
  readonly token: number | null;
  readonly body: AnyFact;
}

/** Columns of a row; `f` is the table. */
export const FACT_COLUMNS = 'f.hub_seq, f.id, f.station, f.station_seq, f.stream, f.version, f.token, f.body';

/** A row as stations know it. */
export const factOfRow = (row: FactRow): HubFact => ({
  hubSeq: row.hub_seq,
  token: row.token,
  envelope: {
    id: row.id,
    stream: row.stream,
    version: row.version,
    seq: row.station_seq,
    station: row.station,
    fact: row.body,
  },
});
