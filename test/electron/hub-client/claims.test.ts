import { expect, it, onTestFinished } from 'vitest';
import path from 'node:path';
import { HubAway } from '../../../electron/hub-client/away.ts';
import { createClaims } from '../../../electron/hub-client/claims.ts';
import { openLine } from '../../../electron/hub-client/line.ts';
import { openPlace } from '../../../electron/hub-client/place.ts';
import { hashOfKey, newKey } from '../../../electron/hub/keys.ts';
import { createPen, workOf } from '../../kit/hub-facts.ts';
import { openMemoryHub } from '../../kit/memory-hub.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

it('CLM10 work that was given, and whose facts a cut kept from being read, is not begun before they are', async () => {
  const hub = await openMemoryHub();
  onTestFinished(() => hub.close());
  const { store } = hub;
  const key = newKey();
  await store.enrol({ id: 'A', role: 'packer' }, hashOfKey(key));
  await store.enrol({ id: 'B', role: 'packer' }, 'b');
  const { epoch } = await store.status();
  const b = createPen('B');
  await store.push({ station: 'B', epoch }, [
    b.write('P1', 1, 'PostingTakenIn'),
    b.write('P1', 2, 'PostingConfirmed'),
  ]);
  const line = openLine({ host: '127.0.0.1', port: hub.port, cert: null }, key);
  onTestFinished(() => line.close());
  const place = await openPlace(path.join(await freshDir(), 'A.json'), memoryLog());
  let cut = true;
  const claims = createClaims({
    line,
    place,
    uptime: { up: () => performance.now() },
    epoch: () => epoch,
    readTo: () => (cut ? Promise.reject(new HubAway('cut')) : Promise.resolve()),
    sendAll: () => Promise.resolve(),
    lastSeq: () => 0,
    wants: () => true,
    onLost: () => undefined,
  });
  const name = workOf('P1');
  await expect(claims.take([name], 'check-out')).rejects.toBeInstanceOf(HubAway);
  expect(claims.held()).toMatchObject([{ name, token: 1 }]);
  expect(claims.tokenOf(name)).toBeNull();
  // A restart in between must not take it as read.
  expect(place.read()).toMatchObject({ checkOuts: [], highestToken: 1 });
  await expect(claims.renew()).rejects.toBeInstanceOf(HubAway);
  expect(claims.tokenOf(name)).toBeNull();
  cut = false;
  expect(await claims.renew()).toEqual({ ok: true, value: null });
  expect(claims.tokenOf(name)).toBe(1);
  expect(place.read().checkOuts).toEqual([{ name, token: 1 }]);
});
