/** A value that has to be there. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected something, there was nothing');
  return value;
}
