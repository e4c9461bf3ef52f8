import { expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { decideProduct } from '#shared/domain/product/decide.ts';
import { absentProduct, evolveProduct, type ProductState } from '#shared/domain/product/state.ts';
import { productPicture } from '../../../../renderer/ui/addresses.ts';
import { product, who } from '../../../kit/postings.ts';

const ours = `${'a'.repeat(64)}.jpg`;

function set(state: ProductState, picture: string | null) {
  const decision = decideProduct(state, { type: 'set-picture', picture, sku: sku('100'), ...who });
  return { decision, after: decision.facts.reduce(evolveProduct, state) };
}

it('PD10 a picture of the house stands before that of the catalogue, whatever that says later, and is taken away again', () => {
  const from = { ...product(), pictureUrl: 'https://cdn1.ozone.ru/old.jpg' };
  const { after } = set(from, ours);
  expect(after.status === 'known' ? productPicture(after) : null).toBe(`/guide/${ours}`);
  expect(set(after, ours).decision.facts).toEqual([]);
  const { offerId, name, barcodes, grams, lengthMm, widthMm, heightMm } = from;
  const entry = {
    offerId,
    name,
    barcodes,
    grams,
    lengthMm,
    widthMm,
    heightMm,
    pictureUrl: 'https://cdn1.ozone.ru/new.jpg',
  };
  const market = { oversize: false, marking: false };
  const seen = decideProduct(after, { type: 'see', entry, market, sku: sku('100'), ...who });
  const later = seen.facts.reduce(evolveProduct, after);
  expect(later).toMatchObject({ pictureUrl: 'https://cdn1.ozone.ru/new.jpg', ownPicture: ours });
  const bare = set(later, null).after;
  expect(bare).not.toHaveProperty('ownPicture');
  expect(bare.status === 'known' ? productPicture(bare) : null).toMatch(/^\/picture\//u);
});

it('PD10 what nobody knows gets no picture', () => {
  expect(set(absentProduct, ours).decision).toMatchObject({
    ok: false,
    refusal: { code: 'product-unknown' },
  });
});
