import { describe, expect, it } from 'vitest';
import type { Sku } from '#shared/kit/brand.ts';
import { benchAtWork, letTeach, numberAt, pack, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import { freshWaybill } from '../../kit/bench-packer.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const CODE = '4006381333931';

async function bench(): Promise<BenchStation> {
  const made = await benchAtWork({ store: quickStore });
  letTeach(made);
  return made;
}

const stage = (at: BenchStation): string => (at.screen.kind === 'teach' ? at.screen.stage : at.screen.kind);

function firstSku(at: BenchStation, place: 'cables' | 'mug' | 'bulbs'): Sku {
  const sku = at.now.book.posting(numberAt(at, place))?.state.snapshot.lines[0]?.sku;
  if (sku === undefined) throw new Error(`nothing in ${place}`);
  return sku;
}

const owner = (at: BenchStation, code = CODE): Sku | null => at.now.book.byBarcode(code)?.product.sku ?? null;

/** Facts of the product that the code went to. */
const factsOf = async (at: BenchStation, sku: Sku): Promise<readonly string[]> =>
  (await at.now.store.factsOf(`product:${sku}`)).map(({ fact }) => fact.type);

describe('teaching a code by scanned codes alone', () => {
  it('TE1 TE2 TE3 TE5 an unknown code becomes the code of the product shown; the unit is scanned again', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE);
    expect(at.station.verdict()?.kind).toBe('unknown');
    await at.scan('PL-TEACH');
    expect(at.screen).toMatchObject({ kind: 'teach', stage: 'which', code: CODE });
    await at.scan('PL-OK');
    expect(at.screen).toMatchObject({ kind: 'teach', stage: 'units', units: 1 });
    await at.scan('PL-OK');
    const sku = firstSku(at, 'cables');
    expect([stage(at), owner(at)]).toEqual(['taught', sku]);
    expect(at.station.verdict()?.kind).toBe('right');
    expect(await at.facts(number)).not.toContain('UnitScanned');
    expect(at.now.book.product(sku)?.state.allBarcodes.at(-1)).toMatchObject({
      origin: 'taught',
      taught: { by: 'ANNA', at: at.clock.now() },
    });
    await at.scan(CODE);
    expect(at.screen.kind).not.toBe('teach');
    expect(await at.facts(number)).toContain('UnitScanned');
  });

  it('TE2 a known code of the product names it, whatever the parcel wants', async () => {
    const at = await bench();
    await at.scanAll(numberAt(at, 'cables'), CODE, 'PL-TEACH');
    const sku = firstSku(at, 'bulbs');
    await at.scanAll(at.codeOf(sku), 'PL-OK');
    expect(owner(at)).toBe(sku);
  });

  it('TE2 SKIP shows the next product that the parcel wants; a code nobody knows names nothing', async () => {
    const at = await bench();
    const several = [...at.now.book.postings()].find(
      ({ snapshot, status }) => snapshot.lines.length > 1 && status === 'confirmed',
    );
    if (several === undefined) throw new Error('no posting with several products');
    await at.scanAll(several.snapshot.number, CODE, 'PL-TEACH');
    const offered = (): Sku | undefined =>
      at.screen.kind === 'teach' && at.screen.stage === 'which' ? at.screen.offer?.sku : undefined;
    const first = offered();
    await at.scan('PL-SKIP');
    const second = offered();
    expect(second).not.toBe(first);
    await at.scan('4006381333924');
    expect([refusalShown(at), stage(at)]).toEqual(['teach-by-unknown', 'which']);
    await at.scanAll('PL-OK', 'PL-OK', 'PL-OK');
    expect(owner(at)).toBe(second);
  });

  it('TE3 PR5 ×n makes it a pack; one scan then counts so many, and more than is wanted is refused whole', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK', 'PL-X-999', 'PL-X-2', 'PL-OK');
    expect(at.now.book.byBarcode(CODE)?.units).toBe(2);
    const wanted = (await at.posting(number)).snapshot.lines[0]?.quantity ?? 0;
    await at.scan(CODE);
    const counted = (await at.facts(number)).includes('UnitScanned');
    expect(counted).toBe(wanted >= 2);
    expect(at.station.verdict()?.kind).toBe(wanted >= 2 ? 'right' : 'many');
  });

  it('TE1 without the right nothing is asked; the right is looked up when it is used', async () => {
    const at = await bench();
    letTeach(at, false);
    await at.scanAll(numberAt(at, 'cables'), CODE, 'PL-TEACH');
    expect([refusalShown(at), at.screen.kind]).toEqual(['teach-refused', 'scan']);
    letTeach(at);
    await at.scanAll(CODE, 'PL-TEACH', 'PL-OK');
    letTeach(at, false);
    await at.scan('PL-OK');
    expect([refusalShown(at), owner(at)]).toEqual(['teach-refused', null]);
    await at.scanAll('PL-BADGE-BOSS', CODE, 'PL-TEACH', 'PL-OK', 'PL-OK');
    expect(owner(at)).toBe(firstSku(at, 'cables'));
  });

  it('TE1 without a code that was just unknown there is nothing to teach', async () => {
    const at = await bench();
    await at.scan('PL-TEACH');
    expect(refusalShown(at)).toBe('nothing-to-teach');
    await at.scanAll('PL-OK', 'PL-DANCE', 'PL-TEACH');
    expect([refusalShown(at), at.screen.kind]).toEqual(['teach-refused', 'queue']);
  });

  it('TE1 nothing lies open: the code is taught by a scan of the product alone', async () => {
    const at = await bench();
    await at.scanAll(CODE, 'PL-TEACH');
    expect(at.screen).toMatchObject({ kind: 'teach', stage: 'which', offer: null, of: null });
    await at.scan('PL-OK');
    expect(refusalShown(at)).toBe('wrong-moment');
    await at.scanAll('PL-OK', at.codeOf(firstSku(at, 'mug')), 'PL-OK', CODE);
    expect(at.screen).toMatchObject({ posting: { snapshot: { number: numberAt(at, 'mug') } } });
  });

  it('TE4 numbers of parcels, waybills and our own cards are no barcodes, each with its reason', async () => {
    const at = await bench();
    const waybill = freshWaybill();
    await at.scan(numberAt(at, 'sf'));
    await workUntil(at, 'waybill');
    await at.scanAll(waybill, 'PL-OK');
    await workUntil(at, 'label', 'parked', 'closed');
    await at.scanAll('PL-LEAVE');
    const why = async (code: string): Promise<unknown> => {
      await at.scanAll('PL-OK', code, 'PL-TEACH');
      const verdict = at.station.verdict();
      const said = verdict !== null && 'refusal' in verdict ? verdict.refusal : null;
      return said?.code === 'teach-refused' && said.refusal.code === 'barcode-unusable'
        ? said.refusal.why
        : said?.code;
    };
    expect(await why('0208249999-0007-1')).toBe('parcel');
    expect(await why('CARD-1')).toBe('insert');
    expect(await why('x'.repeat(101))).toBe('too-long');
  });

  it('TE4 a code that became another product’s meanwhile says whose it is', async () => {
    const at = await bench();
    await at.scanAll(numberAt(at, 'cables'), CODE, 'PL-TEACH', 'PL-OK');
    const sku = firstSku(at, 'bulbs');
    const taken = { type: 'teach', sku, at: 0, by: 'X', units: 1, mayTeach: true, owner: null } as const;
    await at.now.execute.product(sku, { ...taken, code: CODE as never });
    await at.scan('PL-OK');
    expect(at.station.verdict()).toMatchObject({
      refusal: { code: 'teach-refused', owner: at.now.book.product(sku)?.state.name },
    });
    expect([at.screen.kind, owner(at)]).toEqual(['scan', sku]);
  });
});

