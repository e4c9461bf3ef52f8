import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { problemsIn } from '#shared/projections/problems.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import type { PracticeSwitches } from '../../../electron/market/practice/options.ts';

const numberings = ['first-keeps', 'all-new'] as const;
/** Every number a split may have, and which of its parcels the buyer cancels. */
const cases = numberings.flatMap((numbering) => [0, 1].map((place) => [numbering, place] as const));

const SHIP = '/v4/posting/fbs/ship';

interface Split {
  readonly bench: BenchStation;
  readonly number: PostingNumber;
}

/** A cable in each of two parcels, packed and parked; nothing was said to the marketplace yet. */
async function packedInTwo(switches: Partial<PracticeSwitches>): Promise<Split> {
  const bench = await benchAtWork(switches);
  const number = numberAt(bench, 'cables');
  await bench.scan(number);
  const now = bench.screen;
  if (now.kind !== 'scan') throw new Error(now.kind);
  await bench.scanAll(bench.codeOf(now.line.sku), 'PL-NEXTBOX');
  await workUntil(bench, 'parked');
  await bench.scan('PL-OK');
  return { bench, number };
}

async function parcelsOf({ bench, number }: Split): Promise<readonly PostingNumber[]> {
  const { ship } = await bench.posting(number);
  if (ship.state !== 'confirmed') throw new Error(ship.state);
  return ship.numbers;
}

const at = (numbers: readonly PostingNumber[], place: number): PostingNumber => {
  const found = numbers[place];
  if (found === undefined) throw new Error(`no parcel ${place}`);
  return found;
};

const cancels = ({ bench }: Split, parcel: PostingNumber): void =>
  bench.world.control.cancelPosting(parcel, { by: 'client' });

const labelsOf = ({ bench }: Split, parcel: PostingNumber): number =>
  bench.world.printer.sheets.filter((sheet) => sheet.what === parcel).length;

function stopShown({ bench }: Split): PostingNumber | null {
  const verdict = bench.station.verdict();
  return verdict?.kind === 'stop' ? (verdict.parcel?.parcel ?? verdict.posting.snapshot.number) : null;
}

const listed = ({ bench }: Split): readonly string[] =>
  problemsIn(bench.now.book.rows(), (number) => bench.now.book.posting(number)?.state ?? null).map(
    ({ kind }) => kind,
  );

describe('CN9 CN10 one parcel of a split is cancelled while its label is on its way', () => {
  it.each(cases)(
    'numbering %s, parcel %i: it is dropped, the other prints and closes the posting',
    async (splitNumbering, place) => {
      const split = await packedInTwo({ splitNumbering });
      const { bench, number } = split;
      await bench.quiet(12_000);
      const numbers = await parcelsOf(split);
      const [gone, other] = [at(numbers, place), at(numbers, 1 - place)];
      cancels(split, gone);
      expect(await bench.quiet()).toEqual([]);
      expect([labelsOf(split, gone), labelsOf(split, other)]).toEqual([0, 1]);
      expect(stopShown(split)).toBe(gone);
      await bench.scanAll(other, 'PL-UNDO');
      expect(stopShown(split)).toBe(gone);
      await bench.scan('PL-OK');
      await bench.scan(other);
      expect((await bench.posting(number)).status).toBe('closed');
      expect(bench.faults).toEqual([]);
    },
  );

  it('LB9 never read again, the label that does not come has its order read', async () => {
    const split = await packedInTwo({ labelDelayMs: 20 * 60_000 });
    const { bench, number } = split;
    await bench.quiet(12_000);
    const gone = at(await parcelsOf(split), 1);
    cancels(split, gone);
    for (let looks = 0; looks < 60; looks += 1) {
      bench.world.clock.pass(10_000);
      await bench.sync();
    }
    expect(parcelNumbers(await bench.posting(number))).not.toContain(gone);
    expect((await bench.now.store.openEffects()).map(({ id }) => id)).not.toContain(`fetch-label:${gone}`);
  });
});

