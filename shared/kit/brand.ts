declare const brand: unique symbol;

/** A string or number that must not be swapped with another of the same primitive type. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Ozon's number of one shipment, `0208245774-0029-1`; always text, since it may start with 0. */
export type PostingNumber = Brand<string, 'PostingNumber'>;
/** Ozon's id of a product on sale; digits as text (int64 on the wire). */
export type Sku = Brand<string, 'Sku'>;
/** What a scanner read, without symbology prefix and without suffix. */
export type Barcode = Brand<string, 'Barcode'>;
/** A carrier's number of one parcel, upper case, no blanks. */
export type TrackingNumber = Brand<string, 'TrackingNumber'>;
/** The number of a supply to the marketplace's own warehouse, upper case. */
export type SupplyNumber = Brand<string, 'SupplyNumber'>;
/** Whoever a marking code went out with. */
export type MarkOwner = PostingNumber | SupplyNumber;
/** Marks a checked or trusted text as a posting number. */
export const postingNumber = (text: string): PostingNumber => text as PostingNumber;
/** Marks a checked or trusted text as the number of a supply. */
export const supplyNumber = (text: string): SupplyNumber => text as SupplyNumber;
/** Marks a text as a sku. */
export const sku = (text: string): Sku => text as Sku;
/** Marks a text as a barcode. */
export const barcode = (text: string): Barcode => text as Barcode;
/** Normalises and marks a tracking number: upper case, blanks removed. */
export const trackingNumber = (text: string): TrackingNumber =>
  text.replaceAll(/\s+/g, '').toUpperCase() as TrackingNumber;
