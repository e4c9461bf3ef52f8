import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Ask } from '#shared/bridge/station-api.ts';
import { makeBackup } from '../../../renderer/features/settings/storage/make-backup.ts';
import { storeUnderTest } from '../kit/store.ts';

test('TRY6 a backup made by hand is read back and named; one that is damaged in between is not called whole', async () => {
  const { calls } = await storeUnderTest();
  await calls['journal.begin']({ storeId: 'S-1' });
  const plain = ((name: 'backup.make' | 'backup.verify', request: never) => calls[name](request)) as Ask;
  const made = await makeBackup(plain);
  if (!made.ok) throw new Error(made.error.kind);
  const { backupFolder } = await calls['storage.state'](undefined);
  expect(await readdir(backupFolder)).toContain(made.value.name);
  const spoiling = (async (name: 'backup.make' | 'backup.verify', request: { name: string }) => {
    if (name === 'backup.verify') await writeFile(path.join(backupFolder, request.name), 'spoilt');
    return calls[name](request as never);
  }) as Ask;
  expect(await makeBackup(spoiling)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
});
