import { expect, test } from 'vitest';
import { calls } from '#shared/bridge/calls.ts';
import type { CallName } from '#shared/bridge/calls.ts';
import { CALL_CHANNEL } from '#shared/bridge/station-api.ts';
import { CodedError } from '../../../electron/bridge/coded-error.ts';
import { createDoorPace } from '../../../electron/bridge/door-pace.ts';
import { register } from '../../../electron/bridge/register.ts';
import type { CallEvent, CallPort, Handlers } from '../../../electron/bridge/register.ts';
import { handClock, memoryLog } from '../kit/house.ts';

/** An ipcMain of the one kind `register` needs, and who calls it. */
function door(own: Partial<Handlers> = {}) {
  const asked: string[] = [];
  const names = Object.keys(calls) as CallName[];
  const echo = Object.fromEntries(
    names.map((name) => [name, (request: unknown) => (asked.push(name), Promise.resolve(request ?? null))]),
  );
  const listeners = new Map<string, Parameters<CallPort['handle']>[1]>();
  const log = memoryLog();
  const port: CallPort = { handle: (channel, listener) => void listeners.set(channel, listener) };
  const pace = createDoorPace({ clock: handClock(), sleep: () => Promise.resolve(), log });
  register(port, { ...(echo as unknown as Handlers), ...own }, log, pace);
  const from =
    (event: CallEvent) =>
    (...args: unknown[]) =>
      listeners.get(CALL_CHANNEL)?.(event, ...args);
  return { call: from({ senderFrame: { url: 'app://station/index.html' } }), from, log, asked, listeners };
}

test('there is one channel, and a good call reaches its handler', async () => {
  const { call, listeners } = door();
  expect([...listeners.keys()]).toEqual([CALL_CHANNEL]);
  const request = { number: '0208245774-0029-1' };
  expect(await call('market.posting', request)).toEqual({ ok: true, value: request });
});

test.each([
  null,
  { url: 'https://evil.example/' },
  { url: 'app://station.evil/index.html' },
  { url: 'app://evil@station/index.html' },
  { url: 'app://other/' },
  { url: 'file:///index.html' },
  { url: 'data:text/html,app://station/' },
  { url: '' },
])(
  'HD6 a call from anywhere but the station page is refused before anything is looked at: %j',
  async (senderFrame) => {
    const { from, asked } = door();
    expect(await from({ senderFrame })('settings.read', undefined)).toEqual({
      ok: false,
      error: { kind: 'foreign-sender' },
    });
    expect(asked).toEqual([]);
  },
);

test.each<[unknown, unknown]>([
  ['toString', undefined],
  ['__proto__', undefined],
  ['settings.drop', undefined],
  [undefined, undefined],
  [{ name: 'app.info' }, undefined],
  ['app.info', { extra: true }],
  ['market.posting', { number: '../../etc/passwd' }],
  ['market.posting', { number: 7 }],
  ['market.posting', null],
  ['print.kept', { jobId: 'a b', number: '0208245774-0029-1', mark: null }],
  ['print.kept', { jobId: 'a', number: '0208245774-0029-1', copy: 0 }],
  ['journal.read', { afterSeq: -1, limit: 10 }],
  ['journal.read', { afterSeq: 0, limit: 1e9 }],
  ['journal.begin', { storeId: '../x' }],
  ['secrets.set', { clientId: '1 OR 1=1', apiKey: 'x'.repeat(20) }],
  ['practice.control', { do: 'format-disk' }],
  ['log.write', { level: 'info', event: 'x', detail: 'y'.repeat(401) }],
])('HD6 a call that is not in the table or not of its shape reaches nobody: %j %j', async (name, request) => {
  const { call, asked } = door();
  expect(await call(name, request)).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
  expect(asked).toEqual([]);
});

test('fields nobody asked for do not get through', async () => {
  const { call } = door();
  const number = '0208245774-0029-1';
  expect(await call('market.posting', { number, path: '/etc' })).toEqual({ ok: true, value: { number } });
});

test('a handler that breaks answers so, and neither answer nor log tells a buyer or a key', async () => {
  const secret = 'Иванов +7 999 123-45-67 0296d4f2-70a1-4c09-b507-904fd05567b9';
  const { call, log } = door({ 'settings.read': () => Promise.reject(new TypeError(secret)) });
  expect(await call('settings.read', undefined)).toEqual({
    ok: false,
    error: { kind: 'broken', where: 'settings.read' },
  });
  expect(log.lines).toMatchObject([
    { level: 'error', event: 'call.broken', detail: { where: 'settings.read', what: 'TypeError' } },
  ]);
  expect(JSON.stringify(log.lines)).not.toMatch(/Иванов|999 123|0296d4f2/u);
});

test('a failure with a name passes its name on, so that the window can act on it', async () => {
  const { call } = door({ 'journal.head': () => Promise.reject(new CodedError('gap')) });
  expect(await call('journal.head', undefined)).toEqual({
    ok: false,
    error: { kind: 'broken', where: 'journal.head:gap' },
  });
});

test('a handler that throws instead of rejecting breaks nothing either', async () => {
  const { call } = door({
    'journal.head': () => {
      throw new Error('at once');
    },
  });
  expect(await call('journal.head', undefined)).toMatchObject({ ok: false, error: { kind: 'broken' } });
});
