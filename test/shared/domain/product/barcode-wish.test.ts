import { expect, it } from 'vitest';
import { barcode, type Barcode } from '#shared/kit/brand.ts';
import { decideProduct, type UnstampedProduct } from '#shared/domain/product/decide.ts';
import { evolveProduct, type KnownProduct, type ProductState } from '#shared/domain/product/state.ts';
import { productEffects } from '#shared/process/product-effects.ts';
import { product, who } from '../../../kit/postings.ts';

const OURS = barcode('2000000000015');
const THEIRS = barcode('OZN100');
const bare = product({ barcodes: [], allBarcodes: [{ code: OURS, units: 1, origin: 'taught' }] });

function run(state: ProductState, command: UnstampedProduct) {
  const decision = decideProduct(state, { ...command, ...who, sku: bare.sku });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const after = decision.facts.reduce<ProductState>(evolveProduct, state);
  return { after: after as KnownProduct, facts: decision.facts };
}
const ask = (code: Barcode | null): UnstampedProduct => ({ type: 'ask-barcode', code });
const told = (code: Barcode | null, codes: readonly Barcode[], error: string | null): UnstampedProduct => ({
  type: 'barcode-told',
  code,
  codes,
  error,
});

it('BM1 BM2 what is asked for makes one effect, and what waits is not asked for twice', () => {
  const first = run(bare, ask(null));
  expect(first.after.wish).toEqual({ code: null, at: who.at, by: who.by, error: null });
  expect(productEffects(first.after, 4, first.facts, null)).toMatchObject([
    { id: 'barcode:100:5', lane: 'barcode:100', effect: { kind: 'barcode', sku: '100', code: null } },
  ]);
  expect(run(first.after, ask(null)).facts).toEqual([]);
});

it('BM1 one that has a code there is asked nothing, and only ours are told', () => {
  expect(run(product(), ask(null)).facts).toEqual([]);
  expect(run(bare, ask(barcode('4600000000017'))).facts).toEqual([]);
  expect(run(product(), ask(barcode('4601234567893'))).facts).toEqual([]);
  const carton = product({ allBarcodes: [{ code: OURS, units: 6, origin: 'taught' }] });
  expect(run(carton, ask(OURS)).facts).toEqual([]);
});

it('BM2 the codes it has then are the catalogue’s, and a taught one it took is no longer ours alone', () => {
  const asked = run(bare, ask(null)).after;
  const made = run(asked, told(null, [THEIRS], null)).after;
  expect(made.wish).toBeUndefined();
  expect(made.allBarcodes).toEqual([
    { code: THEIRS, units: 1, origin: 'market' },
    { code: OURS, units: 1, origin: 'taught' },
  ]);
  const tied = run(run(bare, ask(OURS)).after, told(OURS, [OURS], null)).after;
  expect(tied.allBarcodes).toEqual([{ code: OURS, units: 1, origin: 'market' }]);
});

it('BM2 a refusal stays with its word until it is asked again, also when the catalogue is read anew', () => {
  const refused = run(run(bare, ask(null)).after, told(null, [], 'limit')).after;
  expect(refused.wish).toMatchObject({ error: 'limit' });
  const { offerId, pictureUrl, lengthMm, widthMm, heightMm, barcodes } = refused;
  const entry = { offerId, name: 'new', barcodes, pictureUrl, grams: 1, lengthMm, widthMm, heightMm };
  const seen = run(refused, { type: 'see', entry, market: { oversize: false, marking: false } }).after;
  expect(seen.wish).toMatchObject({ error: 'limit' });
  expect(run(seen, ask(null)).after.wish).toMatchObject({ error: null });
});

it('BM2 an answer to one wish leaves a later one as it is', () => {
  const later = run(run(bare, ask(null)).after, ask(OURS)).after;
  expect(run(later, told(null, [THEIRS], null)).after.wish).toMatchObject({ code: OURS, error: null });
});
