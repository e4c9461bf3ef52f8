/** A shelf's sign is no longer, characters (PR7). */
export const MOST_SHELF = 30;

/** A shelf as a command code carries it: printable ASCII in one case, whatever alphabet its sign is written in (PR9). */
export const shelfInCode = (shelf: string): string => encodeURIComponent(shelf.toUpperCase());

/** The shelf that a command code carries; null where what stands there is none. */
export function shelfFromCode(text: string): string | null {
  try {
    const shelf = decodeURIComponent(text).trim();
    return shelf === '' || shelf.length > MOST_SHELF ? null : shelf;
  } catch {
    return null; // torn percent signs: no code of ours says so
  }
}

/** Whether two signs are the same shelf: a scanner may have changed the case of letters. */
export const sameShelf = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
