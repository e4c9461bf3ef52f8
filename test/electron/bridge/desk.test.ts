import path from 'node:path';
import { expect, test } from 'vitest';
import { withRight } from '#shared/bridge/rights.ts';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { createDesk, guardHouse } from '../../../electron/bridge/desk.ts';
import { openPins } from '../../../electron/store/pins.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const MINUTE = 60_000;
const guarded: Settings = { ...defaultSettings('S1', 'en'), deskFor: 'supervisor', lockMinutes: 5 };

async function house(settings: Settings = guarded) {
  const clock = handClock();
  const pins = await openPins({
    file: path.join(await freshDir(), 'pins.json'),
    clock,
    log: memoryLog(),
    unreadable: () => Promise.resolve(),
  });
  const at = { settings };
  const done: string[] = [];
  const did =
    <T>(what: string, answer: T) =>
    (request: unknown): Promise<T> => {
      done.push(request === null ? '' : what);
      return Promise.resolve(answer);
    };
  const parts = { settings: () => at.settings, pins, clock };
  const desk = createDesk(parts);
  const handlers = guardHouse(
    {
      'settings.write': (next: Settings) => {
        at.settings = next;
        done.push('settings.write');
        return Promise.resolve(next);
      },
      'secrets.set': did('secrets.set', { kept: 'encrypted' as const }),
      'secrets.clear': did('secrets.clear', { present: false as const }),
      'secrets.keepOpen': did('secrets.keepOpen', { kept: 'open-file' as const }),
      'pins.set': did('pins.set', []),
      'tariffs.write': did('tariffs.write', null),
      'evidence.save': did('evidence.save', { kind: 'left' } as const),
      'guides.keep': did('guides.keep', { ok: false, error: 'disk' } as const),
      'audit.read': did('audit.read', { entries: [], unread: 0 }),
      'backup.restore': did('backup.restore', {
        ok: true as const,
        value: { storeId: 's', facts: 1, lost: 0 },
      }),
      'storage.export': did('storage.export', { ok: false, error: { kind: 'cancelled' } } as never),
      'printers.identify': did('printers.identify', {} as never),
      'printers.test': did('printers.test', { outcome: 'printed', detail: null }),
      'updates.download': did('updates.download', {} as never),
      'updates.install': did('updates.install', {} as never),
      'updates.atRest': did('updates.atRest', {} as never),
      'support.prepare': did('support.prepare', { id: '', files: [] }),
      'support.save': did('support.save', { kind: 'left' } as const),
      'market.tryKey': did('market.tryKey', { ok: true, value: {} } as never),
      'market.cancelReasons': did('market.cancelReasons', { ok: true, value: [] }),
      'market.returnRequests': did('market.returnRequests', { ok: true, value: {} } as never),
      'market.returnRequest': did('market.returnRequest', { ok: true, value: {} } as never),
    },
    { ...parts, journal: { has: (id: string) => id === 'decided' } },
    desk,
  );
  return { ...desk.handlers, ...handlers, pins, clock, at, done };
}

type House = Awaited<ReturnType<typeof house>>;

const everyChange = (at: House): readonly (() => Promise<unknown>)[] => [
  () => at['settings.write']({ ...at.at.settings, stationName: 'X' }),
  () => at['secrets.set']({ clientId: '1', apiKey: 'k' }),
  () => at['secrets.clear'](undefined),
  () => at['pins.set']({ packer: 'BOSS', digits: null }),
  () => at['storage.export']({ format: 'csv' }),
  () => at['tariffs.write']({ rates: [], zones: [] }),
  () => at['evidence.save'](null),
  () => at['guides.keep']({ jpeg: new Uint8Array() }),
  () => at['audit.read']({ from: 0, to: 1 }),
  () => at['updates.download'](undefined),
  () => at['updates.install'](undefined),
  () => at['updates.atRest']({ on: true }),
  () => at['support.prepare']({ health: [], window: [] }),
  () => at['support.save']({ id: '1', names: ['about.txt'] }),
  () => at['market.tryKey']({ clientId: '1', apiKey: 'k' }),
];

/** What tells of buyers, or begins what only few may. */
const everySecret = (at: House): readonly (() => Promise<unknown>)[] => [
  () => at['market.cancelReasons']({ number: '1-1' }),
  () => at['market.returnRequests']({ number: null, cursor: null }),
  () => at['market.returnRequest']({ id: '1' }),
  () => at['market.returnRequest']({ id: '1', effectId: 'invented' }),
];

test('WA4 without leave main writes no setting, no key and no PIN, and gives no records away', async () => {
  const at = await house();
  for (const change of everyChange(at)) await expect(change()).rejects.toMatchObject({ code: 'desk-closed' });
  expect(at.done).toEqual([]);
  expect(await at['desk.enter']({ packer: 'BOSS', digits: null })).toEqual({ kind: 'open' });
  for (const change of everyChange(at)) await change();
  expect(at.done).toHaveLength(everyChange(at).length);
});

test('WA1 it is open to all until it is closed on purpose, and while nobody is a supervisor', async () => {
  const nobody = {
    ...guarded,
    packers: guarded.packers.map((each) => ({ ...each, role: 'packer' as const })),
  };
  for (const settings of [{ ...guarded, deskFor: 'all' as const }, nobody]) {
    const at = await house(settings);
    for (const change of everyChange(at)) await change();
    expect(at.done).toHaveLength(everyChange(at).length);
  }
});

