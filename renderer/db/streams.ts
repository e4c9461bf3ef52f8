/** The posting whose stream this is; null for a product's or a supply's. */
export const postingOf = (stream: string): string | null =>
  stream.startsWith('posting:') ? stream.slice('posting:'.length) : null;

/** Whether a stream is a supply's. */
export const isSupplyStream = (stream: string): boolean => stream.startsWith('supply:');
