/** Address of a product picture inside the app. */
export const pictureSrc = (url: string): string =>
  `/picture/${btoa(url).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;

/** Address of a kept picture of a parcel inside the app. */
export const photoSrc = (name: string): string => `/photo/${name}`;

/** Address of a picture of a packing guide inside the app. */
export const guideSrc = (name: string): string => `/guide/${name}`;

/** Address of a kept piece of a clip inside the app. */
export const clipSrc = (name: string): string => `/clip/${name}`;
