import path from 'node:path';
import { migrate } from '../../electron/hub/postgres/migrate.ts';

/** Folder of the hub's migrations. */
export const migrations = path.resolve(import.meta.dirname, '../../electron/hub/postgres/migrations');

/** Makes the hub's tables in a database. */
export async function withTables(url: string): Promise<string> {
  await migrate({ url }, migrations);
  return url;
}
