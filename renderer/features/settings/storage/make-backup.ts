import type { Ask } from '#shared/bridge/station-api.ts';
import type { BackupInfo, StorageAnswer } from '#shared/bridge/calls/storage.ts';

/** Makes a backup because a person asked, and reads it from the disk from end to end before it is called whole (TRY6). */
export async function makeBackup(ask: Ask): Promise<StorageAnswer<BackupInfo>> {
  const made = await ask('backup.make', undefined);
  return made.ok ? ask('backup.verify', { name: made.value.name }) : made;
}