describe('CN9 CN6 one parcel of a split is cancelled after its label lies in the station', () => {
  it.each(cases)(
    'numbering %s, parcel %i: the read right before printing is that of the parcel',
    async (splitNumbering, place) => {
      const split = await packedInTwo({ splitNumbering });
      const { bench, number } = split;
      await bench.quiet(12_000);
      const stamp = { at: 1, by: 'ANNA' };
      await bench.now.execute.posting(number, {
        type: 'report-problem',
        reason: 'damaged',
        note: null,
        ...stamp,
      });
      for (let looks = 0; looks < 12; looks += 1) {
        bench.world.clock.pass(10_000);
        await bench.sync();
      }
      const numbers = await parcelsOf(split);
      expect((await bench.posting(number)).labels).toHaveLength(2);
      const [gone, other] = [at(numbers, place), at(numbers, 1 - place)];
      cancels(split, gone);
      await bench.now.execute.posting(number, { type: 'resolve-problem', how: 'mended', ...stamp });
      await bench.sync();
      expect([labelsOf(split, gone), labelsOf(split, other)]).toEqual([0, 1]);
      expect(stopShown(split)).toBe(gone);
    },
  );
});

describe('CN9 a parcel that is cancelled before all are assembled', () => {
  it.each(numberings)('numbering %s: the numbers come with it', async (splitNumbering) => {
    const split = await packedInTwo({ splitNumbering, shipDelayMs: 60_000 });
    const { bench, number } = split;
    bench.world.control.setFault({ fault: { kind: 'no-answer-after' }, path: SHIP });
    await bench.sync();
    const order = number.slice(0, number.lastIndexOf('-'));
    const parts = bench.world.control
      .postings()
      .filter((posting) => posting.number.startsWith(`${order}-`) && posting.status === 'awaiting_packaging');
    const [gone] = parts;
    bench.world.control.cancelPosting(gone?.number ?? '', { by: 'client' });
    await bench.pull();
    expect(await bench.quiet()).toEqual([]);
    const posting = await bench.posting(number);
    expect(posting.status).toBe('packed');
    expect(parcelNumbers(posting)).toHaveLength(1);
    expect(parcelNumbers(posting)).not.toContain(gone?.number);
  });
});

describe('CN10 CN11 one parcel of a split is cancelled when the posting is closed', () => {
  it.each(cases)(
    'numbering %s, parcel %i: the alarm, the list, and its label at the table',
    async (splitNumbering, place) => {
      const split = await packedInTwo({ splitNumbering });
      const { bench, number } = split;
      await bench.quiet();
      const numbers = await parcelsOf(split);
      for (const parcel of numbers) await bench.scan(parcel);
      await bench.scan('PL-OK');
      expect((await bench.posting(number)).status).toBe('closed');
      const gone = at(numbers, place);
      cancels(split, gone);
      await bench.pull();
      expect(stopShown(split)).toBe(gone);
      await bench.scan('PL-OK');
      expect(stopShown(split)).toBeNull();
      expect(listed(split)).toContain('pull-parcel');
      await bench.scan(gone);
      expect(stopShown(split)).toBe(gone);
      await bench.restart();
      expect(listed(split)).toContain('pull-parcel');
      const said = { type: 'say-pulled', parcel: gone, at: 1, by: 'BOSS' } as const;
      await bench.now.execute.posting(number, said);
      expect(listed(split)).not.toContain('pull-parcel');
      expect((await bench.posting(number)).status).toBe('closed');
    },
  );

  it('all of them: the posting is cancelled as a whole', async () => {
    const split = await packedInTwo({});
    const { bench, number } = split;
    await bench.quiet();
    const numbers = await parcelsOf(split);
    for (const parcel of numbers) cancels(split, parcel);
    await bench.pull();
    expect((await bench.posting(number)).status).toBe('cancelled');
    expect(stopShown(split)).toBe(number);
  });
});

