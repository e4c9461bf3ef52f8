import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { realStation } from './kit/station.ts';

const small = { seed: 7, postings: 8, labelDelayMs: 0 };

test('RR4 all of main, asked without any button: a guarded house tells a window without leave nothing it should not', async () => {
  const { ask } = await realStation({ practice: small, deskFor: 'supervisor' });
  const settings = await ask('settings.read', undefined);
  const number = '0208240031-0004-1';
  const packers = settings.packers.map((each) => ({ ...each, role: 'supervisor' as const }));
  const forbidden = [
    () => ask('market.cancelReasons', { number }),
    () => ask('market.returnRequests', { number: null, cursor: null }),
    () => ask('market.returnRequest', { id: '1' }),
    () => ask('market.tryKey', { clientId: '1', apiKey: 'a'.repeat(36) }),
    () => ask('storage.export', { format: 'csv' }),
    () => ask('settings.write', { ...settings, packers }),
    () => ask('settings.write', { ...settings, deskFor: 'all' }),
    () => ask('pins.set', { packer: 'BOSS', digits: null }),
  ];
  for (const attempt of forbidden) await expect(attempt()).rejects.toThrow('desk-closed');
  // Cancelling itself runs only for what the journal holds.
  const cancel = { effectId: 'invented', number, reasonId: '402', message: '' };
  expect(await ask('market.cancel', cancel)).toMatchObject({ ok: false, error: { token: 'NOT_JOURNALED' } });
  expect(await ask('desk.enter', { packer: 'ANNA', digits: null })).toEqual({ kind: 'no-supervisor' });
  for (const attempt of forbidden) await expect(attempt()).rejects.toThrow('desk-closed');
  expect(await ask('desk.enter', { packer: 'BOSS', digits: null })).toEqual({ kind: 'open' });
  expect(await ask('market.cancelReasons', { number })).toHaveProperty('ok');
  expect((await ask('settings.read', undefined)).packers).toEqual(defaultSettings('S-1', 'en').packers);
});
