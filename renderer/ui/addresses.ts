/** Address of a product picture inside the app. */
export const pictureSrc = (url: string): string =>
  `/picture/${btoa(url).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;

/** Address of a kept picture of a parcel inside the app. */
export const photoSrc = (name: string): string => `/photo/${name}`;
