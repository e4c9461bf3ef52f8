import * as v from 'valibot';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Country } from '#shared/market/assembly.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { countriesSchema, countrySchema, countrySetSchema } from './schemas-assembly.ts';
import { productListSchema } from './schemas-product.ts';
import { readProducts } from './transform-product.ts';
import { wireId } from './wire.ts';

/** Countries of origin whose name holds a text. */
export async function countries(client: OzonClient, nameHolds: string): Answer<readonly Country[]> {
  const answer = await client.read(ozonPaths.countryList, { name_search: nameHolds }, countriesSchema);
  if (!answer.ok) return answer;
  return ok(
    answer.value.result.flatMap((raw) => {
      const country = v.safeParse(countrySchema, raw);
      return country.success ? [{ code: country.output.country_iso_code, name: country.output.name }] : [];
    }),
  );
}

/** Says where a product was made. This one method of the postings wants the catalogue's id, so that is looked up first. */
export async function setCountry(
  client: OzonClient,
  number: PostingNumber,
  product: Sku,
  country: string,
): Answer<{ readonly needsGtd: boolean }> {
  const items = await client.read(ozonPaths.productInfo, { sku: [product] }, productListSchema);
  if (!items.ok) return items;
  const productId = readProducts([product], items.value.items, [])[0]?.productId ?? null;
  if (productId === null) return err({ kind: 'not-found', detail: `no product with sku ${product}` });
  const body = { posting_number: number, product_id: wireId(productId), country_iso_code: country };
  const answer = await client.effect(ozonPaths.countrySet, body, countrySetSchema);
  return answer.ok ? ok({ needsGtd: answer.value.is_gtd_needed }) : answer;
}
