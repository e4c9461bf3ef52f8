import type { Ask } from '#shared/bridge/station-api.ts';
import type { BackupTrouble } from '#shared/bridge/calls/storage.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { openStore } from '../db/store.ts';
import { noteAside } from './aside.ts';

/** What mending by hand needs. */
export interface MendParts {
  readonly ask: Ask;
  readonly name: string;
  readonly station: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly notes: Storage;
  readonly restart: () => void;
}

/** How a mend ended that did not start the station anew. */
export type MendTrouble = BackupTrouble | 'desk-closed' | 'not-done';

/** The window's records go on; the journal is put aside whole by main and written anew (DB3). */
export async function keepStore({
  ask,
  name,
  station,
  clock,
  ids,
  restart,
}: MendParts): Promise<MendTrouble> {
  const opened = await openStore({ name, station, clock, ids });
  if (!opened.ok) return 'not-done';
  // A journal of the same id would be gone on with: only another id makes main put it aside.
  const renewed = await opened.value.renew();
  if (!renewed.ok) return 'not-done';
  await ask('journal.begin', { storeId: renewed.value });
  opened.value.close();
  restart();
  return new Promise(() => undefined);
}

/** The safety copy goes on; the window's records are put aside whole. */
export async function takeCopy({ ask, notes, clock }: MendParts): Promise<MendTrouble> {
  noteAside(notes, 'unreadable', clock.now());
  await ask('storage.setAside', undefined);
  return new Promise(() => undefined);
}

/** A backup takes the place of the safety copy, and the window is filled from it. */
export async function takeBackup(parts: MendParts, backup: string): Promise<MendTrouble> {
  const answer = await parts.ask('backup.restore', { name: backup });
  if (!answer.ok) return answer.error.kind;
  noteAside(parts.notes, 'backup', parts.clock.now());
  await parts.ask('storage.setAside', undefined);
  return new Promise(() => undefined);
}

/** Everything is put aside whole, and the station begins with nothing. */
export const startEmpty = (parts: MendParts): Promise<MendTrouble> => takeCopy(parts);
