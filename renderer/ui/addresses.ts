/** Address of a product picture inside the app. */
const pictureSrc = (url: string): string =>
  `/picture/${btoa(url).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;

/** Address of a kept picture of a parcel inside the app. */
export const photoSrc = (name: string): string => `/photo/${name}`;

/** Address of a picture of a packing guide inside the app. */
export const guideSrc = (name: string): string => `/guide/${name}`;

/** Address of what a product looks like: the picture of the house before that of the catalogue; null without any (PD10). */
export function productPicture(
  product: { readonly ownPicture?: string; readonly pictureUrl: string | null } | null | undefined,
): string | null {
  if (product?.ownPicture !== undefined) return guideSrc(product.ownPicture);
  const url = product?.pictureUrl ?? null;
  return url === null ? null : pictureSrc(url);
}

/** Address of a kept piece of a clip inside the app. */
export const clipSrc = (name: string): string => `/clip/${name}`;
