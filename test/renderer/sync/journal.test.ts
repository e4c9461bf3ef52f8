import { describe, expect, it } from 'vitest';
import { benchAtWork, numberAt, pack, packAndPrint } from '../../kit/bench-shift.ts';
import { realStore } from '../../kit/bench-stores.ts';

describe('OB2 two places', () => {
  it('a station whose store was wiped goes on from the journal: same postings, same goods, nothing done twice', async () => {
    const bench = await benchAtWork({ store: realStore, postings: 6 });
    const [closed, parked] = [numberAt(bench, 'express'), numberAt(bench, 'mug')];
    await packAndPrint(bench, closed);
    await bench.scanAll(closed, 'PL-OK');
    await pack(bench, parked);
    await bench.sync();
    const before = [await bench.posting(closed), await bench.posting(parked)];
    await bench.restart({ wiped: true });
    expect(bench.now.fit).toBe('restored');
    expect([await bench.posting(closed), await bench.posting(parked)]).toEqual(before);
    expect(bench.now.book.product(before[1]?.snapshot.lines[0]?.sku ?? ('' as never))).not.toBeNull();
    expect(await bench.quiet()).toEqual([]);
    expect(bench.world.control.effects()[parked]?.['ship']).toBe(1);
    expect(bench.world.printer.sheets.filter(({ what }) => what === parked)).toHaveLength(1);
    expect(bench.world.control.doubleShips()).toEqual([]);
  });

  it('a station that comes back with its store finds everything in both places', async () => {
    const bench = await benchAtWork({ store: realStore, postings: 6 });
    await pack(bench, numberAt(bench, 'mug'));
    await bench.sync();
    await bench.restart();
    expect(bench.now.fit).toBe('same');
    expect((await bench.world.journal.head()).lastSeq).toBe(await bench.now.store.lastSeq());
    expect(bench.now.book.rows().find(({ number }) => number === numberAt(bench, 'mug'))?.stage).toBe(
      'parked',
    );
  });
});
