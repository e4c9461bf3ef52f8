import type { ClaimMode, Work } from '#shared/hub/work.ts';
import type pg from 'pg';

/** A row of the table of work. */
export interface WorkRow {
  readonly name: string;
  readonly open: boolean;
  readonly cutoff: number | null;
  readonly holder: string | null;
  readonly token: number;
  readonly mode: ClaimMode | null;
  readonly lease_until: Date | null;
}

/** A row as the core knows it. */
const workOfRow = ({ lease_until, ...row }: WorkRow): Work => ({
  ...row,
  leaseUntil: lease_until?.getTime() ?? null,
});

/** Columns of a row, in no particular order. */
const WORK_COLUMNS = 'name, open, cutoff, holder, token, mode, lease_until';

/** Reads work and keeps it as it is until the transaction ends; always in the order of names, so that no two wait for each other. */
export async function lockWork(client: pg.PoolClient, names: readonly string[]): Promise<Map<string, Work>> {
  const { rows } = await client.query<WorkRow>(
    `SELECT ${WORK_COLUMNS} FROM work WHERE name = ANY($1) ORDER BY name COLLATE "C" FOR UPDATE`,
    [names],
  );
  return new Map(rows.map((row) => [row.name, workOfRow(row)]));
}

/** Writes what facts made of work; leases are given elsewhere, by the database's clock. */
export async function saveWork(client: pg.PoolClient, works: readonly Work[]): Promise<void> {
  if (works.length === 0) return;
  await client.query(
    `INSERT INTO work (name, open, cutoff, token)
     SELECT name, open, cutoff, token
     FROM unnest($1::text[], $2::boolean[], $3::bigint[], $4::bigint[]) AS n (name, open, cutoff, token)
     ON CONFLICT (name) DO UPDATE SET open = excluded.open, cutoff = excluded.cutoff, token = excluded.token,
       -- A token that was forgotten: who holds it is known when he reports.
       holder = CASE WHEN work.token = excluded.token THEN work.holder END,
       mode = CASE WHEN work.token = excluded.token THEN work.mode END,
       lease_until = CASE WHEN work.token = excluded.token THEN work.lease_until END`,
    [
      works.map(({ name }) => name),
      works.map(({ open }) => open),
      works.map(({ cutoff }) => cutoff),
      works.map(({ token }) => token),
    ],
  );
}