describe('CN13 a person cancels a posting that was split', () => {
  const said = { at: 1, by: 'BOSS' } as const;
  const ask = { type: 'ask-cancel', reasonId: '352', message: '', lines: null, ...said } as const;
  const CANCEL = '/v2/posting/fbs/cancel';
  const cancelled = ({ bench }: Split, numbers: readonly PostingNumber[]): readonly (number | undefined)[] =>
    numbers.map((parcel) => bench.world.control.effects()[parcel]?.['cancel']);

  it.each(numberings)(
    'numbering %s: each parcel is cancelled once, whatever answer is lost',
    async (splitNumbering) => {
      for (const kind of ['reset-after', 'reset-before', 'html-502'] as const) {
        const split = await packedInTwo({ splitNumbering });
        const { bench, number } = split;
        await bench.quiet();
        const numbers = await parcelsOf(split);
        bench.world.control.setFault({ fault: { kind }, path: CANCEL });
        await bench.now.execute.posting(number, ask);
        await bench.now.execute.posting(number, ask);
        expect(await bench.quiet()).toEqual([]);
        expect(cancelled(split, numbers)).toEqual([1, 1]);
        const posting = await bench.posting(number);
        expect(posting.status).toBe('cancelled');
        expect(posting.errands.filter(({ errand }) => errand.what === 'cancel')).toMatchObject([
          { state: 'done', errand: { parcel: numbers[0] } },
          { state: 'done', errand: { parcel: numbers[1] } },
        ]);
        expect([bench.faults, bench.world.unjournaled]).toEqual([[], []]);
      }
    },
  );

  it('one that the marketplace refuses is a choice of its own; the other is cancelled and stops the table', async () => {
    const split = await packedInTwo({ splitNumbering: 'all-new' });
    const { bench, number } = split;
    await bench.quiet();
    const numbers = await parcelsOf(split);
    const [kept, gone] = [at(numbers, 0), at(numbers, 1)];
    const message = 'HAS_INCORRECT_CANCEL_REASON';
    bench.world.control.setFault({ fault: { kind: 'error', message }, path: CANCEL, posting: kept });
    await bench.now.execute.posting(number, ask);
    expect(await bench.quiet()).toEqual([]);
    expect(cancelled(split, numbers)).toEqual([undefined, 1]);
    expect(stopShown(split)).toBe(gone);
    const posting = await bench.posting(number);
    expect(parcelNumbers(posting)).toEqual([kept]);
    const refused = posting.errands.find(({ state }) => state === 'refused');
    expect(refused).toMatchObject({ errand: { what: 'cancel', parcel: kept }, why: message });
    const again = { type: 'settle-errand', id: refused?.id ?? '', choice: 'again', number: null } as const;
    await bench.now.execute.posting(number, { ...again, ...said });
    expect(await bench.quiet()).toEqual([]);
    expect((await bench.posting(number)).status).toBe('cancelled');
    expect(cancelled(split, numbers)).toEqual([1, 1]);
  });

  it('CN8 CN9 asked before anybody knew of the split: a retired number is never taken for cancelled, and again means the parcels', async () => {
    const split = await packedInTwo({ splitNumbering: 'all-new' });
    const { bench, number } = split;
    bench.world.control.setFault({ fault: { kind: 'reset-after' }, path: SHIP });
    await bench.sync();
    expect((await bench.posting(number)).ship.state).toBe('requested');
    await bench.now.execute.posting(number, ask);
    expect(await bench.quiet()).toEqual([]);
    const posting = await bench.posting(number);
    expect(posting.status).toBe('packed');
    const refused = posting.errands.find(({ errand }) => errand.what === 'cancel');
    expect(refused).toMatchObject({ state: 'refused', why: 'POSTING_WAS_SPLIT' });
    const again = { type: 'settle-errand', id: refused?.id ?? '', choice: 'again', number: null } as const;
    await bench.now.execute.posting(number, { ...again, ...said });
    expect(await bench.quiet()).toEqual([]);
    expect((await bench.posting(number)).status).toBe('cancelled');
    expect(cancelled(split, await parcelsOf(split))).toEqual([1, 1]);
  });
});
