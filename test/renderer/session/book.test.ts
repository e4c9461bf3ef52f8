import { describe, expect, it } from 'vitest';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { postingForItem, postingNamed } from '../../../renderer/session/find.ts';
import { freeShelf, shelfMap } from '../../../renderer/session/screen.ts';
import {
  labelled,
  line,
  NUMBER,
  opened,
  packed,
  PostingUnderTest,
  product,
  snapshot,
} from '../../kit/postings.ts';

const stateOf = (unit: PostingUnderTest): KnownPosting => {
  if (unit.state.status === 'absent') throw new Error('absent');
  return unit.state;
};
const bookOf = (...units: readonly PostingUnderTest[]) => {
  const book = createBook();
  for (const unit of units) book.putPosting({ state: stateOf(unit), version: unit.facts.length });
  return book;
};
const confirmed = (of: Parameters<typeof snapshot>[0]) =>
  new PostingUnderTest()
    .must({ type: 'intake', snapshot: snapshot(of) })
    .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' });

describe('codes that name a posting', () => {
  it('SB1 every code of its label does, until it is closed', () => {
    const unit = labelled();
    const book = bookOf(unit);
    for (const code of [NUMBER, '%101%1720049505', 'ii30525117479'])
      expect(postingNamed(code, book)).toBe(NUMBER);
    unit.must({ type: 'scan-back', scanId: 'x', code: NUMBER, owner: null });
    book.putPosting({ state: stateOf(unit), version: unit.facts.length });
    for (const code of [NUMBER, '%101%1720049505', 'ii30525117479'])
      expect(postingNamed(code, book)).toBeNull();
  });

  it('a code the posting no longer has names it no longer', () => {
    const unit = packed();
    const book = bookOf(unit);
    expect(book.byLabelCode('%101%1720049505')).toBe(NUMBER);
    unit.must({ type: 'intake', snapshot: snapshot({ labelCodes: ['%101%77'] }) });
    book.putPosting({ state: stateOf(unit), version: unit.facts.length });
    expect(book.byLabelCode('%101%1720049505')).toBeNull();
    expect(book.byLabelCode('%101%77')).toBe(NUMBER);
  });

  it('a code that went over to another posting stays with that one', () => {
    const other = postingNumber('0208245774-0030-1');
    const [first, second] = [packed(), confirmed({ number: other, labelCodes: ['%101%1720049505'] })];
    const book = bookOf(first, second);
    first.must({ type: 'intake', snapshot: snapshot({ labelCodes: [] }) });
    book.putPosting({ state: stateOf(first), version: first.facts.length });
    expect(book.byLabelCode('%101%1720049505')).toBe(other);
  });
});

describe('item first', () => {
  it('QU1 prefers the most urgent one that wants the item alone', () => {
    const two = postingNumber('0208245774-0031-1');
    const late = postingNumber('0208245774-0032-1');
    const lines = [line(), line({ sku: sku('200'), name: 'Ложка' })];
    const book = bookOf(
      confirmed({ number: two, lines, cutoffAt: 1 }),
      confirmed({ number: late, cutoffAt: 9 }),
      confirmed({ cutoffAt: 5 }),
    );
    expect(postingForItem(sku('100'), book)).toBe(NUMBER);
    expect(postingForItem(sku('200'), book)).toBe(two);
    expect(postingForItem(sku('300'), book)).toBeNull();
  });

  it('opens nothing that is under way to the buyer already', () => {
    const unit = confirmed({});
    unit.must({ type: 'intake', snapshot: snapshot({ phase: 'delivering' }) });
    expect(postingForItem(sku('100'), bookOf(unit))).toBeNull();
  });
});

describe('catalogue', () => {
  it('an EAN-13 and its GTIN-14 are the same barcode; a marking code names its product by it', () => {
    const book = createBook();
    book.putProduct({ state: product(), version: 1 });
    expect(book.byBarcode('4601234567893')?.product.sku).toBe('100');
    expect(book.byBarcode('04601234567893')?.product.sku).toBe('100');
    expect(book.byGtin('04601234567893')?.sku).toBe('100');
    expect(book.byBarcode('4601234567890')).toBeNull();
  });

  it('PR5 a carton code stands for its units', () => {
    const book = createBook();
    const code = { code: barcode('14601234567890'), units: 6, origin: 'taught' } as const;
    book.putProduct({ state: product({ allBarcodes: [code] }), version: 1 });
    expect(book.byBarcode('14601234567890')?.units).toBe(6);
  });
});

describe('shelf', () => {
  const onShelf = (number: string, shelf: number) =>
    packed(snapshot({ number: postingNumber(number) })).must({ type: 'park', shelf, takenBy: null });

  it('PA2 the lowest place is free that no parcel lies on: parked, stopped or in trouble', () => {
    const parked = onShelf('1-1', 1);
    const stopped = onShelf('2-1', 2).must({ type: 'cancel', reason: 'buyer', initiator: 'buyer' });
    const trouble = onShelf('3-1', 3).must({ type: 'report-problem', reason: 'damaged', note: null });
    const book = bookOf(parked, stopped, trouble);
    expect(freeShelf(book)).toBe(4);
    expect(
      shelfMap(book)
        .map(({ posting }) => posting)
        .slice(0, 4),
    ).toEqual(['1-1', '2-1', '3-1', null]);
    // Seen is not pulled: the parcel still lies there (CN5).
    stopped.must({ type: 'see-cancellation' });
    book.putPosting({ state: stateOf(stopped), version: stopped.facts.length });
    expect(freeShelf(book)).toBe(4);
    stopped.must({ type: 'say-pulled' });
    book.putPosting({ state: stateOf(stopped), version: stopped.facts.length });
    expect(freeShelf(book)).toBe(2);
  });

  it('PA1 grows where every place is taken', () => {
    const book = bookOf(...Array.from({ length: 12 }, (_, i) => onShelf(`${i + 1}-1`, i + 1)));
    expect(freeShelf(book)).toBe(13);
  });

  it('a posting being packed lies on no shelf', () => {
    expect(shelfMap(bookOf(opened())).every(({ posting }) => posting === null)).toBe(true);
  });
});
