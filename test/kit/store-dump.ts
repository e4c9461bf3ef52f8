import { Dexie } from 'dexie';

/** First line of a dump: the layout it was written in, as Dexie declares it. */
export interface DumpHead {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
}

/** One row of a dump. */
interface DumpRow {
  readonly table: string;
  readonly row: unknown;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** The layout of a dump. */
export const headOf = (text: string): DumpHead => JSON.parse(lines(text)[0] ?? '') as DumpHead;

/** Writes an old store exactly as it lay there: by the dump's own layout, without any code of the app. */
export async function load(name: string, text: string): Promise<void> {
  const { version, stores } = headOf(text);
  const db = new Dexie(name);
  db.version(version).stores({ ...stores });
  await db.open();
  for (const { table, row } of lines(text)
    .slice(1)
    .map((line) => JSON.parse(line) as DumpRow)) {
    await db.table(table).add(row);
  }
  db.close();
}

/** Everything a store holds as NDJSON: head, then rows by table and key. How the fixture of a new layout is made. */
export async function dump(name: string, head: DumpHead): Promise<string> {
  const db = await new Dexie(name).open();
  const text = [JSON.stringify(head)];
  for (const table of Object.keys(head.stores).toSorted()) {
    for (const row of await db.table(table).toArray()) text.push(JSON.stringify({ table, row }));
  }
  db.close();
  return `${text.join('\n')}\n`;
}
