import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { ProductLookup } from '#shared/domain/rules/checklist.ts';
import { rehearse } from '../../../renderer/runtime/rehearse.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { PostingUnderTest, snapshot } from '../../kit/postings.ts';

function bookOf(count: number) {
  const book = createBook();
  for (let n = 0; n < count; n += 1) {
    const unit = new PostingUnderTest()
      .must({ type: 'intake', snapshot: snapshot({ number: postingNumber(`7000${n}-0001-1`) }) })
      .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' });
    if (unit.state.status !== 'absent') book.putPosting({ state: unit.state, version: unit.facts.length });
  }
  return book;
}

test('BX1 boxes are searched ahead for the most urgent postings, and never while somebody works', async () => {
  const book = bookOf(60);
  const looked: string[] = [];
  const product: ProductLookup = (sku) => {
    looked.push(sku);
    return null;
  };
  let [pauses, busyFor] = [0, 5];
  await rehearse({
    book,
    rules: () => defaultSettings('S1', 'en').packing,
    product,
    isBusy: () => busyFor-- > 0,
    pause: () => {
      pauses += 1;
      if (busyFor > 0) expect(looked).toEqual([]);
      return Promise.resolve();
    },
  });
  expect(looked.length).toBeGreaterThanOrEqual(40);
  expect(pauses).toBe(45);
});