describe('taking it back', () => {
  it('TE6 UNDO right afterwards: nobody knows the code again, now and after a restart', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK', 'PL-OK', 'PL-UNDO');
    expect([at.screen.kind, owner(at)]).toEqual(['scan', null]);
    expect((await factsOf(at, firstSku(at, 'cables'))).slice(-2)).toEqual([
      'BarcodeTaught',
      'BarcodeForgotten',
    ]);
    await at.restart();
    expect(owner(at)).toBeNull();
  });

  it('TE6 what was counted by it stays, and UNDO then takes back the unit', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK', 'PL-OK', CODE, 'PL-UNDO');
    expect((await at.facts(number)).at(-1)).toBe('LastUndone');
    expect(owner(at)).toBe(firstSku(at, 'cables'));
  });

  it('UNDO goes back question by question before anything is kept', async () => {
    const at = await bench();
    await at.scanAll(numberAt(at, 'cables'), CODE, 'PL-TEACH', 'PL-OK', 'PL-UNDO');
    expect(stage(at)).toBe('which');
    await at.scan('PL-UNDO');
    expect([stage(at), owner(at)]).toEqual(['scan', null]);
  });
});

describe('TE7 nothing is taught by halves', () => {
  const ends: Readonly<Record<string, readonly string[]>> = {
    leave: ['PL-LEAVE'],
    badge: ['PL-BADGE-BOSS'],
    'sign-off and the same badge': ['PL-OUT', 'PL-BADGE-ANNA'],
  };
  it.each(Object.keys(ends))('%s ends it, and the parcel stays open', async (how) => {
    const at = await bench();
    await at.scanAll(numberAt(at, 'cables'), CODE, 'PL-TEACH', 'PL-OK', ...(ends[how] ?? []));
    expect([at.screen.kind, owner(at)]).toEqual(['scan', null]);
  });

  it('a cancellation ends it', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK');
    at.world.control.cancelPosting(number, { by: 'client' });
    await at.pull();
    await at.scanAll('PL-OK', 'PL-OK');
    expect([at.screen.kind, owner(at)]).toEqual(['queue', null]);
  });

  it('other work is refused in the middle, and a bounced trigger is nothing', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK');
    await at.scanTwice(at.codeOf(firstSku(at, 'mug')));
    expect([refusalShown(at), stage(at)]).toEqual(['wrong-moment', 'units']);
    await at.scanAll('PL-OK', 'PL-PROBLEM');
    expect([refusalShown(at), stage(at)]).toEqual(['wrong-moment', 'units']);
  });

  it('a parcel can be packed to its end after a code was taught in it', async () => {
    const at = await bench();
    const number = numberAt(at, 'cables');
    await at.scanAll(number, CODE, 'PL-TEACH', 'PL-OK', 'PL-OK');
    await pack(at, number);
    expect(['label', 'parked']).toContain(at.screen.kind);
  });
});
