import { expect, it } from 'vitest';
import { texts } from '#shared/text/texts.ts';
import { noCopy, startTroubleOf } from '../../../renderer/runtime/trouble.ts';

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