test('WA2 a packer’s badge opens nothing, one with a PIN only with the right digits, and wrong ones wait', async () => {
  const at = await house();
  await at.pins.set('BOSS', '4711');
  expect(await at['desk.enter']({ packer: 'ANNA', digits: null })).toEqual({ kind: 'no-supervisor' });
  expect(await at['desk.enter']({ packer: 'GHOST', digits: null })).toEqual({ kind: 'no-supervisor' });
  expect(await at['desk.enter']({ packer: 'BOSS', digits: null })).toEqual({ kind: 'asks' });
  expect(await at['desk.enter']({ packer: 'BOSS', digits: '0000' })).toEqual({ kind: 'wrong', left: 4 });
  expect(await at['desk.touch'](undefined)).toEqual({ open: false });
  expect(await at['desk.enter']({ packer: 'BOSS', digits: '4711' })).toEqual({ kind: 'open' });
  expect(await at['desk.touch'](undefined)).toEqual({ open: true });
});

test('WA3 the leave runs out, is prolonged by whoever is there, ends when given back; no clock prolongs it', async () => {
  const at = await house();
  const enter = () => at['desk.enter']({ packer: 'BOSS', digits: null });
  await enter();
  at.clock.set(at.clock.now() + 4 * MINUTE);
  expect(await at['desk.touch'](undefined)).toEqual({ open: true });
  at.clock.set(at.clock.now() + 4 * MINUTE);
  await at['pins.set']({ packer: 'ANNA', digits: null });
  at.clock.set(at.clock.now() + MINUTE);
  expect(await at['desk.touch'](undefined)).toEqual({ open: false });
  await enter();
  await at['desk.leave'](undefined);
  await expect(at['secrets.clear'](undefined)).rejects.toMatchObject({ code: 'desk-closed' });
  await enter();
  at.clock.set(at.clock.now() - MINUTE);
  await expect(at['secrets.clear'](undefined)).rejects.toMatchObject({ code: 'desk-closed' });
});

test('WA4 what the table writes by itself needs no leave', async () => {
  const at = await house();
  const { settings } = at.at;
  const byTable: Settings = {
    ...settings,
    language: 'ru',
    packers: settings.packers.map((each) => ({ ...each, language: 'zh-CN' })),
    scanner: { ...settings.scanner },
    mappings: [{ layout: 'x', name: 'x', columns: {}, zone: 'UTC' }],
  };
  await at['settings.write'](byTable);
  expect(at.done).toEqual(['settings.write']);
  const promoted = byTable.packers.map((each) => ({ ...each, role: 'supervisor' as const }));
  await expect(at['settings.write']({ ...byTable, packers: promoted })).rejects.toMatchObject({
    code: 'desk-closed',
  });
});

test('RR4 without leave main tells nothing of buyers and gives no reasons for cancelling; what was decided goes on', async () => {
  const at = await house();
  for (const ask of everySecret(at)) await expect(ask()).rejects.toMatchObject({ code: 'desk-closed' });
  expect(at.done).toEqual([]);
  await at['market.returnRequest']({ id: '1', effectId: 'decided' });
  expect(at.done).toHaveLength(1);
  await at['desk.enter']({ packer: 'BOSS', digits: null });
  for (const ask of everySecret(at)) await ask();
  expect(at.done).toHaveLength(5);
});

test('RR4 a right that somebody was given opens no other', async () => {
  const packers = guarded.packers.map((each) => withRight(each, 'buyers', true));
  const at = await house({ ...guarded, packers });
  const [reasons, ...ofBuyers] = everySecret(at);
  for (const ask of ofBuyers) await ask();
  await expect(reasons?.()).rejects.toMatchObject({ code: 'desk-closed' });
});

test('HD11 only a supervisor has a printer asked that is not in the settings', async () => {
  const at = await house();
  const connection = { kind: 'tcp', host: '192.168.1.9', port: 9100 } as const;
  await expect(at['printers.identify']({ connection })).rejects.toMatchObject({ code: 'desk-closed' });
  await at['printers.identify']({ connection: { kind: 'folder' } });
  const { settings } = at.at;
  at.at.settings = {
    ...settings,
    printers: settings.printers.map((printer) => ({ ...printer, connection })),
  };
  await at['printers.identify']({ connection });
  expect(at.done).toEqual(['printers.identify', 'printers.identify']);
});

test('WA7 without leave nobody goes back to a backup, and is told so by name', async () => {
  const at = await house();
  const back = () => at['backup.restore']({ name: 'b' });
  expect(await back()).toEqual({ ok: false, error: { kind: 'desk-closed' } });
  expect(at.done).toEqual([]);
  await at['desk.enter']({ packer: 'BOSS', digits: null });
  expect(await back()).toMatchObject({ ok: true });
  expect(at.done).toEqual(['backup.restore']);
  const open = await house({ ...guarded, deskFor: 'all' });
  expect(await open['backup.restore']({ name: 'b' })).toMatchObject({ ok: true });
});
