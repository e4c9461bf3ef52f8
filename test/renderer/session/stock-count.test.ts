import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import { interpretScan } from '../../../renderer/scan/interpret.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { hearCount, noCounting, type Counting } from '../../../renderer/session/stock-count.ts';
import { product } from '../../kit/postings.ts';

const code = (text: string, units = 1) => ({ code: barcode(text), units, origin: 'market' }) as const;
const book = createBook();
book.putProduct({
  state: product({ sku: sku('1'), shelf: 'A-1', allBarcodes: [code('4601234567893'), code('CARTON-1', 6)] }),
  version: 1,
});
book.putProduct({
  state: product({ sku: sku('2'), shelf: null, allBarcodes: [code('SECOND')] }),
  version: 1,
});

const scan = (text: string) => interpretScan({ text, alternate: text, aim: null });

function after(...texts: readonly string[]): Counting {
  return texts.reduce((counting: Counting, text) => {
    const heard = hearCount(counting, scan(text), book);
    if (heard.kind !== 'goes-on') throw new Error(heard.kind);
    return heard.counting;
  }, noCounting);
}

describe('SN9 counting by scanning', () => {
  it('counts each product where it lies, a carton by its pieces, the last one on top', () => {
    expect(after('4601234567893', 'CARTON-1', 'SECOND').lines).toEqual([
      { sku: '2', shelf: null, units: 1 },
      { sku: '1', shelf: 'A-1', units: 7 },
    ]);
  });

  it('counts on the shelf that was scanned, by its label or its sign, written as it is known', () => {
    expect(after('PL-SHELF-B%2D9', '4601234567893').lines).toEqual([{ sku: '1', shelf: 'B-9', units: 1 }]);
    expect(after('a-1', 'SECOND').lines).toEqual([{ sku: '2', shelf: 'A-1', units: 1 }]);
  });

  it('takes scan after scan back, and names a code that nobody knows', () => {
    const both = ['4601234567893', 'CARTON-1'] as const;
    expect(after(...both, 'PL-UNDO').lines).toEqual([{ sku: '1', shelf: 'A-1', units: 1 }]);
    expect(after(...both, 'PL-UNDO', 'PL-UNDO', 'PL-UNDO').lines).toEqual([]);
    expect(after(...both, '9999999999994')).toMatchObject({
      unknown: '9999999999994',
      lines: [{ units: 7 }],
    });
  });

  it('keeps and leaves by scanning, and leaves badges to the table', () => {
    expect(hearCount(noCounting, scan('PL-OK'), book).kind).toBe('keep');
    expect(hearCount(noCounting, scan('PL-LEAVE'), book).kind).toBe('leave');
    expect(hearCount(noCounting, scan('PL-BADGE-ANNA'), book).kind).toBe('foreign');
  });
});
