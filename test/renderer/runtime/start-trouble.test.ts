import { expect, it } from 'vitest';
import { texts } from '#shared/text/texts.ts';
import { noCopy, olderBrowser, startTroubleOf } from '../../../renderer/runtime/trouble.ts';

it('names a next step in every language for whatever keeps the store from opening', () => {
  const errors = [
    { kind: 'newer-store', found: 9, known: 1 },
    { kind: 'disk-full' },
    { kind: 'closed' },
    { kind: 'broken', detail: 'UnknownError: disk' },
    { kind: 'foreign-journal', store: 'a', journal: 'b' },
    { kind: 'diverged', seq: 7 },
  ] as const;
  expect(errors.map((error) => startTroubleOf(error).kind)).toEqual([
    'newer-store',
    'disk-full',
    'broken',
    'broken',
    'foreign-journal',
    'diverged',
  ]);
  expect(noCopy('x').ways).toEqual(['backups', 'start-empty']);
  for (const error of errors) {
    for (const { app } of Object.values(texts)) {
      expect(app.fatal[startTroubleOf(error).kind].hint).not.toBe('');
    }
  }
});

it('DB11 an older Chromium opens no store: the newer app is installed, or the safety copy goes on', () => {
  const told = olderBrowser({ now: '150.0.1', last: '152.0.3' });
  expect(told).toMatchObject({ kind: 'older-browser', ways: ['use-copy'] });
  for (const { app } of Object.values(texts)) expect(app.fatal['older-browser'].hint).not.toBe('');
});
