import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openJournals } from '../../../../electron/store/journal/journals.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { fact } from '../../kit/records.ts';

test('OB2 practice and real work keep journals of their own, and neither sees the other', async () => {
  const dir = await freshDir();
  let kind: 'practice' | 'ozon' = 'practice';
  const journal = await openJournals({ dir, clock: handClock(), log: memoryLog() }, () => kind);
  await journal.begin('practice-store');
  await journal.append('practice-store', [fact(1)]);
  kind = 'ozon';
  expect(await journal.head()).toEqual({ storeId: null, lastSeq: 0 });
  await journal.begin('real-store');
  kind = 'practice';
  expect(await journal.head()).toEqual({ storeId: 'practice-store', lastSeq: 1 });
  await journal.close();
  expect((await readdir(dir)).sort()).toEqual(['journal', 'journal-practice']);
});
